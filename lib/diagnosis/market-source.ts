import type { RuleSource } from './rule.ts';

export const marketSource: RuleSource = {
  says: 'Klarna’s table of purchase countries, currencies and locales',
  url: 'https://docs.klarna.com/payments/web-payments/integrate-with-klarna-payments/before-you-start/data-requirements/puchase-countries-currencies-locales/',
};

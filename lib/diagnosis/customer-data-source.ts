import type { RuleSource } from './rule.ts';

export const customerDataSource: RuleSource = {
  says: 'Klarna’s customer data requirements: no customer data before the shopper means to pay with Klarna',
  url: 'https://docs.klarna.com/klarna-payments/in-depth-knowledge/customer-data-requirements/',
};

import { describe, expect, test } from 'vitest';
import { accountRegion } from '../../../../lib/diagnosis/rules/account-region.ts';
import { purchaseCurrency } from '../../../../lib/diagnosis/rules/purchase-currency.ts';
import { refusedFields } from '../../../../lib/diagnosis/rules/refused-fields.ts';
import { apiOrigin, apiServers } from '../../../../lib/klarna/api-server.ts';
import { marketOf } from '../../../../lib/klarna/markets.ts';
import { regionOfCountry } from '../../../../lib/klarna/token-server.ts';
import { rendered } from '../../language/rendered.ts';
import { knownBody } from '../example.ts';
import { knownRefusal, playgroundEu, playgroundNa } from './known-refusal.ts';

const us = { purchase_country: 'US', purchase_currency: 'USD' };
const currencyRefused = 'Bad value: purchase_currency';

describe('a US body that the European host refused', () => {
  test('is named with both hosts', () => {
    expect(rendered(accountRegion.check(knownRefusal(us, currencyRefused, playgroundEu)))).toMatchObject([
      {
        outcome: 'fail',
        path: 'purchase_currency',
        says: expect.stringMatching(
          /^USD is the currency of US, but .* EU host, api\.playground\.klarna\.com.* on api-na\.playground\.klarna\.com/,
        ),
        advice: expect.stringMatching(/Send the request to api-na\.playground\.klarna\.com/),
      },
    ]);
  });

  test('is not also said to lack the currency', () => {
    const verdicts = purchaseCurrency.check(knownRefusal(us, currencyRefused, playgroundEu));
    expect(verdicts.map(({ outcome }) => outcome)).toEqual(['pass']);
  });

  test('is explained for each refused field, and only for those of the account', () => {
    const message = 'Bad value: purchase_currency, purchase_country, locale';
    const paths = accountRegion.check(knownRefusal(us, message, playgroundEu)).map(({ path }) => path);
    expect(paths).toEqual(['purchase_currency', 'purchase_country']);
  });

  test('is the cause that the refused field refers to', () => {
    const known = knownRefusal(us, currencyRefused, playgroundEu);
    const verdicts = rendered(refusedFields([accountRegion, purchaseCurrency]).check(known));
    expect(verdicts).toMatchObject([
      { path: 'purchase_currency', says: expect.stringMatching(/`account-region`/) },
    ]);
  });

  test('with a 401 is a warning: the host does not know the credential', () => {
    expect(rendered(accountRegion.check(knownRefusal(us, undefined, playgroundEu, 401)))).toMatchObject([
      { outcome: 'warn', path: 'purchase_country', says: expect.stringMatching(/unknown there/) },
    ]);
  });
});

test.each(apiServers)('A body for a country of $region passes on $environment $region alone.', (server) => {
  for (const country of ['SE', 'GB', 'US', 'CA', 'MX', 'AU', 'NZ']) {
    const body = { purchase_country: country, purchase_currency: marketOf(country)?.currency };
    const [verdict] = rendered(accountRegion.check(knownRefusal(body, currencyRefused, server)));
    const isRight = regionOfCountry(country) === server.region;
    expect(verdict?.outcome).toBe(isRight ? 'pass' : 'fail');
    if (verdict?.outcome === 'fail') {
      const right = regionOfCountry(country) ?? 'eu';
      expect(verdict.advice).toContain(new URL(apiOrigin({ ...server, region: right })).host);
    }
  }
});

test.each([
  ['nothing was refused', knownBody(us)],
  ['another field was refused', knownRefusal(us, 'Bad value: locale', playgroundEu)],
  ['the host is not known', knownRefusal(us, currencyRefused)],
  ['the country is unknown', knownRefusal({ purchase_country: 'JP' }, currencyRefused, playgroundEu)],
])('Nothing is said of the region when %s.', (_, known) => {
  expect(accountRegion.check(known)).toEqual([]);
});

describe('a refused currency', () => {
  const no = { purchase_country: 'NO', purchase_currency: 'NOK' };
  const list = (country: string, currencies: string) =>
    `Bad value: purchase_currency (order billing country is: ${country}, configured currencies are: ${currencies})`;

  test.each([
    [
      'that fits is probably not configured',
      us,
      currencyRefused,
      /USD is the currency of US.*probably not configured/,
      /Ask Klarna whether the account has USD/,
    ],
    [
      'that does not fit the country',
      { ...us, purchase_currency: 'EUR' },
      currencyRefused,
      /Klarna refused EUR. For US, it documents only USD/,
      /Use USD/,
    ],
    [
      'that is not in Klarna’s list',
      no,
      list('NO', 'AUD, CAD, EUR'),
      /does not have NOK. It has AUD, CAD, EUR/,
      /Ask Klarna to add NOK for NO/,
    ],
    [
      'where the list has the right one',
      { ...no, purchase_currency: 'CHF' },
      list('NO', 'AUD, NOK'),
      /does not have CHF/,
      /Send NOK for a billing address in NO/,
    ],
    [
      'that is in the list, for another billing country',
      { ...no, purchase_currency: 'AUD' },
      list('NO', 'AUD, CAD'),
      /has AUD, but Klarna does not accept it for a billing address in NO/,
      /Ask Klarna to add NOK for NO/,
    ],
    [
      'whose list is cut off',
      no,
      list('NO', 'AUD, CAD, …'),
      /currencies of the account begin with AUD, CAD/,
      /Ask Klarna whether the account has NOK/,
    ],
  ])('%s', (_, body, message, says, advice) => {
    for (const server of [undefined, body === us ? playgroundNa : undefined]) {
      expect(rendered(purchaseCurrency.check(knownRefusal(body, message, server)))).toMatchObject([
        { outcome: 'fail', says: expect.stringMatching(says), advice: expect.stringMatching(advice) },
      ]);
    }
  });

  test('of another field says nothing about the currency', () => {
    expect(purchaseCurrency.check(knownRefusal(us, 'Bad value: locale', playgroundNa))).toMatchObject([
      { outcome: 'pass' },
    ]);
  });
});

import { expect, test } from 'vitest';
import type { Known } from '../../../../lib/diagnosis/known.ts';
import type { Rule } from '../../../../lib/diagnosis/rule.ts';
import { locale } from '../../../../lib/diagnosis/rules/locale.ts';
import { merchantUrls } from '../../../../lib/diagnosis/rules/merchant-urls.ts';
import { personalDataAtCreation } from '../../../../lib/diagnosis/rules/personal-data-at-creation.ts';
import { purchaseCountry } from '../../../../lib/diagnosis/rules/purchase-country.ts';
import { purchaseCurrency } from '../../../../lib/diagnosis/rules/purchase-currency.ts';
import { marketOf } from '../../../../lib/klarna/markets.ts';
import { rendered } from '../../language/rendered.ts';
import { knownSession } from '../example.ts';
import { knownPassed } from './page-data-in-session.examples.ts';
import { knownCreation } from './personal-data-at-creation.examples.ts';

const cases: [Rule, Record<string, unknown>, string, RegExp][] = [
  [locale, { locale: 'sv-SE' }, 'pass', /sv-SE/],
  [locale, { locale: 'sv-se' }, 'pass', /sv-se/],
  [locale, { locale: 'en' }, 'pass', /en is/],
  [locale, { locale: 'sv_SE' }, 'fail', /underscore/],
  [locale, { locale: 'swedish' }, 'fail', /not a language and a country/],
  [locale, { locale: '<b>' }, 'fail', /not a language and a country/],
  [locale, { locale: 'de-SE' }, 'warn', /does not offer in SE/],
  [locale, { locale: 'sv-FI' }, 'warn', /a different country/],
  [locale, { locale: 'sv-SE', purchase_country: 'XX' }, 'could-not-check', /purchase_country/],
  [locale, {}, 'could-not-check', /no `locale`/],
  [locale, { locale: 'sv_SE_formal' }, 'fail', /underscore/],
  [locale, { locale: 'zh-Hans-CN' }, 'fail', /names a script \(Hans\)/],
  [locale, { locale: 'sr_Latn_RS' }, 'fail', /names a script \(Latn\)/],
  [locale, { locale: 'sv-SE-POSIX' }, 'fail', /more than a language and a country/],
  [purchaseCurrency, { purchase_currency: 'EUR' }, 'warn', /documents only SEK/],
  [purchaseCurrency, { purchase_currency: 'SEKR' }, 'fail', /documents only SEK/],
  [purchaseCurrency, { purchase_currency: 'sek' }, 'pass', /SEK/],
  [purchaseCurrency, {}, 'could-not-check', /needs `purchase_currency`/],
  [purchaseCountry, { purchase_country: 'JP' }, 'warn', /does not document this country/],
  [purchaseCountry, { purchase_country: null }, 'could-not-check', /no `purchase_country`/],
  [purchaseCountry, { billing_address: { country: 'no' } }, 'warn', /differs from `purchase_country`/],
];

test.each(cases.map(([rule, fields, outcome, words]) => [rule.id, fields, outcome, words, rule] as const))(
  '%s of %j: %s',
  (_, fields, outcome, words, rule) => {
    const [verdict] = rendered(rule.check(knownSession({ purchase_country: 'SE', ...fields })));
    expect(verdict?.outcome).toBe(outcome);
    expect(verdict && 'says' in verdict ? verdict.says : verdict?.why).toMatch(words);
  },
);

test.each([
  ['UK', 'warn', /^Send GB,/],
  ['el', 'warn', /^Send GR,/],
  ['USA', 'fail', /^Send US,/],
  ['JP', 'warn', /^Send the two-letter code/],
  ['__proto__', 'fail', /^Send the two-letter code/],
])('instead of the country %s', (purchase_country, outcome, advice) => {
  expect(rendered(purchaseCountry.check(knownSession({ purchase_country })))).toMatchObject([
    { outcome, advice: expect.stringMatching(advice) },
  ]);
});

test.each([
  ['en_GB', 'GB', 'Send en-GB.'],
  ['en_GB', 'SE', 'Send en-SE.'],
  ['de_AT', 'SE', 'For SE Klarna documents sv-SE, en-SE.'],
  ['de_DE_formal', 'DE', 'Send de-DE.'],
  ['en_US.UTF-8', undefined, 'Send en-US.'],
  ['zh-Hans-CN', 'GB', 'For GB Klarna documents en-GB.'],
  ['en-Latn', 'gb', 'Send en-GB.'],
  ['english', undefined, 'Send two letters, a hyphen and two more letters.'],
])('instead of the locale %s for %s: %s', (wrong, purchase_country, advice) => {
  const known = knownSession({ purchase_country, locale: wrong });
  expect(rendered(locale.check(known))).toMatchObject([{ outcome: 'fail', advice }]);
});

test('the locale en-GR asks for Latin letters, and el-GR takes Greek ones', () => {
  const greek = {
    purchase_country: 'GR',
    billing_address: { city: 'Αθήνα' },
    order_lines: [{ name: 'Μπλε κούπα' }],
  };
  const check = (body: Record<string, unknown>) => rendered(locale.check(knownSession(body)));
  expect(check({ ...greek, locale: 'el-GR' })).toMatchObject([{ outcome: 'pass' }]);
  expect(check({ ...greek, billing_address: null, order_lines: [], locale: 'en-GR' })).toMatchObject([
    { outcome: 'pass' },
  ]);
  const verdicts = check({ ...greek, locale: 'en-GR' });
  expect(verdicts).toMatchObject([
    { outcome: 'warn', path: 'billing_address.city', advice: 'For Greek letters, send `locale` el-GR.' },
  ]);
  expect(JSON.stringify(verdicts)).not.toContain('Αθήνα');
  expect(check({ ...greek, billing_address: {}, locale: 'en-GR' })).toMatchObject([
    { outcome: 'warn', path: 'order_lines[0].name' },
  ]);
});

test.each('AT AU BE CA CH CZ DE DK ES FI FR GB GR HU IE IT MX NL NO NZ PL PT RO SE SK US'.split(' '))(
  'what Klarna documents for %s passes',
  (country) => {
    const market = marketOf(country);
    for (const language of market?.languages ?? []) {
      const known = knownSession({
        purchase_country: country,
        purchase_currency: market?.currency,
        locale: `${language}-${country}`,
      });
      const verdicts = [purchaseCountry, purchaseCurrency, locale].flatMap((rule) =>
        rendered(rule.check(known)),
      );
      expect(verdicts.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'pass']);
    }
  },
);

const shop = 'https://shop.sample-shop.se';
test.each([
  [`${shop}/thanks?id={order.id}&s={session.id}`, 'pass', /https and public/],
  ['http://shop.sample-shop.se/push?key=secret', 'warn', /does not start with https/],
  ['https://localhost:3000/push?key=secret', 'warn', /host localhost/],
  ['http://localhost/push', 'warn', /does not start with https/],
  ['https://127.0.0.1/push', 'warn', /host 127\.0\.0\.1/],
  ['https://192.168.1.20/push', 'warn', /192\.168\.1\.20/],
  ['https://172.20.0.3/push', 'warn', /172\.20\.0\.3/],
  ['https://172.32.0.3/push', 'pass', /public/],
  ['https://[::1]/push', 'warn', /\[::1\]/],
  ['https://shop.internal/push', 'warn', /shop\.internal/],
  ['https://abc.ngrok-free.app/push?key=secret', 'info', /tunnel abc\.ngrok-free\.app/],
  ['https://www.example.com/push?key=secret', 'info', /sample host www\.example\.com/],
  ['https://shop.example/push', 'info', /sample host/],
  [`${shop}/push?id={checkout.order.id}`, 'warn', /Klarna Checkout/],
  [`${shop}/push?key=secret&id={secret}`, 'warn', /placeholder that Klarna does not know/],
  [`${shop}/push?id=%7Border.id%7D`, 'warn', /encoded brackets/],
  [`${shop}/push?id=undefined`, 'warn', /“undefined”/],
  [`${shop}/undefined-behaviour`, 'pass', /public/],
  ['shop.sample-shop.se/push?key=secret', 'warn', /is not a URL/],
  ['javascript:alert(1)', 'warn', /(is not a URL|does not start with https|cannot reach)/],
])('merchant-urls of %s: %s', (push, outcome, words) => {
  const [verdict] = rendered(merchantUrls.check(knownSession({ merchant_urls: { push } })));
  expect(verdict).toMatchObject({ outcome, says: expect.stringMatching(words) });
  expect(JSON.stringify(verdict)).not.toContain('secret');
});

test('a sample host is a warning once the session is one of production', () => {
  const merchant_urls = { push: 'https://shop.example/push' };
  const known = knownPassed({}, { merchant_urls });
  const snapshot: Known['snapshot'] = known.snapshot && {
    ...known.snapshot,
    server: { environment: 'production', region: 'eu' },
  };
  const verdicts = rendered(merchantUrls.check({ ...known, snapshot }));
  expect(verdicts).toMatchObject([{ outcome: 'warn' }]);
});

test('a confirmation on one’s own machine is information, a push there a warning', () => {
  const local = 'https://localhost/klarna';
  const verdicts = rendered(
    merchantUrls.check(
      knownSession({ merchant_urls: { confirmation: local, push: local, notification: null } }),
    ),
  );
  expect(verdicts).toMatchObject([
    { outcome: 'info', path: 'merchant_urls.confirmation' },
    { outcome: 'warn', path: 'merchant_urls.push' },
  ]);
});

test('of personal data at creation the paths are named, and no value', () => {
  const [verdict] = rendered(
    personalDataAtCreation.check(
      knownCreation({
        order_amount: 1,
        billing_address: {
          given_name: 'Sample',
          family_name: '',
          email: 'shopper@sample.example',
          phone: '1',
          city: 'Sampletown',
          postal_code: '1',
        },
        customer: { type: 'person', date_of_birth: '1970-01-01' },
      }),
    ),
  );
  expect(verdict).toMatchObject({ outcome: 'info', path: 'billing_address.given_name' });
  expect(verdict).toMatchObject({ says: expect.stringContaining('billing_address.city and 2 more') });
  expect(JSON.stringify(verdict)).not.toMatch(/shopper@|1970|Sampletown/);
});

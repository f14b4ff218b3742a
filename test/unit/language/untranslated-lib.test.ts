import { expect, test } from 'vitest';
import { refusals } from '../../../lib/diagnosis/refusals/refusals.ts';
import { allRules } from '../../../lib/diagnosis/rules/all.ts';
import { inModules } from './texts-in-code.ts';
import { type Untranslated, untranslatedIn } from './untranslated.ts';

/** Where texts are made that are shown, besides the views. What leaves is made in `lib/sharing`, in English. */
const folders = ['lib/diagnosis', 'lib/display', 'lib/inspector', 'lib/klarna', 'lib/vault', 'lib/platform'];

/** What is the same in every language, or is translated elsewhere; each with its reason. */
const exceptions: readonly [file: string, texts: readonly string[], because: string][] = [
  ['lib/diagnosis/calls/sdk-reference.ts', ['Klarna’s SDK reference: …'], 'for docs/checks.md'],
  [
    'lib/diagnosis/compare/not-matching.ts',
    ['Incorrect number of items in the cart. Expected: …, Actual: …', 'Not matching fields: ['],
    'Klarna’s words',
  ],
  ['lib/diagnosis/pasted/refusal-in-text.ts', ['Not matching fields: […]'], 'Klarna’s words'],
  [
    'lib/diagnosis/failures/payment-provider.ts',
    ['Adyen', 'Mollie', 'Stripe', 'Worldpay', 'Rebilly', 'Primer'],
    'names of companies',
  ],
  [
    'lib/diagnosis/pasted/other-requests.ts',
    [
      'Mollie',
      'Adyen',
      'Stripe',
      'Braintree',
      'Klarna Hosted Payment Page',
      'Klarna Order Management',
      'Klarna Customer Token',
    ],
    'names of companies and products',
  ],
  ['lib/diagnosis/go-live/items.ts', ['Playground Demo Merchant', 'Your business name'], 'names in tokens'],
  [
    'lib/display/slight-difference.ts',
    [
      'how its accents are encoded',
      'upper and lower case',
      'one space',
      'white space',
      'case and white space',
    ],
    'describeSlightDifference',
  ],
  ['lib/inspector/history/ledger-text.ts', ['no answer (…)'], 'for Klarna’s support'],
  [
    'lib/klarna/fields/extra-merchant-data.ts',
    [
      'direct banking',
      'non klarna credit',
      'store pick-up',
      'pick-up point',
      'registered box',
      'unregistered box',
    ],
    'Klarna’s words',
  ],
  [
    'lib/klarna/fields/formats.ts',
    ['NNNN AA', 'Mr', 'Ms', 'Herr', 'Frau', 'Sig.', 'Mme', 'Dhr.', 'Mevr.'],
    'forms of postal codes, and titles as they are sent',
  ],
  ['lib/klarna/api-server.ts', ['Playground', 'Production'], 'Klarna’s names'],
  ['lib/platform/devtools/inspected-page.ts', ['has no execution context'], 'Chromium’s words'],
  ['lib/platform/services.ts', ['an unknown browser', 'Edge'], 'for reports'],
];

/** Countries, currencies and languages in a row. */
const isCodes = (text: string) =>
  text.split(' ').every((word) => /^(?:[A-Z]{2,3}|[a-z]{2}(?:,[a-z]{2})*)$/.test(word));

/** Titles of rules are for `docs/checks.md`; sources name Klarna's pages, which are English. */
const ofRules = allRules.flatMap(({ title, source }) => [title, source.says]);

/** Klarna's messages, and the names of its products and pages. */
const ofRefusals = refusals.flatMap(({ message, product, source }) => [message, product, source.says]);

const isException = ({ text, at }: Untranslated) =>
  exceptions.some(([file, texts]) => at.startsWith(`${file}:`) && texts.includes(text));

/** A session as Klarna would answer it, with the names of a shop. */
const isSample = ({ at }: Untranslated) => at.startsWith('lib/inspector/sample/');

const found = inModules(folders, untranslatedIn)
  .filter((each) => !isSample(each))
  .filter(
    ({ text }) => !isCodes(text) && ![...ofRules, ...ofRefusals].some((words) => words?.includes(text)),
  );

test('every text that is shown goes through t`…`', () => {
  expect(found.filter((each) => !isException(each))).toEqual([]);
});

test('no exception is there without need', () => {
  const needed = new Set(found.map(({ text, at }) => `${at.replace(/:\d+$/, '')} ${text}`));
  const all = exceptions.flatMap(([file, texts]) => texts.map((text) => `${file} ${text}`));
  expect(all.filter((exception) => !needed.has(exception))).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../../lib/diagnosis/diagnose.ts';
import { nothingKnown } from '../../../lib/diagnosis/known.ts';
import type { Json } from '../../../lib/display/shown-value.ts';
import { readClientToken } from '../../../lib/klarna/client-token.ts';
import { valueAtPath } from '../../../lib/klarna/json-path.ts';
import { readPaymentSession } from '../../../lib/klarna/session.ts';
import { exportFixture } from '../../../lib/sharing/checked-export.ts';
import { makeFixture } from '../../../lib/sharing/fixture.ts';
import { knownValuesIn } from '../../../lib/sharing/known-value.ts';
import { authorizedBody } from '../components/sample.ts';
import { fullSession } from '../klarna/sample-session.ts';
import { rendered } from '../language/rendered.ts';
import { body } from './random-sessions.ts';

const fixtureOf = (json: Json) => makeFixture(json, knownValuesIn(json));

/** What a rule says of a session alone. Amounts and lines are the same, so the words are. */
function findings(json: Json) {
  const read = readPaymentSession(json);
  if (read.kind !== 'session') throw new Error(read.problem.why);
  return diagnose({ ...nothingKnown, session: read.session }).map(({ rule, outcome, path }) => ({
    rule,
    outcome,
    path,
  }));
}

type Found = ReturnType<typeof findings>[number];

/** Whether a finding is about something that the fixture keeps, and not about the form of a value that it replaces. */
const keptIn =
  (original: Json, fixture: Json) =>
  ({ rule, path = '', outcome }: Found): boolean => {
    if (rule !== 'field-limits' && rule !== 'extra-merchant-data') return true;
    if (outcome === 'pass') return false;
    const [before, after] = [valueAtPath(original, path), valueAtPath(fixture, path)];
    return JSON.stringify(before) === JSON.stringify(after);
  };

const typesOf = (json: Json): Json =>
  Array.isArray(json)
    ? json.map(typesOf)
    : typeof json === 'object' && json !== null
      ? Object.fromEntries(Object.entries(json).map(([key, value]) => [key, typesOf(value)]))
      : json === null || json === ''
        ? json
        : typeof json;

test('It has the same fields and types, passes the session schema as well as the original, and has the same findings.', () => {
  fc.assert(
    fc.property(body, (json) => {
      const fixture = fixtureOf(json);
      expect(typesOf(fixture)).toEqual(typesOf(json));
      const [original, made] = [readPaymentSession(json), readPaymentSession(fixture)];
      if (original.kind !== 'session' || made.kind !== 'session')
        throw new Error('One of them is no session.');
      expect(made.unexpected).toEqual(original.unexpected);
      expect(made.session.order_amount).toBe(original.session.order_amount);
      const [before, after] = [findings(json), findings(fixture)];
      const isKept = keptIn(json, fixture);
      expect(after.filter(isKept)).toEqual(before.filter(isKept));
      // A dummy can be right where the original value was wrong, but not the other way round.
      const ofDummies = (all: Found[]) =>
        all
          .filter((found) => !isKept(found) && found.outcome !== 'pass')
          .map(({ rule, path }) => `${rule} ${path}`);
      expect(ofDummies(before)).toEqual(expect.arrayContaining(ofDummies(after)));
    }),
    { numRuns: 200 },
  );
});

test('Tokens are samples that nobody takes for a session’s, amounts and lines are the session’s own.', () => {
  const fixture = fixtureOf(authorizedBody);
  expect(fixture).toMatchObject({ order_amount: 14990, order_lines: authorizedBody.order_lines });
  expect(fixture).toMatchObject({ authorization_token: '00000000-0000-0000-0000-000000000000' });
  const { client_token } = fixture as { client_token: string };
  expect(readClientToken(client_token).kind).toBe('documentation-example');
});

test.each<[string, string, unknown, RegExp]>([
  ['date_of_birth', 'customer', '1987-06-05', /^1970-01-\d\d$/],
  ['email', 'billing_address', 'mathilda@quintessa.de', /^shopper\d@sample\.example$/],
  ['postal_code', 'billing_address', 'SW1A 1AA', /^XX0X 0XX$/],
  ['postal_code', 'billing_address', '10115', /^00000$/],
  ['phone', 'billing_address', '+49 157 99988877', /^\+00 000 00000000$/],
  ['given_name', 'billing_address', ' Mathilda\t', /^ Sample\t$/],
  ['given_name', 'billing_address', '', /^$/],
  ['country', 'billing_address', 'DE', /^DE$/],
  ['new_field', 'billing_address', 'somebody', /^sample$/],
  ['body', 'attachment', '{"customer_account_info":[{"unique_account_identifier":"x"}]}', /^\{\}$/],
])('%s of a %s', (field, at, value, expected) => {
  const made = fixtureOf({ [at]: { [field]: value } }) as { [key: string]: { [key: string]: string } };
  expect(made[at]?.[field]).toMatch(expected);
});

test('Equal values become equal dummies, others become others.', () => {
  const made = fixtureOf({
    billing_address: { given_name: 'Anna', city: 'Ulm' },
    shipping_address: { given_name: 'Berta', city: 'Ulm' },
  });
  expect(made).toEqual({
    billing_address: { given_name: 'Sample', city: 'Sampletown' },
    shipping_address: { given_name: 'Sample 2', city: 'Sampletown' },
  });
});

test.each([
  ['as a shop sends it', authorizedBody],
  ['with every field', fullSession],
])('A fixture of a fixture %s holds nothing that the first one held.', (_what, json) => {
  const first = fixtureOf(json);
  const known = knownValuesIn(first);
  const second = exportFixture(first, known);
  if (second.kind === 'blocked') throw new Error(rendered(second.paths).join());
  for (const { path, value } of known) expect(second.text, rendered(path)).not.toContain(value);
});

test('Placeholders of Klarna stay in addresses, other values of queries do not.', () => {
  expect(
    fixtureOf({
      merchant_urls: {
        confirmation: 'https://me:pw@shop.example/c?sid={session.id}&email=a%40b.example&x#top',
      },
    }),
  ).toEqual({ merchant_urls: { confirmation: 'https://shop.example/c?sid={session.id}&email=x&x#x' } });
});

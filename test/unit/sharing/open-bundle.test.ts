import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../lib/display/shown-value.ts';
import type { Bundle } from '../../../lib/sharing/bundle.ts';
import { makeBundle } from '../../../lib/sharing/make-bundle.ts';
import { maxBundleLength, openBundle } from '../../../lib/sharing/open-bundle.ts';
import { address, authorizedBody } from '../components/sample.ts';
import { rendered } from '../language/rendered.ts';
import { materialOf, saved } from './random-sessions.ts';

const bundle: Bundle = makeBundle(
  materialOf(authorizedBody, 'GET https://shop.example/a?t=1').material,
  saved,
);
const opened = (content: unknown) => rendered(openBundle(JSON.stringify(content)));
const without = (key: keyof Bundle) =>
  Object.fromEntries(Object.entries(bundle).filter(([name]) => name !== key));
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('It says in a sentence what a file is instead:', () => {
  test.each([
    ['nothing', '', /is not a JSON file/],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', /is not a JSON file/],
    ['a report', '# Klarna payment session', /is not a JSON file/],
    ['half a bundle', JSON.stringify(bundle).slice(0, 900), /is not a JSON file/],
    ['null', 'null', /is not a support bundle/],
    ['a list', '[]', /is not a support bundle/],
    ['another JSON file', '{"format":"har"}', /is not a support bundle/],
    ['a session', JSON.stringify(authorizedBody), /is not a support bundle/],
    [
      'a prototype',
      '{"__proto__":{"format":"session-inspector-support-bundle","version":1}}',
      /is not a support bundle/,
    ],
    ['deep', deep(100), /too deeply nested/],
    ['very deep', deep(200_000), /too deeply nested/],
    ['very many values', `[${'0,'.repeat(200_000)}0]`, /too many values/],
    ['too large', ' '.repeat(maxBundleLength + 1), /too large/],
  ])('%s', (_what, text, why) => {
    expect(rendered(openBundle(text))).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
  });

  test('a bundle of a newer extension', () => {
    expect(opened({ ...bundle, version: 2 })).toMatchObject({
      why: expect.stringMatching(/version 2.*Update/),
    });
  });

  test.each<[string, unknown]>([
    ['has no session id', without('session_id')],
    ['has a session id that is a path', { ...bundle, session_id: '../../checkout' }],
    ['has no findings', without('findings')],
    ['has findings of another kind', { ...bundle, findings: [{ outcome: 'score', says: '7/10' }] }],
    ['was saved at no time', { ...bundle, savedAt: 1e300 }],
    ['was read at no time', { ...bundle, snapshot: { ...bundle.snapshot, readAt: -1 } }],
    [
      'names another server',
      { ...bundle, snapshot: { ...bundle.snapshot, server: { environment: 'x', region: 'eu' } } },
    ],
    ['holds too many places', { ...bundle, detections: Array(501).fill(bundle.detections[0]) }],
    ['holds a text that is too long', { ...bundle, extension: 'x'.repeat(10_001) }],
  ])('a bundle that %s', (_what, content) => {
    expect(opened(content)).toMatchObject({ why: expect.stringMatching(/damaged or was changed/) });
  });
});

test('A bundle of version 0.1.0, whose failures have an English sentence, is opened.', () => {
  const failure = {
    kind: 'wrong-shape',
    answer: { status: 200, contentType: 'application/json', bytes: 2, durationMs: 5, error_messages: [] },
    why: 'The answer is a list, not a JSON object.',
  };
  const failed = { session_id: bundle.session_id, failure, failedAt: 1 };
  const { why: _, ...kept } = failure;
  expect(opened({ ...bundle, failed, ledger: [failed] })).toMatchObject({
    kind: 'bundle',
    bundle: { failed: { ...failed, failure: kept }, ledger: [{ ...failed, failure: kept }] },
  });
});

test('No text makes it throw, also none that begins as a bundle.', () => {
  const start = JSON.stringify(bundle);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.nat(start.length).map((end) => start.slice(0, end)),
      ),
      (text) => {
        expect(['bundle', 'refused']).toContain(rendered(openBundle(text)).kind);
      },
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(bundle)), fc.jsonValue(), (key, value) => {
      expect(['bundle', 'refused']).toContain(opened({ ...bundle, [key]: value }).kind);
    }),
    { numRuns: 500 },
  );
});

test('Unknown fields are dropped, a byte order mark is skipped.', () => {
  expect(rendered(openBundle(`\uFEFF${JSON.stringify({ ...bundle, more: 1 })}`))).toEqual({
    kind: 'bundle',
    bundle,
  });
});

test('It holds what was seen, and nothing that is secret or personal.', () => {
  const text = JSON.stringify(bundle);
  for (const value of Object.values(address).filter((each) => each !== 'DE'))
    expect(text).not.toContain(value);
  const { snapshot, failed, ledger, detections, calls } = bundle;
  expect(snapshot?.body).toMatchObject({ order_amount: 14990, order_lines: authorizedBody.order_lines });
  expect(failed?.failure.kind).toBe('session-not-found');
  expect(ledger).toHaveLength(1);
  expect(detections).toEqual([expect.objectContaining({ place: 'GET https://shop.example/a?t=…' })]);
  expect(calls[0]?.facts).toContainEqual({ name: 'payment_method_category', value: 'pay_later', bad: false });
});

test('Equal values have equal masks, unequal ones have not.', () => {
  const billing = {
    email: 'a@one.example',
    attention: 'a@one.example',
    given_name: 'Somebody',
    family_name: 'Else',
  };
  const { material } = materialOf({ ...authorizedBody, billing_address: billing }, '');
  const masked = makeBundle(material, saved).snapshot?.body as { billing_address: { [key: string]: Json } };
  expect(masked.billing_address.email).toBe(masked.billing_address.attention);
  expect(masked.billing_address.given_name).not.toBe(masked.billing_address.family_name);
});

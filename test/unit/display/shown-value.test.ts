import { expect, test } from 'vitest';
import { findInJson } from '../../../lib/display/find-in-json.ts';
import { httpsLink } from '../../../lib/display/https-link.ts';
import { containerIds, treeRows } from '../../../lib/display/json-tree.ts';
import { isUndocumented } from '../../../lib/display/known-fields.ts';
import { beginningOf, printable } from '../../../lib/display/printable.ts';
import { readSnapshot } from '../../../lib/display/read-snapshot.ts';
import { sensitivityOf, withoutTokens } from '../../../lib/display/sensitivity.ts';
import { disclosureOf, secretsIn, shownJson } from '../../../lib/display/shown-value.ts';
import { english } from '../../../lib/language/language.ts';
import { plainMarkdown } from '../../../lib/sharing/markdown.ts';
import { authorizedBody, clientToken, secretAuthorization, snapshotOf } from '../components/sample.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { fullSession } from '../klarna/sample-session.ts';

test.each([
  ['\u202Egnp.exe', '\\u202Egnp.exe'],
  ['a\u200Bb\u0000c\r\n\td', 'a\\u200Bb\\u0000c\\r\\n\\td'],
  ['\uD800 alone', '\\uD800 alone'],
  ['\u{E0041}tag', '\\u{E0041}tag'],
  ['👩‍👩‍👧 family', '👩‍👩‍👧 family'],
  ['Ünïcödé – “quotes” 漢字', 'Ünïcödé – “quotes” 漢字'],
])('%j is printed as %j.', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test.each([null, 'text', 5, true, [], ['text']])(
  'An answer that is no object, %j, has no tokens and is shown.',
  (body) => {
    expect(secretsIn(body)).toEqual([]);
    expect(shownJson(body, disclosureOf(body, english))).toEqual(body);
  },
);

test('A token that is no text, or empty, hides nothing: every text contains the empty one.', () => {
  const body = { client_token: '', authorization_token: 5, locale: 'en-GB' };
  expect(secretsIn(body)).toEqual([]);
  expect(shownJson(body, disclosureOf(body, english))).toMatchObject({ client_token: '', locale: 'en-GB' });
});

test('One answer has the same masks wherever it is shown, another one its own.', () => {
  const body = { billing_address: { given_name: 'Sample', family_name: 'Shopper' } };
  const shown = shownJson(body, disclosureOf(body, english));
  expect(shownJson(body, disclosureOf(body, english))).toEqual(shown);
  expect(disclosureOf(body, english).masks).toBe(disclosureOf(body, english).masks);
  expect(disclosureOf({ ...body }, english).masks).not.toBe(disclosureOf(body, english).masks);
});

test('A token is masked because of its name, whatever its path and value, and even if personal data is revealed.', () => {
  for (const name of ['client_token', 'authorization_token']) {
    const body = { somewhere: [{ [name]: 'no shape of a token' }] };
    const shown = JSON.stringify(shownJson(body, disclosureOf(body, english, true)));
    expect(shown).not.toContain('no shape of a token');
    expect(shown).toContain('•••••');
  }
});

test('A cut never halves a character.', () => {
  expect(beginningOf('ab😀', 3)).toBe('ab');
  expect(beginningOf('ab😀', 4)).toBe('ab😀');
});

test.each([
  'javascript:alert(1)',
  ' java\tscript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'blob:https://shop.example/1',
  'chrome://settings',
  'http://shop.example',
  'https://user:pass@shop.example',
  'https://shop.example/{session.id}',
  'https:',
  '//shop.example',
  '',
])('%j is no link.', (text) => {
  expect(httpsLink(text)).toBeUndefined();
});

test('An https address is a link.', () => {
  expect(httpsLink('https://shop.example/a?b=c')).toBe('https://shop.example/a?b=c');
});

test('Tokens are found by name at any depth, by value, and by shape.', () => {
  expect(sensitivityOf(['session', 'client_token'])).toBe('secret');
  const body = {
    ...authorizedBody,
    echo: { text: `x ${secretAuthorization} y` },
    other: `a=${clientToken};b=1`,
  };
  const shown = JSON.stringify(shownJson(body, disclosureOf(body, english, true)));
  expect(shown).not.toContain(secretAuthorization);
  expect(shown).not.toContain(clientToken.slice(0, 60));
  expect(shown).toContain(';b=1');
  expect(withoutTokens('eyJ alone is no token', english)).toBe('eyJ alone is no token');
});

test('A megabyte of token beginnings is looked through in one pass.', () => {
  const spent = cpuTimeOf(() => {
    expect(withoutTokens('eyJhbGciOi'.repeat(100_000), english)).toHaveLength(1_000_000);
    expect(withoutTokens(`${'eyJhbGciOi'.repeat(100_000)}.payload.`, english)).toMatch(
      /^eyJhbG•+ \(1,000,009 characters\)$/,
    );
  });
  expect(spent).toBeLessThan(1000);
});

test('An answer whose values are all of the wrong type does not break the view.', () => {
  const order_lines = Array.from({ length: 300 }, () => ({ name: 1, quantity: 'many', total_amount: {} }));
  expect(readSnapshot(snapshotOf({ status: 1, order_lines })).kind).toMatch(/session|wrong-shape/);
});

test.each([
  [['billing_address', 'city'], 'personal'],
  [['future_address', 'x'], 'personal'],
  [['customer', 'anything', 'new'], 'personal'],
  [['order_lines', 0, 'recipient', 'email'], 'personal'],
  [['attachment', 'body'], 'personal'],
  [['order_lines', 0, 'name'], 'open'],
  [['purchase_country'], 'open'],
] as const)('%j is %s.', (path, sensitivity) => {
  expect(sensitivityOf(path)).toBe(sensitivity);
});

test('Every field of the documented session is known; others are marked once, at their top.', () => {
  const rows = treeRows(
    { ...fullSession, extra: { inner: 1 } },
    { isExpanded: () => true, limitOf: () => 100 },
  );
  const marked = rows.filter((row) => row.kind !== 'more' && row.undocumented);
  expect(marked.map(({ id }) => id)).toEqual(['extra']);
  expect(isUndocumented(['order_lines', 3, 'colour'])).toBe(true);
});

test('A long list shows its beginning, and how much there is more.', () => {
  const rows = treeRows(
    { list: Array.from({ length: 250 }, () => 0) },
    { isExpanded: () => true, limitOf: () => 100 },
  );
  expect(rows).toHaveLength(102);
  expect(rows.at(-1)).toMatchObject({ kind: 'more', hidden: 150 });
});

test('Find does not confirm what is masked.', () => {
  const masked = disclosureOf(authorizedBody, english);
  const revealed = disclosureOf(authorizedBody, english, true);
  expect(findInJson(authorizedBody, 'Mathilda', masked)).toEqual([]);
  expect(findInJson(authorizedBody, 'mathilda', revealed).length).toBeGreaterThan(0);
  expect(findInJson(authorizedBody, secretAuthorization.slice(0, 8), revealed)).toEqual([]);
  expect(findInJson(authorizedBody, '  ', masked)).toEqual([]);
});

test('Nothing in a name is markup in the report.', () => {
  expect(plainMarkdown('![x](https://evil.example) | <b>\n# h')).toBe(
    '\\!\\[x\\]\\(https://evil.example\\) \\| \\<b\\>\\\\n\\# h',
  );
});

const stored = {
  merchant_data: JSON.stringify({
    order_specific: [{ substore: 'Women' }],
    customer: { customer_email: 'm@sample.example', first_name: 'Mathilda' },
    client_token: 'some-client-token',
  }),
};

test('A string that contains JSON is opened in its place, and its parts have paths of their own.', () => {
  const closed = treeRows(stored, { isExpanded: () => false, limitOf: () => 100 });
  expect(closed).toMatchObject([
    { kind: 'json-string', id: 'merchant_data', value: stored.merchant_data, shape: 'object', size: 3 },
  ]);
  const opened = treeRows(stored, { isExpanded: () => true, limitOf: () => 100 });
  expect(opened.map(({ id }) => id)).toEqual([
    'merchant_data',
    'merchant_data.order_specific',
    'merchant_data.order_specific[0]',
    'merchant_data.order_specific[0].substore',
    'merchant_data.customer',
    'merchant_data.customer.customer_email',
    'merchant_data.customer.first_name',
    'merchant_data.client_token',
  ]);
  expect(containerIds(stored)).toEqual(
    opened.flatMap(({ id, kind }) => (kind === 'container' || kind === 'json-string' ? [id] : [])),
  );
});

test.each(['{', '[1', '"text"', '5', 'null', 'text {}', '{}}', ' '])('%j is no JSON with parts.', (text) => {
  expect(treeRows({ text }, { isExpanded: () => true, limitOf: () => 100 })).toMatchObject([
    { kind: 'leaf' },
  ]);
});

test('What is secret or personal by its name in such a string is masked as elsewhere.', () => {
  const masked = JSON.stringify(shownJson(stored, disclosureOf(stored, english)));
  expect(masked).toContain('Women');
  for (const hidden of ['m@sample', 'Mathilda', 'some-client-token']) expect(masked).not.toContain(hidden);
  const revealed = JSON.stringify(shownJson(stored, disclosureOf(stored, english, true)));
  expect(revealed).toContain('Mathilda');
  expect(revealed).not.toContain('some-client-token');
});

test('A string with JSON in which nothing is to be masked is shown as it came, and so is a revealed one.', () => {
  const merchant_data = '{ "a": [1,  2] }';
  expect(shownJson({ merchant_data }, disclosureOf({ merchant_data }, english))).toEqual({ merchant_data });
  const attachment = { body: '{"a": {"email": "m@sample.example"}}' };
  const own = disclosureOf({ attachment }, english, new Set(['attachment.body']));
  expect(shownJson({ attachment }, own)).toEqual({ attachment });
});

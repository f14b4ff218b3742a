import { expect, test } from 'vitest';
import { inModules } from './texts-in-code.ts';
import { untranslatedIn } from './untranslated.ts';

/** What is the same in every language, each with its reason. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['Session Inspector for Klarna Payments', 'the product’s name'],
  ['Session Inspector', 'its short form'],
  ['Klarna', 'the name of the DevTools tab'],
  ['UTC', 'a time zone'],
]);

test('every text of a view goes through t`…`', () => {
  const found = inModules(['components', 'entrypoints'], untranslatedIn);
  expect(found.filter(({ text }) => !exceptions.has(text))).toEqual([]);
  expect([...exceptions.keys()].filter((text) => !found.some((each) => each.text === text))).toEqual([]);
});

test.for([
  ['between elements', '<p>Not read</p>', ['Not read']],
  ['around a value', '<p>Show {n} more</p>', ['Show', 'more']],
  ['over several lines', '<p>\n  Klarna\n  answered\n</p>', ['Klarna answered']],
  ['in an attribute', '<Section title="Findings" />', ['Findings']],
  ['in an attribute, chosen', "<p title={a ? 'Findings' : 'Notes'} />", ['Findings', 'Notes']],
  ['in an expression', "<p>{a ? 'none yet' : <b />}</p>", ['none yet']],
  ['in a template', `<p>{\`Saved as \${name}.\`}</p>`, ['Saved as ….']],
  ['in a table', "const words = { fail: 'Problem' };", ['Problem']],
  ['inside a value of t`…`', `t\`Not read: \${a ?? 'no answer'}\``, ['no answer']],
  ['in what a case does', "switch (a) { case 'Home': return 'Not read'; }", ['Not read']],
  ['nowhere: it is translated', "<p title={t`Findings`}>{t`Not read`} {counted(n, 'more finding')}</p>", []],
  ['nowhere: names of the wire', '<Field name="order_amount" title="session_id">order_amount</Field>', []],
  ['nowhere: nobody reads it', "<p class={a ? 'button primary' : 'button'} id={`Some id`} />", []],
  ['nowhere: it is compared', "event.key === 'Enter'", []],
  ['nowhere: a list of names', "const names = new Set('given_name family_name email'.split(' '));", []],
  ['nowhere: it is thrown', "throw new RangeError('The key is out of bounds.');", []],
  ['nowhere: signs', "<p>{' · '}– {'… '}</p>", []],
] as const)('%s', ([, code, texts]) => {
  expect(untranslatedIn('x.tsx', code).map(({ text }) => text)).toEqual(texts);
});

import { expect, test } from 'vitest';
import { verbatim } from '../../../lib/language/text.ts';
import { createExporter } from '../../../lib/sharing/exporter.ts';
import { knownValuesIn } from '../../../lib/sharing/known-value.ts';

/** An exporter over a fake browser. */
function open({
  refuses = false,
  known = knownValuesIn({ billing_address: { email: 'a@b.example' } }),
} = {}) {
  const left: string[] = [];
  const exporter = createExporter(
    {
      copyText: (text) => (refuses ? Promise.reject(new Error('no')) : Promise.resolve(void left.push(text))),
      saveFile: (name, text) => void left.push(`${name}: ${text}`),
    },
    () => known,
  );
  return { exporter, left };
}

const leaking = [
  'to a@b.example',
  '{"to":"a\\u0040b.example"}',
  'https://x.example/?q=a%40b.example',
  `Basic ${Buffer.from('user:a@b.example').toString('base64')}`,
];

test.each(leaking)('%s is neither copied nor saved, and the place is named.', async (text) => {
  const { exporter, left } = open();
  const heldBack = { kind: 'blocked', paths: [verbatim('billing_address.email')] };
  expect(await exporter.copy(text)).toEqual(heldBack);
  expect(exporter.save('file', text)).toEqual(heldBack);
  expect(left).toEqual([]);
});

test('Exactly one value that somebody pointed at is copied as it is.', async () => {
  const { exporter, left } = open();
  expect(await exporter.copyValue('a@b.example')).toEqual({ kind: 'done' });
  expect(left).toEqual(['a@b.example']);
});

test('Everything else passes unchanged.', async () => {
  const { exporter, left } = open();
  expect(await exporter.copy('ä\0\n')).toEqual({ kind: 'done' });
  expect(exporter.save('file', 'ä')).toEqual({ kind: 'done' });
  expect(left).toEqual(['ä\0\n', 'file: ä']);
});

test('What the browser refuses is told, and nothing is thrown.', async () => {
  const { exporter } = open({ refuses: true });
  expect(await exporter.copy('x')).toEqual({ kind: 'refused' });
  expect(await exporter.copyValue('x')).toEqual({ kind: 'refused' });
});

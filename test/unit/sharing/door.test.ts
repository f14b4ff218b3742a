import { expect, test } from 'vitest';
import { createDoor } from '../../../lib/sharing/door.ts';
import { knownValuesIn } from '../../../lib/sharing/known-value.ts';

/** A door over a browser made of memory. */
function open({
  refuses = false,
  known = knownValuesIn({ billing_address: { email: 'a@b.example' } }),
} = {}) {
  const left: string[] = [];
  const door = createDoor(
    {
      copyText: (text) => (refuses ? Promise.reject(new Error('no')) : Promise.resolve(void left.push(text))),
      saveFile: (name, text) => void left.push(`${name}: ${text}`),
    },
    () => known,
  );
  return { door, left };
}

const leaking = [
  'to a@b.example',
  '{"to":"a\\u0040b.example"}',
  'https://x.example/?q=a%40b.example',
  `Basic ${Buffer.from('user:a@b.example').toString('base64')}`,
];

test.each(leaking)('%s is neither copied nor saved, and the place is named.', async (text) => {
  const { door, left } = open();
  const heldBack = { kind: 'held-back', paths: ['billing_address.email'] };
  expect(await door.copy(text)).toEqual(heldBack);
  expect(door.save('file', text)).toEqual(heldBack);
  expect(left).toEqual([]);
});

test('Exactly one value that somebody pointed at is copied as it is.', async () => {
  const { door, left } = open();
  expect(await door.copyValue('a@b.example')).toEqual({ kind: 'passed' });
  expect(left).toEqual(['a@b.example']);
});

test('Everything else passes unchanged.', async () => {
  const { door, left } = open();
  expect(await door.copy('ä\0\n')).toEqual({ kind: 'passed' });
  expect(door.save('file', 'ä')).toEqual({ kind: 'passed' });
  expect(left).toEqual(['ä\0\n', 'file: ä']);
});

test('What the browser refuses is told, and nothing is thrown.', async () => {
  const { door } = open({ refuses: true });
  expect(await door.copy('x')).toEqual({ kind: 'refused' });
  expect(await door.copyValue('x')).toEqual({ kind: 'refused' });
});

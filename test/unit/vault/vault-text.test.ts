import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decryptCredential } from '../../../lib/vault/vault-items.ts';
import { unwrapDataKey } from '../../../lib/vault/vault-keys.ts';
import { canonicalJson, readVaultText, writeVaultText } from '../../../lib/vault/vault-text.ts';
import { quickCrypto, realCrypto } from './quick-crypto.ts';
import { sampleVault } from './sample-vault.ts';

const { subtle } = realCrypto;
const read = (text: unknown) => readVaultText(text, subtle);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** A text with its checksum, whatever is in it. */
async function summed(rest: object): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(rest)));
  return JSON.stringify({ ...rest, sum: base64(new Uint8Array(digest)) });
}

describe('a stored text that is no vault', () => {
  test.each([
    undefined,
    null,
    5,
    {},
    { v: 1 },
    '',
    '{',
    '[]',
    'null',
    '{}',
    '{"v":1}',
    '{"v":1,"sum":5}',
    '{"v":"1","sum":""}',
    '['.repeat(1_000_000),
    `{"v":1,"sum":"","a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    'x'.repeat(4_000_001),
  ])('is damaged, and nothing is thrown: %.30j', async (text) => {
    expect(await read(text)).toEqual({ kind: 'damaged' });
  });

  test('is damaged, whatever text it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 2 })), async (text) => {
        expect(await read(text)).toEqual({ kind: 'damaged' });
      }),
    );
  });

  test('is damaged where its checksum is right and its fields are not', async () => {
    const { content } = await sampleVault();
    const { kek, items } = content;
    const [item] = items;
    for (const wrong of [
      { v: 1 },
      { ...content, more: 1 },
      { ...content, rev: 0 },
      { ...content, rev: 1.5 },
      { ...content, check: content.check.slice(4) },
      { ...content, kek: { ...kek, kdf: 'MD5' } },
      { ...content, kek: { ...kek, salt: '' } },
      { ...content, items: [{ ...item, env: 'test' }] },
      { ...content, items: [{ ...item, iv: 'AAAA' }] },
      { ...content, items: 'none' },
    ]) {
      expect(await read(await summed(wrong)), JSON.stringify(wrong)).toEqual({ kind: 'damaged' });
    }
  });

  test.each([0, 1, 10_000, 599_999, 2_000_001, 2 ** 31, 1e12, -600_000, 600_000.5])(
    'is damaged where the derivation would cost %d: that is said before anything is derived',
    async (iter) => {
      const { content } = await sampleVault();
      expect(await read(await summed({ ...content, kek: { ...content.kek, iter } }))).toEqual({
        kind: 'damaged',
      });
    },
  );
});

describe('a vault of a newer version', () => {
  test('is told by its version, and nothing else of it is judged', async () => {
    expect(await read(await summed({ v: 2, kdf: 'Argon2id' }))).toEqual({ kind: 'newer', version: 2 });
  });

  test('whose checksum is wrong is damaged: a flipped bit must not look like the future', async () => {
    const text = await writeVaultText((await sampleVault()).content, subtle);
    for (const version of [2, 3, 5, 9]) {
      expect(await read(text.replace('"v":1', `"v":${version}`))).toEqual({ kind: 'damaged' });
    }
  });
});

test('A vault is read as it was written.', async () => {
  const { content } = await sampleVault();
  const text = await writeVaultText(content, quickCrypto.subtle);
  expect(await read(text)).toEqual({
    kind: 'good',
    vault: { ...content, sum: expect.stringMatching(/^[\w+/]{43}=$/) },
  });
});

test('A vault of version 1 opens for ever.', async () => {
  const file = new URL('../../fixtures/vault/vault-v1.txt', import.meta.url);
  const stored = await read(readFileSync(file, 'utf8'));
  if (stored.kind !== 'good') throw new Error('The frozen vault is not whole.');
  const opened = await unwrapDataKey(stored.vault, 'frozen fixture påssphrase №1', realCrypto);
  if (opened.kind !== 'opened') throw new Error('The frozen vault does not open.');
  const credentials = await Promise.all(
    stored.vault.items.map((item) => decryptCredential(item, opened.dataKey, realCrypto)),
  );
  expect(stored.vault.rev).toBe(7);
  expect(credentials).toEqual([
    {
      id: 'fixture-playground',
      label: 'Frozen shop',
      server: { environment: 'playground', region: 'eu' },
      username: 'PK00001_frozen',
      password: 'frozen-playground-pässword',
      savedAt: 1_893_499_200_000,
      preferredAt: 1_893_499_200_001,
    },
    {
      id: 'fixture-production',
      label: 'Frozen live shop',
      server: { environment: 'production', region: 'oc' },
      username: '',
      password: 'klarna_live_api_frozen-not-a-key',
      savedAt: 1_893_499_200_002,
    },
  ]);
});

describe('the canonical form', () => {
  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: true, gone: undefined })).toBe(
      '{"a":true,"b":[1,{"c":"ä","d":null}]}',
    );
  });

  test('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import type { VaultOutcome } from '../../../lib/messages/results.ts';
import { fromBase64, toBase64, utf8 } from '../../../lib/vault/base64.ts';
import {
  explainDamagedRecords,
  explainOutcome,
  explainUnreadable,
} from '../../../lib/vault/explain-vault.ts';
import { deriveKek } from '../../../lib/vault/kdf.ts';
import { decryptCredential } from '../../../lib/vault/vault-items.ts';
import { decrypt, encrypt, randomBytes } from '../../../lib/vault/vault-keys.ts';
import { canonicalJson } from '../../../lib/vault/vault-text.ts';
import { rendered } from '../language/rendered.ts';
import { quickCrypto, realCrypto } from './quick-crypto.ts';
import { playgroundKey } from './sample-vault.ts';

const { subtle } = quickCrypto;

describe('a text that is no base64', () => {
  test.each(['€', 'a', '=', '!!!!', 'AAAA='])('is nothing, and never an error: “%s”', async (text) => {
    expect(fromBase64(text)).toBeUndefined();
    const key = randomBytes(32, quickCrypto);
    expect(await decrypt({ iv: text, ct: 'AAAA' }, key, utf8(''), subtle)).toBeUndefined();
    expect(await decrypt({ iv: 'AAAA', ct: text }, key, utf8(''), subtle)).toBeUndefined();
  });
});

describe('a key is not derived', () => {
  const salt = toBase64(new Uint8Array(32));
  test.each([
    ['at a cost of one', 1, salt],
    ['below the least', 599_999, salt],
    ['above the most', 2_000_001, salt],
    ['at no cost at all', Number.NaN, salt],
    ['with a salt that is none', 600_000, '€'],
  ])('%s', async (_, iter, salt) => {
    const kek = { kind: 'passphrase', kdf: 'PBKDF2-SHA256', iter, salt } as const;
    await expect(deriveKek('sample passphrase', kek, realCrypto.subtle)).rejects.toThrow(RangeError);
  });
});

test('A record that decrypts to something else than a credential is damaged.', async () => {
  const key = randomBytes(32, quickCrypto);
  const readable = { id: 'a', env: 'playground', region: 'eu', label: 'A', updatedAt: 1 } as const;
  const data = utf8(canonicalJson({ v: 1, ...readable }));
  const sealed = async (text: string) => {
    const iv = randomBytes(12, quickCrypto);
    const ct = await encrypt(utf8(text), key, iv, data, subtle);
    return { ...readable, iv: toBase64(iv), ct: toBase64(ct) };
  };
  for (const text of [
    '',
    'text',
    '{}',
    '[]',
    JSON.stringify({ ...playgroundKey, server: 'https://evil.example' }),
  ]) {
    expect(await decryptCredential(await sealed(text), key, quickCrypto), text).toBeUndefined();
  }
  expect(await decryptCredential(await sealed(JSON.stringify(playgroundKey)), key, quickCrypto)).toEqual(
    playgroundKey,
  );
});

describe('the canonical form', () => {
  test.each([
    [undefined, 'null'],
    [{ b: undefined, a: null }, '{"a":null}'],
    [[undefined, 'x'], '[null,"x"]'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe('every outcome is said in words of its own', () => {
  const outcomes: VaultOutcome[] = [
    { kind: 'wrong-passphrase', waitMs: 1000 },
    { kind: 'wrong-passphrase', waitMs: 0 },
    { kind: 'too-soon', waitMs: 60_000 },
    { kind: 'bad-passphrase', why: 'too-short' },
    { kind: 'locked' },
    { kind: 'off' },
    { kind: 'exists' },
    { kind: 'not-written' },
    { kind: 'damaged' },
    { kind: 'inaccessible' },
    { kind: 'newer', version: 2 },
  ];

  test('and none of them is silent', () => {
    const words = rendered(outcomes.map(explainOutcome));
    expect(words).not.toContain(undefined);
    expect(new Set(words).size).toBe(outcomes.length);
    expect(words.join()).not.toMatch(/no credentials/i);
    expect(explainOutcome({ kind: 'done' })).toBeUndefined();
    expect(words[0]).toContain('in 1 second.');
    expect(words[2]).toContain('in 60 seconds.');
  });

  test('and each state in which nothing can be read has steps to take', () => {
    for (const state of [
      { kind: 'damaged' },
      { kind: 'inaccessible' },
      { kind: 'newer', version: 2 },
    ] as const) {
      expect(explainUnreadable(state).nextSteps.length).toBeGreaterThan(1);
    }
  });

  test('and damaged records are named', () => {
    const { server } = playgroundKey;
    const one = { id: 'a', label: 'One', server };
    expect(rendered(explainDamagedRecords([one]).words)).toMatch(/^“One” cannot be decrypted/);
    expect(rendered(explainDamagedRecords([one, { ...one, label: 'Two' }]))).toMatchObject({
      title: '2 remembered credentials are damaged',
      words: expect.stringMatching(/^“One”, “Two” cannot be decrypted/),
      nextSteps: ['Remove them and add them again.'],
    });
  });
});

import { describe, expect, test } from 'vitest';
import { decryptCredential } from '../../../lib/vault/vault-items.ts';
import { unwrapDataKey } from '../../../lib/vault/vault-keys.ts';
import type { Vault, VaultContent } from '../../../lib/vault/vault-record.ts';
import { readVaultText, writeVaultText } from '../../../lib/vault/vault-text.ts';
import { countingCrypto, quickCrypto, realCrypto } from './quick-crypto.ts';
import { liveKey, playgroundKey, samplePassphrase, sampleVault } from './sample-vault.ts';

async function stored(content: VaultContent): Promise<Vault | undefined> {
  const read = await readVaultText(await writeVaultText(content, quickCrypto.subtle), quickCrypto.subtle);
  return read.kind === 'good' ? read.vault : undefined;
}

async function whole(content: VaultContent): Promise<Vault> {
  const vault = await stored(content);
  if (vault === undefined) throw new Error('The sample is no vault.');
  return vault;
}

describe('a header that somebody changed, checksum and all', () => {
  test('byte for byte never opens, and always says so', async () => {
    const { content, dataKey } = await sampleVault();
    const { items, rev, ...header } = content;
    const text = JSON.stringify(header);
    const ends = { damaged: 0, 'wrong-passphrase': 0 };
    for (let at = 0; at < text.length; at += 1) {
      for (const bit of [1, 2, 4]) {
        const changed =
          text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ bit) + text.slice(at + 1);
        const parsed = parse(changed);
        if (parsed === undefined) continue;
        const read = await stored({ ...parsed, items, rev } as VaultContent);
        const opened = read
          ? await unwrapDataKey(read, samplePassphrase, quickCrypto)
          : ({ kind: 'damaged' } as const);
        // The unused bits at the end of a base64 text say nothing: there the same bytes come out.
        if (opened.kind === 'opened') {
          expect(opened.dataKey).toEqual(dataKey);
          expect(sameBytes(parsed, header)).toBe(true);
        } else ends[opened.kind] += 1;
      }
    }
    expect(ends.damaged).toBeGreaterThan(100);
    expect(ends['wrong-passphrase']).toBeGreaterThan(100);
  });

  test.each([600_001, 900_000, 2_000_000])(
    'to a cost of %d within the bounds is a wrong passphrase, found by a single derivation',
    async (iter) => {
      const { content } = await sampleVault([], { crypto: realCrypto });
      const vault = await whole({ ...content, kek: { ...content.kek, iter } });
      const crypto = countingCrypto();
      expect(await unwrapDataKey(vault, samplePassphrase, crypto)).toEqual({ kind: 'wrong-passphrase' });
      expect(crypto.iterations).toEqual([iter]);
    },
  );

  test('is noticed where the key stays the same: one salt, written in another way', async () => {
    const { content } = await sampleVault();
    const salt = content.kek.salt.replace(/.=$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`);
    expect(atob(salt)).toBe(atob(content.kek.salt));
    const vault = await whole({ ...content, kek: { ...content.kek, salt } });
    expect(await unwrapDataKey(vault, samplePassphrase, quickCrypto)).toEqual({ kind: 'damaged' });
  });

  test('with the check of the right passphrase and another wrapped key is damaged', async () => {
    const { content } = await sampleVault();
    const { content: other } = await sampleVault();
    const vault = await whole({ ...content, dek: other.dek });
    expect(await unwrapDataKey(vault, samplePassphrase, quickCrypto)).toEqual({ kind: 'damaged' });
  });
});

describe('a passphrase', () => {
  test.each([
    '',
    ' ',
    'sample passphrase for test',
    'Sample passphrase for tests',
    'sample passphrase for tests ',
  ])('that is not the right one is called wrong: “%s”', async (passphrase) => {
    const vault = await whole((await sampleVault()).content);
    expect(await unwrapDataKey(vault, passphrase, quickCrypto)).toEqual({ kind: 'wrong-passphrase' });
  });

  test('is the same in every Unicode form', async () => {
    const vault = await whole((await sampleVault([], { passphrase: 'påss’phrase für alle' })).content);
    const typed = 'påss’phrase für alle'.normalize('NFD');
    expect((await unwrapDataKey(vault, typed, quickCrypto)).kind).toBe('opened');
  });

  test('opens with the real derivation too', async () => {
    const { content, dataKey } = await sampleVault([], { crypto: realCrypto });
    expect(await unwrapDataKey(await whole(content), samplePassphrase, realCrypto)).toEqual({
      kind: 'opened',
      dataKey,
    });
  });
});

describe('a record', () => {
  test('whose readable part was changed does not open: not renamed, not moved to production', async () => {
    const { content, dataKey } = await sampleVault([playgroundKey]);
    const [item] = content.items;
    if (item === undefined) throw new Error('The sample has no record.');
    const [other] = (await sampleVault([liveKey])).content.items;
    for (const change of [
      { env: 'production' },
      { region: 'na' },
      { label: 'Other' },
      { id: 'other' },
      { updatedAt: 2 },
      { iv: other?.iv },
      { ct: other?.ct },
      { ct: item.ct.slice(4) },
      { ct: 'AAAA' },
    ]) {
      const changed = { ...item, ...change } as typeof item;
      expect(await decryptCredential(changed, dataKey, quickCrypto), JSON.stringify(change)).toBeUndefined();
    }
    expect(await decryptCredential(item, dataKey, quickCrypto)).toEqual(playgroundKey);
  });

  test('says nothing of user name and password, and never looks the same twice', async () => {
    const first = await sampleVault();
    const second = await sampleVault();
    const text = JSON.stringify(first.content);
    expect(text).not.toMatch(/password|PK00000|sample passphrase/);
    expect(text).not.toContain(Buffer.from('sample-password').toString('base64').slice(0, 12));
    const ivs = [...first.content.items, ...second.content.items].map(({ iv }) => iv);
    expect(new Set(ivs).size).toBe(4);
    expect(first.content.kek.salt).not.toBe(second.content.kek.salt);
  });
});

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Whether two headers differ in nothing but the unused bits of their base64. */
function sameBytes(a: unknown, b: unknown): boolean {
  const bytes = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === 'string' && part.length > 15 ? Buffer.from(part, 'base64').toString('hex') : part,
    );
  return bytes(a) === bytes(b);
}

import { describe, expect, test } from 'vitest';
import { type Copies, type Copy, chooseCopy } from '../../../lib/vault/recovery.ts';
import type { Vault } from '../../../lib/vault/vault-record.ts';
import { sampleVault } from './sample-vault.ts';

const { content } = await sampleVault();
const sum = 'sum';
const good = (rev: number): Copy => ({ kind: 'good', vault: { ...content, rev, sum } as Vault });
const damaged: Copy = { kind: 'damaged' };
const missing: Copy = { kind: 'missing' };
const inaccessible: Copy = { kind: 'inaccessible' };
const newer: Copy = { kind: 'newer', version: 2 };

function told(vault: Copy, next: Copy, backup: Copy) {
  const found = chooseCopy({ vault, next, backup });
  return found.kind === 'vault'
    ? { from: found.from, rev: found.vault.rev, backup: found.backup }
    : found.kind;
}

describe('what counts', () => {
  test.each<[string, Copy, Copy, Copy, unknown]>([
    [
      'a storage that cannot be read, whatever else there is',
      inaccessible,
      inaccessible,
      good(3),
      'inaccessible',
    ],
    ['the next text that cannot be read', good(3), inaccessible, good(3), 'inaccessible'],
    ['damage everywhere', damaged, damaged, damaged, 'damaged'],
    ['damage and nothing besides', damaged, missing, missing, 'damaged'],
    ['damage, and a second store that is not there', damaged, missing, inaccessible, 'damaged'],
    ['a damaged copy of a vault that is gone', missing, missing, damaged, 'damaged'],
    ['a half-written first vault', missing, damaged, missing, 'damaged'],
    ['a newer version', newer, missing, missing, 'newer'],
    ['a newer version, with an old copy', newer, missing, good(3), 'newer'],
    ['damage, with a newer copy', damaged, missing, newer, 'newer'],
    ['nothing at all', missing, missing, missing, 'none'],
    ['nothing, without a second store', missing, missing, inaccessible, 'none'],
  ])('%s', (_, vault, next, backup, expected) => {
    expect(told(vault, next, backup)).toBe(expected);
  });

  test.each<[string, Copy, Copy, Copy, unknown]>([
    ['a whole vault', good(3), missing, good(3), { from: 'vault', rev: 3, backup: 'same' }],
    [
      'a whole vault, interrupted while it was replaced',
      good(3),
      good(4),
      good(3),
      { from: 'vault', rev: 3, backup: 'same' },
    ],
    [
      'a whole vault with an old copy',
      good(3),
      missing,
      good(2),
      { from: 'vault', rev: 3, backup: 'behind' },
    ],
    ['a whole vault without a copy', good(3), missing, missing, { from: 'vault', rev: 3, backup: 'behind' }],
    [
      'a whole vault without a second store',
      good(3),
      missing,
      inaccessible,
      { from: 'vault', rev: 3, backup: 'unavailable' },
    ],
    ['the copy of a damaged vault', damaged, missing, good(3), { from: 'backup', rev: 3, backup: 'same' }],
    [
      'the copy of a vault that is gone',
      missing,
      missing,
      good(3),
      { from: 'backup', rev: 3, backup: 'same' },
    ],
    ['the newest of two copies', damaged, good(4), good(3), { from: 'next', rev: 4, backup: 'behind' }],
    [
      'the newest of two copies, the other way round',
      damaged,
      good(2),
      good(3),
      { from: 'backup', rev: 3, backup: 'same' },
    ],
    ['the whole one of two copies', damaged, damaged, good(3), { from: 'backup', rev: 3, backup: 'same' }],
  ])('%s', (_, vault, next, backup, expected) => {
    expect(told(vault, next, backup)).toEqual(expected);
  });

  test('is never “nothing” while anything is there or could be there', () => {
    const all = [good(1), damaged, missing, inaccessible, newer];
    for (const vault of all)
      for (const next of all)
        for (const backup of all) {
          const copies: Copies = { vault, next, backup };
          if (chooseCopy(copies).kind !== 'none') continue;
          expect([vault, next]).toEqual([missing, missing]);
          expect([missing, inaccessible]).toContain(backup);
        }
  });
});

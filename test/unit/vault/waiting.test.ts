import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempts, countAttempt, remainingWaitMs } from '../../../lib/vault/attempts.ts';
import {
  clockBackMs,
  idleMs,
  newDeadlines,
  nextLockAt,
  type OpenVault,
  unexpired,
  withExtendedDeadline,
} from '../../../lib/vault/auto-lock.ts';
import { describePassphraseProblem, describeStrength } from '../../../lib/vault/explain-vault.ts';
import { calibrateIterations } from '../../../lib/vault/kdf.ts';
import { passphraseProblem, passphraseStrength } from '../../../lib/vault/passphrase.ts';
import { rendered } from '../language/rendered.ts';
import { liveKey, playgroundKey } from './sample-vault.ts';

const now = Date.UTC(2030, 0, 1);

describe('attempts to unlock', () => {
  test('wait 1 s, 2 s, 4 s … 60 s', () => {
    let attempts: Attempts | undefined;
    const waits = Array.from({ length: 9 }, () => {
      attempts = countAttempt(attempts, now);
      return remainingWaitMs(attempts, now) / 1000;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(remainingWaitMs(attempts, now + 59_999)).toBe(1);
    expect(remainingWaitMs(attempts, now + 60_000)).toBe(0);
  });

  test('never wait longer than a minute, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer(), fc.integer(), (failed, notBefore, at) => {
        expect(remainingWaitMs({ failed, notBefore }, at)).toBeLessThanOrEqual(60_000);
        expect(remainingWaitMs({ failed, notBefore }, at)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('what is unlocked', () => {
  const open: OpenVault = {
    key: 'a2V5',
    wrapped: 'wrapped',
    credentials: [playgroundKey, liveKey],
    damaged: [],
  };
  const deadlines = newDeadlines(now);

  test('is nothing without deadlines, and nothing after a clock was set back', () => {
    expect(unexpired(open, undefined, now)).toBeUndefined();
    expect(unexpired(open, deadlines, now - clockBackMs - 1)).toBeUndefined();
    expect(unexpired(open, deadlines, now - clockBackMs)).toEqual(open);
  });

  test('loses production and the key after 15 minutes, and all after 8 hours', () => {
    expect(unexpired(open, deadlines, now + idleMs.production - 1)).toEqual(open);
    expect(unexpired(open, deadlines, now + idleMs.production)).toEqual({
      wrapped: 'wrapped',
      credentials: [playgroundKey],
      damaged: [],
    });
    expect(unexpired(open, deadlines, now + idleMs.playground)).toBeUndefined();
  });

  test('stays open as long as it is used, each environment for itself', () => {
    const later = now + 14 * 60_000;
    const used = withExtendedDeadline(deadlines, 'production', later);
    expect(unexpired(open, used, later + idleMs.production - 1)).toEqual(open);
    const other = withExtendedDeadline(deadlines, 'playground', later);
    expect(unexpired(open, other, later + idleMs.production - 1)?.credentials).toEqual([playgroundKey]);
  });

  test('with playground only keeps its key for 8 hours', () => {
    const playground: OpenVault = { ...open, credentials: [playgroundKey] };
    expect(unexpired(playground, deadlines, now + idleMs.playground - 1)?.key).toBe('a2V5');
    expect(nextLockAt(playground, deadlines)).toBe(now + idleMs.playground);
    expect(nextLockAt(open, deadlines)).toBe(now + idleMs.production);
    expect(nextLockAt({ ...open, credentials: [] }, deadlines)).toBe(now + idleMs.playground);
  });
});

describe('the cost of a new vault', () => {
  test.each([
    [3000, 600_000],
    [501, 600_000],
    [500, 600_000],
    [400, 600_000],
    [330, 900_000],
    [250, 1_200_000],
    [1, 1_200_000],
  ])('where 600,000 take %d ms is %d', async (base, expected) => {
    let time = 0;
    const tried: number[] = [];
    const derive = async (iter: number) => {
      tried.push(iter);
      time += (base * iter) / 600_000;
    };
    expect(await calibrateIterations(derive, () => time)).toBe(expected);
    expect(tried[0]).toBe(600_000);
  });
});

describe('a new passphrase', () => {
  test.each([
    '',
    'short',
    'elevenchars',
    'aaaaaaaaaaaaaaaa',
    '111111111111',
    'x'.repeat(1025),
    '👍👍👍👍👍👍',
  ])('is refused: “%.20s”', (passphrase) => {
    const problem = passphraseProblem(passphrase);
    expect(problem && rendered(describePassphraseProblem(problem))).toMatch(/\.$/);
    expect(passphraseStrength(passphrase)).toBe('too-short');
  });

  test('is measured by length and variety', () => {
    expect(passphraseStrength('abcdeabcdeabcde')).toBe('weak');
    expect(passphraseStrength('correct horse battery')).toBe('fair');
    expect(passphraseStrength('correct horse battery staple 7')).toBe('strong');
  });

  test.each([
    ['abc', /^12 characters or more/],
    ['abcdeabcdeabcde', /^Weak\. It could be guessed from a copy of your browser profile/],
    ['correct horse battery', /^Fair/],
    ['correct horse battery staple 7', /^Strong\.$/],
  ])('is told while it is typed: “%s”', (passphrase, words) => {
    expect(rendered(describeStrength(passphraseStrength(passphrase)))).toMatch(words);
  });
});

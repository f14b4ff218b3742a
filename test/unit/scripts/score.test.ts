import { describe, expect, it } from 'vitest';
import { addScores, exitCode, summaryLine } from '../../../scripts/test-run/score.ts';

describe('addScores', () => {
  it('adds up passed and failed on their own', () => {
    const scores = [
      { passed: 1, failed: 0 },
      { passed: 40, failed: 2 },
      { passed: 0, failed: 1 },
    ];
    expect(addScores(scores)).toEqual({ passed: 41, failed: 3 });
  });

  it('is nothing for no scores', () => {
    expect(addScores([])).toEqual({ passed: 0, failed: 0 });
  });
});

it('says the sum in one line', () => {
  expect(summaryLine({ passed: 412, failed: 3 })).toBe('412 passed, 3 failed');
});

describe('exitCode', () => {
  it('is 0 when all passed', () => {
    expect(exitCode({ passed: 5, failed: 0 })).toBe(0);
  });

  it('is 1 when one failed', () => {
    expect(exitCode({ passed: 5, failed: 1 })).toBe(1);
  });

  it('is 1 when nothing ran', () => {
    expect(exitCode({ passed: 0, failed: 0 })).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { runAtOnce, runInSlices } from '../../../lib/detection/run-in-slices.ts';

function* steps(count: number, onStep: () => void): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    onStep();
    yield;
  }
  return 'done';
}

describe('running a scan', () => {
  it('in slices pauses whenever the time is up', async () => {
    let clock = 0;
    let pauses = 0;
    const scan = steps(10, () => {
      clock += 20;
    });
    const pause = () => {
      pauses++;
      return Promise.resolve();
    };
    await expect(runInSlices(scan, { sliceMs: 50, now: () => clock, pause })).resolves.toBe('done');
    expect(pauses).toBe(3);
  });

  it('in slices moves on even when the clock jumps', async () => {
    let clock = 0;
    const now = () => {
      clock += 1_000;
      return clock;
    };
    await expect(
      runInSlices(
        steps(5, () => {}),
        { now, pause: () => Promise.resolve() },
      ),
    ).resolves.toBe('done');
  });

  it('in slices hands on what goes wrong', async () => {
    const scan = steps(1, () => {
      throw new Error('broken');
    });
    await expect(runInSlices(scan)).rejects.toThrow('broken');
  });

  it('at once gives the result', () => {
    expect(runAtOnce(steps(3, () => {}))).toBe('done');
  });
});

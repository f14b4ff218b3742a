import { describe, expect, it, vi } from 'vitest';
import type { Part } from '../../../scripts/test-run/parts.ts';
import { runParts } from '../../../scripts/test-run/run-parts.ts';

function part(name: string, passed: number, failed: number, needs: string[] = []) {
  const run = vi.fn<Part['run']>(async () => ({ score: { passed, failed }, output: `output of ${name}\n` }));
  return { name, needs, run };
}

async function runAndRead(parts: readonly Part[]) {
  let written = '';
  let time = 0;
  const write = (text: string): void => {
    written += text;
  };
  const now = (): number => {
    time += 1500;
    return time;
  };
  return { score: await runParts(parts, { write, now }), written };
}

describe('runParts', () => {
  it('says one line a part with its duration and keeps the output to itself', async () => {
    const { score, written } = await runAndRead([part('types', 1, 0), part('unit', 12, 0)]);
    expect(written).toBe('types … ok (1.5 s)\nunit … ok, 12 tests (1.5 s)\n');
    expect(score).toEqual({ passed: 13, failed: 0 });
  });

  it('shows the output of a part that fails, and goes on', async () => {
    const { score, written } = await runAndRead([part('unit', 11, 1), part('build', 1, 0)]);
    expect(written).toBe('unit … FAILED (1.5 s)\noutput of unit\nbuild … ok (1.5 s)\n');
    expect(score).toEqual({ passed: 12, failed: 1 });
  });

  it('does not run what needs a failed part, and counts it as failed', async () => {
    const e2e = part('e2e', 9, 0, ['build', 'browsers']);
    const { score, written } = await runAndRead([part('build', 0, 1), part('browsers', 1, 0), e2e]);
    expect(e2e.run).not.toHaveBeenCalled();
    expect(written).toContain('Not run, because this failed before: build.\n');
    expect(score).toEqual({ passed: 1, failed: 2 });
  });

  it('counts a part that crashes as failed', async () => {
    const crashing = { name: 'lint', needs: [], run: () => Promise.reject(new Error('no such tool')) };
    const { score, written } = await runAndRead([crashing]);
    expect(written).toContain('no such tool');
    expect(score).toEqual({ passed: 0, failed: 1 });
  });
});

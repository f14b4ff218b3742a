import { describe, expect, it, vi } from 'vitest';
import type { Part } from '../../../scripts/test-run/parts.ts';
import { runParts } from '../../../scripts/test-run/run-parts.ts';

function part(name: string, passed: number, failed: number, needs: string[] = []) {
  const run = vi.fn<Part['run']>(async () => ({ score: { passed, failed }, output: `output of ${name}\n` }));
  return { name, needs, run };
}

async function runAndRead(parts: readonly Part[], atOnce = 1) {
  let written = '';
  let time = 0;
  const write = (text: string): void => {
    written += text;
  };
  const now = (): number => {
    time += 1500;
    return time;
  };
  return { score: await runParts(parts, { atOnce, write, now }), written };
}

describe('runParts', () => {
  it('writes a line when a part starts and one with its duration when it ends, without its output', async () => {
    const { score, written } = await runAndRead([part('types', 1, 0), part('unit', 12, 0)]);
    expect(written).toBe('types …\ntypes ok (1.5 s)\nunit …\nunit ok, 12 tests (1.5 s)\n');
    expect(score).toEqual({ passed: 13, failed: 0 });
  });

  it('shows the output of a part that fails, and goes on', async () => {
    const { score, written } = await runAndRead([part('unit', 11, 1), part('build', 1, 0)]);
    expect(written).toBe('unit …\nunit FAILED (1.5 s)\noutput of unit\nbuild …\nbuild ok (1.5 s)\n');
    expect(score).toEqual({ passed: 12, failed: 1 });
  });

  it('shows the report of a part that passes and of one that fails', async () => {
    const reporting = [part('unit', 1, 0), part('e2e', 0, 1)].map((each) => ({
      ...each,
      run: async () => ({ ...(await each.run()), report: `slowest of ${each.name}\n` }),
    }));
    const { written } = await runAndRead(reporting);
    expect(written).toContain('unit ok (1.5 s)\nslowest of unit\n');
    expect(written).toContain('output of e2e\nslowest of e2e\n');
  });

  it('does not run what needs a failed part, and counts it as failed', async () => {
    const e2e = part('e2e', 9, 0, ['build', 'browsers']);
    const { score, written } = await runAndRead([part('build', 0, 1), part('browsers', 1, 0), e2e], 2);
    expect(e2e.run).not.toHaveBeenCalled();
    expect(written).toContain('Not run, because this failed: build.\n');
    expect(score).toEqual({ passed: 1, failed: 2 });
  });

  it('counts a part that crashes as failed', async () => {
    const crashing = { name: 'lint', needs: [], run: () => Promise.reject(new Error('no such tool')) };
    const { score, written } = await runAndRead([crashing]);
    expect(written).toContain('no such tool');
    expect(score).toEqual({ passed: 0, failed: 1 });
  });

  it('refuses parts that need one that does not exist', async () => {
    await expect(runAndRead([part('e2e', 1, 0, ['build'])])).rejects.toThrow(
      'These parts need parts that do not exist: e2e.',
    );
  });

  it('runs as many parts at a time as allowed, and each only after those that it needs', async () => {
    const events: string[] = [];
    const ends = new Map<string, () => void>();
    const slow = (name: string, needs: string[] = []): Part => ({
      name,
      needs,
      async run() {
        events.push(`${name} starts`);
        await new Promise<void>((resolve) => ends.set(name, resolve));
        events.push(`${name} ends`);
        return { score: { passed: 1, failed: 0 }, output: '' };
      },
    });
    const end = async (name: string) => {
      ends.get(name)?.();
      // Lets everything happen that does not wait for another part.
      await new Promise((resolve) => setImmediate(resolve));
    };
    const running = runAndRead([slow('build'), slow('e2e', ['build']), slow('unit'), slow('lint')], 2);
    expect(events).toEqual(['build starts', 'unit starts']);
    await end('build');
    expect(events.slice(2)).toEqual(['build ends', 'e2e starts']);
    await end('unit');
    expect(events.slice(4)).toEqual(['unit ends', 'lint starts']);
    await end('lint');
    await end('e2e');
    expect((await running).score).toEqual({ passed: 4, failed: 0 });
  });
});

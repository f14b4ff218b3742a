import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../../scripts/run-command.ts';
import { cleanCopy } from '../clean-copy.ts';
import { testPatience } from '../patience.ts';
import { figure } from './figure.ts';
import { testResult, withoutCheck } from './mutations/mutant.ts';
import { requestChecks } from './mutations/request-checks.ts';
import { shownChecks } from './mutations/shown-checks.ts';
import { vaultChecks } from './mutations/vault-checks.ts';
import { workerChecks } from './mutations/worker-checks.ts';

const mutations = [...workerChecks, ...requestChecks, ...vaultChecks, ...shownChecks];

/** Copies of the source that are tested at the same time, each without one check. */
const copies: string[] = [];
let temporary = '';
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'without-a-check-'));
  for (const name of ['first', 'second']) {
    const copy = join(temporary, name);
    await cleanCopy(copy);
    const prepare = [process.execPath, 'node_modules/wxt/bin/wxt.mjs', 'prepare'];
    const { code, output } = await runCommand(prepare, { cwd: copy, env: process.env });
    expect(code, output).toBe(0);
    copies.push(copy);
  }
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

test('Each security check that is removed makes a unit test fail.', {
  timeout: 4 * testPatience,
}, async () => {
  const [copy = ''] = copies;
  const tests = new Set(mutations.flatMap((mutation) => mutation.tests));
  // With all checks in place, the tests pass.
  expect(await testResult(copy, [...tests])).toBe('passed');

  const left = [...mutations];
  const unnoticed: string[] = [];
  await Promise.all(
    copies.map(async (copy) => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const result = await withoutCheck(copy, next);
        if (result === 'passed') unnoticed.push(`${next.guards} (${next.file})`);
        else if (result !== 'failed') unnoticed.push(`${next.guards}: ${result.broken.slice(0, 2000)}`);
      }
    }),
  );
  const measured = `${mutations.length} removed, ${unnoticed.length} unnoticed`;
  figure('F14', {
    measured: [measured, ...unnoticed].join(', '),
    ok: mutations.length >= 25 && unnoticed.length === 0,
  });
});

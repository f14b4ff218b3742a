import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { requestChecks } from '../../security/mutations/request-checks.ts';
import { shownChecks } from '../../security/mutations/shown-checks.ts';
import { vaultChecks } from '../../security/mutations/vault-checks.ts';
import { workerChecks } from '../../security/mutations/worker-checks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test.each([...requestChecks, ...shownChecks, ...vaultChecks, ...workerChecks])(
  'The check of $file that guards "$guards" is where the proof takes it out.',
  ({ file, check, tests }) => {
    expect(readFileSync(root + file, 'utf8').split(check)).toHaveLength(2);
    expect(tests.filter((name) => !existsSync(`${root}test/unit/${name}`))).toEqual([]);
  },
);

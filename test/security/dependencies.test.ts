import { expect, test } from 'vitest';
import { readLockfile, readProject, withNeeds } from '../../scripts/supply/lockfile.ts';
import { figure } from './figure.ts';

test('What ships needs few packages, and none of them runs anything when it is installed.', () => {
  const locked = readLockfile();
  const direct = Object.keys(readProject().dependencies);
  const shipped = new Set(direct.flatMap((name) => withNeeds(name, locked)));
  expect(shipped.size).toBeGreaterThanOrEqual(direct.length);
  const scripts = [...shipped].filter(({ hasInstallScript }) => hasInstallScript);
  figure('F19', {
    measured: `${direct.length} direct, ${shipped.size} in all, ${scripts.length} with install scripts`,
    ok: direct.length <= 4 && scripts.length === 0,
  });
});

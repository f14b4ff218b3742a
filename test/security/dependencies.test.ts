import { expect, test } from 'vitest';
import { readLockfile, readProject, withNeeds } from '../../scripts/supply/lockfile.ts';
import { figure } from './figure.ts';

test('The extension has few dependencies, and none of them has an install script.', () => {
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

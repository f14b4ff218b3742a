import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { storedThings } from '../../../lib/display/stored-thing.ts';
import { rendered } from '../language/rendered.ts';

const platform = fileURLToPath(new URL('../../../lib/platform', import.meta.url));

describe('what is stored', () => {
  test('of one kind is one line with its sum, and what is unknown comes last by its own key', () => {
    expect(
      rendered(
        storedThings([
          { area: 'local', key: 'vault:open', bytes: 7 },
          { area: 'memory', key: 'credential:b', bytes: 30 },
          { area: 'memory', key: 'requests', bytes: 5 },
          { area: 'memory', key: 'credential:a', bytes: 12 },
        ]),
      ),
    ).toEqual([
      { area: 'memory', key: 'credential:', what: expect.any(String), count: 2, bytes: 42 },
      { area: 'memory', key: 'requests', what: expect.any(String), count: 1, bytes: 5 },
      { area: 'local', key: 'vault:open', count: 1, bytes: 7 },
    ]);
  });

  test('has no sum where one size is not known', () => {
    expect(
      rendered(
        storedThings([
          { area: 'memory', key: 'use:a', bytes: 3 },
          { area: 'memory', key: 'use:b' },
        ]),
      ),
    ).toEqual([{ area: 'memory', key: 'use:', what: expect.any(String), count: 2 }]);
  });

  test.each(['vaults', 'vault.next.2', 'constructor', '__proto__', ''])(
    'is unknown by the key “%s”',
    (key) => {
      expect(rendered(storedThings([{ area: 'local', key, bytes: 1 }]))).toEqual([
        { area: 'local', key, count: 1, bytes: 1 },
      ]);
    },
  );

  test('is explained for every key that the code writes', () => {
    const code = readdirSync(platform, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${platform}/${name}`, 'utf8'))
      .join('\n');
    const written = [
      ...code.matchAll(/sessionSlot\(['`]([\w:.-]+)/g),
      ...code.matchAll(/Key = '([\w:.-]+)'/g),
      ...code.matchAll(/prefix = '([\w:.-]+)'/g),
      ...code.matchAll(/localText\('([\w:.-]+)'/g),
      ...code.matchAll(/backupDatabase = '([\w:.-]+)'/g),
    ].map(([, key = '']) => key);
    expect(written.length).toBeGreaterThan(7);
    const explained = (key: string) =>
      (['memory', 'local', 'indexed-db'] as const).some((area) =>
        rendered(storedThings([{ area, key, bytes: 1 }])).some(({ what }) => what !== undefined),
      );
    expect(written.filter((key) => !explained(key))).toEqual([]);
  });
});

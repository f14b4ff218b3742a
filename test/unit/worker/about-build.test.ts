import { describe, expect, test } from 'vitest';
import { type AboutBuildDependencies, aboutBuild } from '../../../lib/worker/about-build.ts';

const deps: AboutBuildDependencies = {
  version: '1.2.3',
  requests: async () => [{ host: 'api.playground.klarna.com', count: 2 }],
  permissions: async () => ['alarms', 'https://api.playground.klarna.com/*'],
  entries: {
    memory: async () => [{ key: 'credential:a', value: { password: 'sentinel' } }],
    local: async () => [{ key: 'vault', value: 'sentinel €' }],
    'indexed-db': async () => [{ key: 'another-database', value: undefined }],
  },
};
const refused = () => Promise.reject(new Error('An unexpected error occurred'));

describe('what this installation tells of itself', () => {
  test('has keys and sizes in UTF-8, and no value', async () => {
    const about = await aboutBuild(deps);
    expect(about).toEqual({
      version: '1.2.3',
      requests: [{ host: 'api.playground.klarna.com', count: 2 }],
      permissions: ['alarms', 'https://api.playground.klarna.com/*'],
      stored: [
        { area: 'memory', key: 'credential:a', bytes: '{"password":"sentinel"}'.length },
        { area: 'local', key: 'vault', bytes: '"sentinel "'.length + 3 },
        { area: 'indexed-db', key: 'another-database' },
      ],
      unreadable: [],
    });
    expect(JSON.stringify(about)).not.toContain('sentinel');
  });

  test.each(['memory', 'local', 'indexed-db'] as const)(
    'names an area that the browser keeps closed, and shows the others: %s',
    async (area) => {
      const about = await aboutBuild({ ...deps, entries: { ...deps.entries, [area]: refused } });
      expect(about.unreadable).toEqual([area]);
      expect(about.stored).toHaveLength(2);
      expect(about.stored.filter((entry) => entry.area === area)).toEqual([]);
    },
  );

  test.each(['requests', 'permissions'] as const)(
    'is nothing at all when the %s are not known: no list is no empty list',
    async (part) => {
      await expect(aboutBuild({ ...deps, [part]: refused })).rejects.toThrow();
    },
  );
});

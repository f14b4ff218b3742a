import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { ByEnvironment } from './scripts/test-run/file-order.ts';
import { patience } from './test/patience.ts';

export default defineConfig({
  test: {
    reporters: ['default'],
    sequence: { sequencer: ByEnvironment },
    projects: [
      {
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // A worker runs many files; setup.ts keeps them apart.
          isolate: false,
          pool: 'threads',
          maxWorkers: availableParallelism(),
          setupFiles: ['test/unit/setup.ts'],
          restoreMocks: true,
          // Longer than one wait, so that a wait that fails can say what it waited for.
          testTimeout: 2 * patience,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // How long a slow machine may take; nothing waits longer than it must.
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'security',
          include: ['test/security/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});

import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { ByEnvironment } from './scripts/test-run/file-order.ts';
import { testPatience } from './test/patience.ts';

const waits = { testTimeout: testPatience, hookTimeout: testPatience };

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
          ...waits,
          // A worker runs many files; setup.ts keeps them apart.
          isolate: false,
          pool: 'threads',
          maxWorkers: availableParallelism(),
          setupFiles: ['test/unit/setup.ts'],
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          ...waits,
          maxWorkers: availableParallelism(),
        },
      },
      {
        test: {
          name: 'security',
          include: ['test/security/**/*.test.ts'],
          environment: 'node',
          ...waits,
          fileParallelism: false,
        },
      },
    ],
  },
});

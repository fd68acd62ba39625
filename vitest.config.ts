import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One for each of two cores, and no more: sockets/test-engines.ts has databases for four.
    maxWorkers: 2,
    // Projects have `isolate: false`: a worker and its modules serve many files, which takes half the time. A test puts back what it changes.
    projects: [
      'shared',
      'widget',
      'agent-console',
      'server',
      'e2e',
      { test: { name: 'house', isolate: false, testTimeout: 30_000, include: ['scripts/house/*.test.ts'] } },
    ],
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // One for each of two cores, and no more: sockets/test-engines.ts has databases for four.
    maxWorkers: 2,
    projects: ['shared', 'widget', 'agent-console', 'server', 'e2e', { test: { name: 'house', include: ['scripts/house/*.test.ts'] } }],
  },
});

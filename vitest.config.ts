import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['shared', 'widget', 'agent-console', 'server', 'e2e', { test: { name: 'house', include: ['scripts/house/*.test.ts'] } }],
  },
});

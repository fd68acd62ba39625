import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'simulate',
    include: ['simulate/**/*.test.ts', 'simulate-routing/**/*.test.ts', 'operate/**/*.test.ts', 'faults/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    // Far more than any takes: a machine that does much else at once may be ten times as slow.
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});

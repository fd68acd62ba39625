import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts', 'council/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    // Far more than any takes: a machine that does much else at once may be ten times as slow.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    globalSetup: './test-services.ts',
  },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'server',
    include: ['src/**/*.test.ts', 'council/**/*.test.ts'],
    environment: 'node',
    isolate: false,
    testTimeout: 15_000,
    expect: { poll: { timeout: 10_000 } },
    globalSetup: './test-services.ts',
  },
});

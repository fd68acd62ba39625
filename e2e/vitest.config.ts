import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'simulate',
    include: ['simulate/**/*.test.ts', 'simulate-routing/**/*.test.ts', 'operate/**/*.test.ts', 'faults/**/*.test.ts'],
    environment: 'node',
    isolate: false,
  },
});

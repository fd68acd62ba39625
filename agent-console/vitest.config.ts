import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { environment: 'happy-dom', isolate: false, testTimeout: 30_000, include: ['src/**/*.test.{ts,tsx}'] },
});

import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'happy-dom',
    // The loader's tests draw a frame; nothing is there to be loaded into it, which happy-dom tells each time.
    onConsoleLog: (log) => !log.includes('Iframe page loading is disabled'),
    include: ['src/**/*.test.{ts,tsx}'],
  },
});

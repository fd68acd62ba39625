import { defineConfig } from 'vite';

/** The script a council's page includes: one classic script with nothing to import. */
export default defineConfig({
  build: {
    emptyOutDir: false,
    target: 'es2020',
    lib: { entry: 'src/loader/main.ts', formats: ['iife'], name: 'frontdeskLoader', fileName: () => 'loader.js' },
  },
});

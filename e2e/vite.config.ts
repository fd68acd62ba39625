import { defineConfig } from 'vite';

/** The simulator as files for Node: its main thread, and the worker that carries people. */
export default defineConfig({
  ssr: { noExternal: true, external: ['libsql', 'pg', 'socket.io-client'] },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { simulate: 'simulate/run/main.ts', crew: 'simulate/run/crew.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

import { defineConfig } from 'vite';

/** The server for Node, as one file, what is only loaded where it is needed, and the programs of its threads; packages from the registry stay outside, the workspace's own code goes in. */
export default defineConfig({
  ssr: { noExternal: [/^@frontdesk\//] },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        'learning-thread': 'src/knowledge/hybrid/learning-thread.ts',
        'encoder-thread': 'src/knowledge/encoder/encoder-thread.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});

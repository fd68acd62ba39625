import { defineConfig } from 'vite';

/** The server for Node, as one file and what is only loaded where it is needed; packages from the registry stay outside, the workspace's own code goes in. */
export default defineConfig({
  ssr: { noExternal: [/^@frontdesk\//] },
  build: {
    ssr: 'src/main.ts',
    outDir: 'dist',
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
});

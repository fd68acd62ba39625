import { defineConfig } from 'vite';

/** The app inside the frame: one script and one style sheet, which the server serves under /chat-assets/. */
export default defineConfig({
  base: '/chat-assets/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    assetsDir: '',
    // Residents come with phones that are years old.
    target: 'es2020',
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
});

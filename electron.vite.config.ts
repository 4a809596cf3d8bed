import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The oldest Electron that has to run this build is the one setup falls back to: 33 (Chromium 130, Node 20.18).
const nodeTarget = 'node20.18';
const chromiumTarget = 'chrome130';

export default defineConfig({
  // Two programs of one kind: main wires windows and processes, the backend is the terminal itself.
  main: {
    build: {
      outDir: 'out/app',
      // The folders of preload and renderer are emptied by their own builds.
      emptyOutDir: false,
      target: nodeTarget,
      sourcemap: true,
      externalizeDeps: true,
      rolldownOptions: {
        input: { main: 'electron/main/index.ts', backend: 'electron/backend/index.ts' },
        output: {
          format: 'es',
          entryFileNames: '[name]/index.js',
          chunkFileNames: 'shared/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/app/preload',
      emptyOutDir: true,
      target: nodeTarget,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        // A sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/app/renderer',
      emptyOutDir: true,
      target: chromiumTarget,
      // The page's policy allows files of its own origin only, so nothing may be inlined as a data: URL.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});

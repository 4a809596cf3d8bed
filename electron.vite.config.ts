import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { fonts } from './scripts/build/fonts.ts';

// The oldest Electron that has to run this build is the one setup falls back to: 33 (Chromium 130, Node 20.18).
const nodeTarget = 'node20.18';
const chromiumTarget = 'chrome130';

/** What pdf.js reads beside its script: Chinese encodings, the standard fonts, picture decoders in plain script. */
function pdfFiles(): Plugin {
  const from = 'node_modules/pdfjs-dist';
  const folders = [
    { folder: 'cmaps', as: 'cmaps', which: /^(Adobe-GB1|GB|UniGB|Identity).*\.bcmap$/ },
    { folder: 'standard_fonts', as: 'fonts', which: /\.(pfb|ttf)$/ },
    { folder: 'wasm', as: 'decoders', which: /_nowasm_fallback\.js$/ },
  ];
  return {
    name: 'minglu-pdf-files',
    generateBundle() {
      for (const { folder, as, which } of folders) {
        for (const name of readdirSync(join(from, folder)).filter((file) => which.test(file))) {
          const source = readFileSync(join(from, folder, name));
          this.emitFile({ type: 'asset', fileName: `pdf/${as}/${name}`, source });
        }
      }
    },
  };
}

/** Chromium would paint the empty page before its script has drawn on it, and the first screen after that. */
function paintedOnce(): Plugin {
  return {
    name: 'minglu-painted-once',
    transformIndexHtml: {
      order: 'post',
      handler: (page) => page.replace('<script type="module"', '<script type="module" blocking="render"'),
    },
  };
}

export default defineConfig({
  // Programs of one kind: main wires windows and processes, the backend is the terminal itself, the others hold code that may hang or crash.
  main: {
    build: {
      outDir: 'out/app',
      // The folders of preload and renderer are emptied by their own builds.
      emptyOutDir: false,
      target: nodeTarget,
      sourcemap: true,
      minify: true,
      // One file is read and compiled instead of hundreds. Outside stay packages that hold native code, read
      // files beside themselves, or hand each other their objects.
      externalizeDeps: false,
      rolldownOptions: {
        external: /^(better-sqlite3|fontkit|pdfkit|serialport|sherpa-onnx-node|tesseract\.js-core)(\/|$)/,
        input: {
          main: 'electron/main/index.ts',
          backend: 'electron/backend/index.ts',
          speech: 'electron/backend/speech/process.ts',
          recognition: 'electron/backend/letters/process.ts',
        },
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
    plugins: [react(), pdfFiles(), fonts(), paintedOnce()],
    build: {
      outDir: 'out/app/renderer',
      emptyOutDir: true,
      target: chromiumTarget,
      minify: true,
      // The page's policy allows files of its own origin only, so nothing may be inlined as a data: URL.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
});

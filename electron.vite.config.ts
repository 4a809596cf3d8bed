import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { t } from './renderer/strings/zh-CN/terminal.ts';

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

/**
 * The slices of the font that the first screen's words need are fetched together with its script. Laid out without them it
 * would be laid out twice, and to find stand-ins for Chinese takes the system longer than everything else.
 */
function firstScreenFonts(): Plugin {
  const ranges: Record<string, string> = JSON.parse(
    readFileSync('node_modules/@fontsource-variable/noto-sans-sc/unicode.json', 'utf8'),
  );
  const words = JSON.stringify([t.attract, t.bar, t.starting]);
  const needed = Object.keys(ranges)
    .filter((slice) => [...words].some((character) => isWithin(ranges[slice] ?? '', character)))
    .map((slice) => `noto-sans-sc-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`);
  return {
    name: 'minglu-first-screen-fonts',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'asset' && file.names.some((name) => needed.includes(name)))
          .map(({ fileName }) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${fileName}` },
          })),
    },
  };
}

/** @param range as in a style sheet: U+4e00-4e02,U+4e05 */
function isWithin(range: string, character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-');
    return Number.parseInt(first, 16) <= point && point <= Number.parseInt(last, 16);
  });
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
    plugins: [react(), pdfFiles(), firstScreenFonts()],
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

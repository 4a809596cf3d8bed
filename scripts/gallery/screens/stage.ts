import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { withDisplay } from '../../../e2e/display.ts';
import { launchElectron } from '../../../e2e/launch-electron.ts';
import { draws, writesName } from '../../../e2e/writing.ts';
import { stateAfter } from '../../../renderer/terminal/terminal.fixture.ts';
import { type Display, USUAL_DISPLAY } from '../../../renderer/ui/scale.ts';
import { fonts } from '../../build/fonts.ts';
import { electronRuntime } from '../../electron-runtime.ts';
import { answerTo } from './answers.ts';
import type { Look } from './look.ts';
import type { Answers, Deed, Shown } from './shown.ts';

/** How a terminal may stand: the panel upright or flat, and where there is to be touched. */
export const LAYOUTS = {
  upright: { width: 1080, height: 1920, reach: 'whole' },
  low: { width: 1080, height: 1920, reach: 'low' },
  wide: { width: 1920, height: 1080, reach: 'whole' },
} as const satisfies Record<string, { width: number; height: number; reach: Display['reach'] }>;
export type Layout = keyof typeof LAYOUTS;

export const isLayout = (word: string): word is Layout => word in LAYOUTS;

/** Where the screens are shown: the real Electron with the terminal's own page, in any state. */
export interface Stage {
  /** Shows a state as it usually is, upright or flat. */
  show(one: Shown, layout: Layout): Promise<void>;
  /** The screen that is shown, seen otherwise. */
  see(display: Partial<Display>): Promise<void>;
  isPaged(): Promise<boolean>;
  /** Turns the page; false where there is none. */
  turn(to: 'next' | 'previous'): Promise<boolean>;
  look(): Promise<Look>;
  axe(): Promise<string[]>;
  /** What the page threw since it was last asked. */
  errors(): string[];
  page: Page;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const { url, close: closeSite } = await serveStage();
  await withDisplay();
  const app = await launchElectron({
    executablePath: electronRuntime().electron,
    args: [fileURLToPath(new URL('stage-app', import.meta.url)), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await app.firstWindow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  let answers: Answers = {};
  await page.exposeFunction('ask', (call: string, input: unknown) => answerTo(call, input, answers));
  await page.goto(url);
  await page.waitForFunction(() => 'gallery' in window);
  let display: Display = USUAL_DISPLAY;
  return {
    page,
    async show(one, layout) {
      const { reach, ...size } = LAYOUTS[layout];
      await page.setViewportSize(size);
      answers = one.answers ?? {};
      display = { ...USUAL_DISPLAY, reach };
      const state = { ...stateAfter(...one.happenings), display };
      await page.evaluate((given) => window.gallery.mount(given), state);
      for (const deed of one.deeds ?? []) await does(page, deed, one.name);
    },
    async see(changes) {
      display = { ...display, ...changes };
      await page.evaluate((given) => window.gallery.display(given), display);
    },
    isPaged: () => page.evaluate(() => window.gallery.isPaged()),
    turn: (to) => page.evaluate((given) => window.gallery.turn(given), to),
    look: () => page.evaluate(() => window.gallery.look()),
    axe: () => page.evaluate(() => window.gallery.axe()),
    errors: () => errors.splice(0),
    async close() {
      await app.close();
      await closeSite();
    },
  };
}

async function does(page: Page, deed: Deed, name: string): Promise<void> {
  if ('draw' in deed) return draws(page, deed.draw, 1);
  if ('sign' in deed) return writesName(page);
  if ('drawn' in deed) return void (await page.locator('canvas[data-drawn]:not([data-drawn=""])').waitFor());
  if ('see' in deed) return page.getByText(deed.see).first().waitFor();
  const touched = await page.evaluate((words) => window.gallery.touch(words), deed.touch);
  if (!touched) throw new Error(`${name}: nothing to touch is called ${deed.touch}`);
}

/** Builds the page out of the terminal's sources and serves it on this machine alone. */
async function serveStage(): Promise<{ url: string; close: () => Promise<void> }> {
  const rootOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), 'minglu-stage-'));
  const config = { configFile: false, root: rootOf('page'), publicDir: rootOf('../../../renderer/public') } as const;
  await build({
    ...config,
    plugins: [react(), fonts()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      minify: false,
      chunkSizeWarningLimit: 9000,
    },
  });
  const server = await preview({
    ...config,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'silent',
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the page of the gallery is not served');
  return {
    url,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchKiosk, withDisplay } from '../../e2e/launch.ts';
import { launchElectron } from '../../e2e/launch-electron.ts';
import { wakesTheScreen } from '../../e2e/visitor.ts';
import { startDemoStack } from '../demo/stack.ts';
import { electronRuntime } from '../electron-runtime.ts';
import { median } from './measure.ts';

const BLANK = fileURLToPath(new URL('./blank-app', import.meta.url));
const ROUNDS = 15;

/** Medians in milliseconds from the start of the program. */
export interface StartResult {
  /** The attract screen is painted and can be touched. */
  attractMs: number;
  /** A touch at that moment has led to home: store, devices and sync are there. */
  homeMs: number;
  /** The button of a blank page in the same Electron is painted and can be touched. */
  blankMs: number;
  rounds: number;
  loadAverage: number;
}

/** Starts the terminal and a blank page by turns; the first round warms up and is not counted. */
export async function benchStart(): Promise<StartResult> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-bench-'));
  const { display, close } = await withDisplay();
  const stack = await startDemoStack(dir);
  const times = { attract: [] as number[], home: [] as number[], blank: [] as number[] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const ours = await startTerminal(stack.configFile, join(dir, 'terminal'));
      const blank = await startBlank(display);
      if (round === 0) continue;
      times.attract.push(ours.attract);
      times.home.push(ours.home);
      times.blank.push(blank);
    }
  } finally {
    await stack.close();
    close();
    await rm(dir, { recursive: true, force: true });
  }
  return {
    attractMs: median(times.attract),
    homeMs: median(times.home),
    blankMs: median(times.blank),
    rounds: ROUNDS,
    loadAverage: loadavg()[0] ?? Number.NaN,
  };
}

async function startTerminal(config: string, dataDir: string): Promise<{ attract: number; home: number }> {
  const start = Date.now();
  const { page, close } = await launchKiosk({ config, dataDir });
  try {
    await canBeTouched(page);
    await wakesTheScreen(page);
    const home = Date.now() - start;
    return { attract: (await largestPaint(page)) - start, home };
  } finally {
    await close();
  }
}

async function startBlank(display: string): Promise<number> {
  const start = Date.now();
  const app = await launchElectron({
    executablePath: electronRuntime().electron,
    args: [BLANK, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), DISPLAY: display },
  });
  try {
    const page = await app.firstWindow();
    await canBeTouched(page);
    return (await largestPaint(page)) - start;
  } finally {
    await app.close();
  }
}

/** Waits for the fonts as well: a touch ends the browser's looking for the largest paint. */
async function canBeTouched(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      performance.getEntriesByName('first-contentful-paint').length > 0 &&
      document.fonts.status === 'loaded' &&
      document.querySelector('button:enabled') !== null,
  );
}

/**
 * When the largest words of the first screen were on the glass, by the browser's own clock: words that wait for their font are not.
 * It stops looking at the first touch.
 */
async function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Number.NaN));
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** The result as lines to print. */
export function startTable({ attractMs, homeMs, blankMs, rounds, loadAverage }: StartResult): string {
  const line = (name: string, ms: number) =>
    `${name}: ${(ms / blankMs).toFixed(2)} x blank page in the same Electron (${ms.toFixed(0)} ms : ${blankMs.toFixed(0)} ms)`;
  return [
    `${rounds} rounds, load average ${loadAverage.toFixed(1)}`,
    line('start to attract screen', attractMs),
    line('start until a touch has led to home', homeMs),
  ].join('\n');
}

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
/** Playwright's own script is a third of a megabyte, which a page that still starts would have to read: nothing is asked before this. */
const QUIET_MS = 1_500;

/** Medians in milliseconds from the start of the program. */
export interface StartResult {
  /** The attract screen is painted. */
  attractMs: number;
  /** A touch as soon as it stands has led to home: store, devices and sync are there. */
  homeMs: number;
  /** The button of a blank page in the same Electron is painted. */
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
      const terminal = { config: stack.configFile, dataDir: join(dir, 'terminal') };
      const attract = await startTerminal(terminal);
      const blank = await startBlank(display);
      const home = await startTillHome(terminal);
      if (round === 0) continue;
      times.attract.push(attract);
      times.blank.push(blank);
      times.home.push(home);
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

type Terminal = { config: string; dataDir: string };

async function startTerminal(terminal: Terminal): Promise<number> {
  const start = Date.now();
  const { page, close } = await launchKiosk(terminal);
  try {
    return (await largestPaint(page)) - start;
  } finally {
    await close();
  }
}

async function startTillHome(terminal: Terminal): Promise<number> {
  const start = Date.now();
  const { page, close } = await launchKiosk(terminal);
  try {
    await wakesTheScreen(page);
    return Date.now() - start;
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
    return (await largestPaint(page)) - start;
  } finally {
    await app.close();
  }
}

/** When the largest words of the first screen were on the glass, by the browser's own clock: words that wait for their font are not. */
async function largestPaint(page: Page): Promise<number> {
  await page.waitForTimeout(QUIET_MS);
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

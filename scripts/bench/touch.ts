import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { launchKiosk, withDisplay } from '../../e2e/launch.ts';
import { launchElectron } from '../../e2e/launch-electron.ts';
import { leaves } from '../../e2e/visitor.ts';
import { importLaws } from '../../electron/backend/library/import-laws.ts';
import { WELL_LAW } from '../../electron/backend/library/sample-statutes.fixture.ts';
import { parseStatute } from '../../electron/backend/library/statute-text.ts';
import { t } from '../../renderer/strings/words.ts';
import { openDemoCamera } from '../demo/document-camera.ts';
import { falseCamera } from '../demo/film.ts';
import { startDemoStack } from '../demo/stack.ts';
import { electronRuntime } from '../electron-runtime.ts';
import { type Noted, probe } from './touch/probe.ts';
import { READING_MS, type Spread, type Summary, summary } from './touch/summary.ts';
import type { Known } from './touch/walk-steps.ts';
import { walks } from './touch/walks.ts';

const BLANK = fileURLToPath(new URL('./blank-app', import.meta.url));
/**
 * A terminal in a township is that much slower than the machine of a developer. Workers are not slowed down. Chromium does it by keeping
 * a core busy, also while nothing happens: never two pages at a time, or they slow down the compositor, the backend and each other.
 */
const SLOWDOWN = 6;
/** On the blank page between two walks, so that whatever else the machine does hits both alike. */
const BLANK_TOUCHES = 10;
/** What Playwright asks of a page holds it up as well: nothing is asked just before a touch, nor until it is surely answered. */
const AIMING_MS = 150;
/** A quick tap. */
const RESTING_MS = 60;
/** The shortest that there is: one of the walks waits for its end. */
const VISIT = { idleSeconds: 30, warningSeconds: 20 };
/** Slowed down, on a loaded machine. */
const STEP_LIMIT_MS = 60_000;

export interface TouchResult extends Summary {
  /** The one button of a blank page in the same Electron. */
  floor: Spread;
  loadAverage: number;
  /** Why not all of the walks are in it, if so: minutes of measuring are not thrown away for it. */
  brokenOff: string | null;
}

/** From a touch to the next paint, on a page slowed down six times, over the walks; and on a blank page between them. */
export async function benchTouch(): Promise<TouchResult> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-bench-'));
  const { display, close } = await withDisplay();
  const camera = await openDemoCamera(join(dir, 'camera.y4m'));
  await camera.show('letter');
  const stack = await startDemoStack(dir, { cameraLabel: camera.file, laws: importedLaws(dir), visit: VISIT });
  const kiosk = await launchKiosk({
    config: stack.configFile,
    dataDir: join(dir, 'terminal'),
    switches: falseCamera(camera.file),
  });
  const blank = await launchElectron({
    executablePath: electronRuntime().electron,
    args: [BLANK, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), DISPLAY: display },
  });
  try {
    const blankPage = await blank.firstWindow();
    const ours = await measured(kiosk.page);
    const floor = await measured(blankPage);
    touchesWithFinger(
      new Map([
        [kiosk.page, ours.session],
        [blankPage, floor.session],
      ]),
    );
    const known: Known = { matterNo: '', code: '' };
    let brokenOff: string | null = null;
    for (const walk of walks) {
      try {
        await ours.slowDown(SLOWDOWN);
        await walk(kiosk.page, stack, known);
        // Loading is not measured, and a page that loads this slowly was seen to be ended.
        await leaves(kiosk.page, () => ours.slowDown(1));
      } catch (error) {
        brokenOff = `${walk.name}: ${error instanceof Error ? error.message : error}`;
        break;
      }
      await floor.slowDown(SLOWDOWN);
      for (let touch = 0; touch < BLANK_TOUCHES; touch += 1) {
        await blankPage.getByRole('button').click();
      }
      await floor.slowDown(1);
    }
    // A touch on the ending screen wipes: it loads the page anew.
    const result = summary(ours.noted, [t.ending.title]);
    return { ...result, floor: summary(floor.noted, []).overall, loadAverage: loadavg()[0] ?? Number.NaN, brokenOff };
  } finally {
    await blank.close();
    await kiosk.close();
    await stack.close();
    close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** One statute, as an administrator would have imported it. */
function importedLaws(dir: string): string {
  const laws = join(dir, 'laws');
  const parsed = parseStatute(WELL_LAW);
  if (!parsed.ok) throw new Error(parsed.reason);
  importLaws(laws, [parsed.statute]);
  return laws;
}

/**
 * Has a finger touch the glass where Playwright would click, and draw where its mouse would: its own mouse hovers, and watches every
 * event that it sends, which a page that is slowed down pays for. Whoever touches reads what comes of it.
 */
function touchesWithFinger(pages: Map<Page, CDPSession>): void {
  const [page] = pages.keys();
  const locator = Object.getPrototypeOf(page?.locator('html'));
  locator.click = async function (this: Locator) {
    const element = await this.elementHandle();
    await element?.waitForElementState('enabled');
    await element?.waitForElementState('stable');
    const box = await this.boundingBox();
    const session = pages.get(this.page());
    if (session === undefined || box === null) throw new Error('nothing to touch');
    await this.page().waitForTimeout(AIMING_MS);
    const finger = fingerOf(session);
    await finger('touchStart', { x: box.x + box.width / 2, y: box.y + box.height / 2 });
    await this.page().waitForTimeout(RESTING_MS);
    await finger('touchEnd');
    await this.page().waitForTimeout(READING_MS);
  };
  for (const [page, session] of pages) {
    const { mouse } = page;
    const finger = fingerOf(session);
    let at = { x: 0, y: 0 };
    let isDown = false;
    mouse.move = async (x, y, { steps = 1 } = {}) => {
      const from = at;
      at = { x, y };
      for (let step = 1; isDown && step <= steps; step += 1) {
        await finger('touchMove', {
          x: from.x + ((x - from.x) * step) / steps,
          y: from.y + ((y - from.y) * step) / steps,
        });
      }
    };
    mouse.down = async () => {
      await page.waitForTimeout(AIMING_MS);
      isDown = true;
      await finger('touchStart', at);
    };
    mouse.up = async () => {
      isDown = false;
      await finger('touchEnd');
    };
  }
}

function fingerOf(session: CDPSession) {
  return async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
}

interface Measured {
  noted: Noted[];
  session: CDPSession;
  slowDown(rate: number): Promise<void>;
}

/** What a page tells from now on, however often it is loaded anew. */
async function measured(page: Page): Promise<Measured> {
  const noted: Noted[] = [];
  page.setDefaultTimeout(STEP_LIMIT_MS);
  await page.exposeFunction('noted', (some: Noted[]) => {
    noted.push(...some);
  });
  await page.addInitScript(probe);
  await page.evaluate(probe);
  const session = await page.context().newCDPSession(page);
  return {
    noted,
    session,
    slowDown: async (rate) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    },
  };
}

/** The result as lines to print. */
export function touchTable({
  overall,
  screens,
  turns,
  longWhileTyping,
  floor,
  loadAverage,
  brokenOff,
}: TouchResult): string {
  return [
    `from touch to paint, slowed down ${SLOWDOWN} times, load average ${loadAverage.toFixed(1)}:`,
    ...screens.map(({ screen, ...spread }) => line(spread, screen)),
    line(overall, 'all screens'),
    line(turns, 'until another screen stands, where one does'),
    line(floor, 'floor: the button of a blank page'),
    `p99 ${(overall.p99 / floor.p99).toFixed(2)} x the blank page`,
    `tasks of 50 ms and more while typing: ${longWhileTyping.length}`,
    ...longWhileTyping.map(({ screen, ms }) => `  ${ms.toFixed(0)} ms  ${screen}`),
    ...(brokenOff === null ? [] : [`not all of it: broken off at ${brokenOff}`]),
  ].join('\n');
}

function line({ touches, p50, p99, max }: Spread, name: string): string {
  const ms = (value: number) => (value === 0 ? '<16' : value.toFixed(0)).padStart(5);
  return `${String(touches).padStart(4)} touches  p50${ms(p50)}  p99${ms(p99)}  max${ms(max)} ms  ${name}`;
}

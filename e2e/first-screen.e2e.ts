import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { type Kiosk, launchKiosk } from './launch.ts';
import { sees, wakesTheScreen } from './visitor.ts';

// From the second start on the first screen stands before there is a backend.

const config = fileURLToPath(new URL('../kiosk-config/sites/suning.yaml', import.meta.url));
/** A backend that is tried again and then starts, on a busy test machine. */
const SOON = { timeout: 30_000, interval: 100 };
let dataDir: string;

const start = () => launchKiosk({ config, dataDir });

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'minglu-first-'));
  const first = await start();
  await wakesTheScreen(first.page);
  await first.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Stops the backend as soon as there is one, before it can be of use. */
async function heldUp(kiosk: Kiosk): Promise<number> {
  return vi.waitFor(
    async () => {
      const pid = await kiosk.backendPid();
      if (pid === undefined) throw new Error('no backend yet');
      process.kill(pid, 'SIGSTOP');
      return pid;
    },
    { timeout: 30_000, interval: 5 },
  );
}

/** What has the focus in the moment when another screen has taken the place of this one: a key may come right then. */
function notesWhereOneIs(page: Page): Promise<void> {
  return page.evaluate(() => {
    const noted: (string | undefined)[] = [];
    Object.assign(window, { whereOneIs: noted });
    const root = document.getElementById('root');
    if (root === null) throw new Error('no root');
    new MutationObserver(() => noted.push(document.activeElement?.tagName)).observe(root, { childList: true });
  });
}

it('a touch before the backend has joined is answered at once and leads to home as soon as it has', async () => {
  const kiosk = await start();
  const backend = await heldUp(kiosk);
  await kiosk.page.getByText(t.attract.touch).click();
  await sees(kiosk.page, t.starting.say);
  process.kill(backend, 'SIGCONT');
  await sees(kiosk.page, t.home.title);
  await kiosk.close();
});

it('a language and a call before the backend has joined are not lost either', async () => {
  const kiosk = await start();
  const backend = await heldUp(kiosk);
  await kiosk.page.getByRole('button', { name: t.bar.help }).click();
  await sees(kiosk.page, t.starting.say);
  process.kill(backend, 'SIGCONT');
  await sees(kiosk.page, t.help.title);
  await kiosk.close();

  const other = await start();
  const its = await heldUp(other);
  await other.page.getByRole('button', { name: 'English' }).click();
  process.kill(its, 'SIGCONT');
  await vi.waitFor(async () => expect(await other.inPage('document.documentElement.lang')).toBe('en'), SOON);
  await other.close();
});

it('keys do: the first shows where one is, the second is answered, also across the joining', async () => {
  const kiosk = await start();
  const backend = await heldUp(kiosk);
  await sees(kiosk.page, t.attract.touch);
  await kiosk.page.keyboard.press('Enter');
  await kiosk.page.keyboard.press('Enter');
  await sees(kiosk.page, t.starting.say);
  process.kill(backend, 'SIGCONT');
  await sees(kiosk.page, t.home.title);
  await kiosk.close();

  const other = await start();
  const its = await heldUp(other);
  await sees(other.page, t.attract.touch);
  await other.page.keyboard.press('Enter');
  await notesWhereOneIs(other.page);
  process.kill(its, 'SIGCONT');
  // Said once the backend has told what works.
  await vi.waitFor(
    async () => expect(await other.inPage('document.querySelector("[role=status]") !== null')).toBe(true),
    SOON,
  );
  expect(await other.inPage('whereOneIs')).toEqual(['BUTTON']);
  await other.page.keyboard.press('Enter');
  await sees(other.page, t.home.title);
  await other.close();
});

it('a backend that cannot start leads to the screen that says so, and back once it can', async () => {
  const key = readFileSync(join(dataDir, 'store.key'));
  writeFileSync(join(dataDir, 'store.key'), 'nonsense');
  const kiosk = await start();
  const says = (words: string) =>
    vi.waitFor(async () => expect(await kiosk.inPage('document.body.innerText')).toContain(words), SOON);
  await says('设备暂时不能使用');
  writeFileSync(join(dataDir, 'store.key'), key);
  await says(t.attract.touch);
  await wakesTheScreen(kiosk.page);
  await kiosk.close();
});

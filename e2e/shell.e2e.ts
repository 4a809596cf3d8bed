import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { type Kiosk, launchKiosk } from './launch.ts';

// The window and its processes, whatever the page shows: no way out of it, and a way back from every fault.

const config = fileURLToPath(new URL('../kiosk-config/sites/suning.yaml', import.meta.url));
/** Three missed beats, a restart and a load; the rest is for a busy test machine. */
const backLimit = { timeout: 15_000, interval: 50 };

let dataDir: string;
let kiosk: Kiosk;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'minglu-shell-'));
  kiosk = await launchKiosk({ config, dataDir });
  await firstScreen();
});
afterAll(async () => {
  await kiosk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Waits for the first screen: it stands as soon as the page is loaded, at a first start once the page speaks with the backend. */
async function firstScreen(): Promise<void> {
  await vi.waitFor(async () => {
    const [text, address] = await kiosk.inPage<[string, string]>('[document.body.innerText, location.href]');
    expect(text).toContain(t.attract.touch);
    expect(address).toBe('app://terminal/index.html');
  }, backLimit);
}

/** Waits for the first screen of a page that holds nothing of the one before. */
async function firstScreenAfresh(): Promise<void> {
  await vi.waitFor(
    async () => expect(await kiosk.inPage('typeof globalThis.visitLeftBehind')).toBe('undefined'),
    backLimit,
  );
  await firstScreen();
}

/** Touches the first screen: home only comes once the page speaks with the backend. */
async function reachesHome(): Promise<void> {
  await kiosk.inPage(
    `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('${t.attract.touch}')).click()`,
  );
  await vi.waitFor(
    async () => expect(await kiosk.inPage('document.body.innerText')).toContain(t.home.title),
    backLimit,
  );
}

const leaveSomethingBehind = () => kiosk.inPage('globalThis.visitLeftBehind = "样例"');

async function pidOf(which: () => Promise<number | undefined>): Promise<number> {
  const pid = await which();
  if (pid === undefined) throw new Error('no such process');
  return pid;
}

describe('the window', () => {
  it('fills the screen and does not close', async () => {
    const window = await kiosk.app.evaluate(({ BrowserWindow, screen }) => {
      const [only] = BrowserWindow.getAllWindows();
      only?.close();
      return { kiosk: only?.isKiosk(), bounds: only?.getBounds(), display: screen.getPrimaryDisplay().bounds };
    });
    expect(window.kiosk).toBe(true);
    expect(window.bounds).toEqual(window.display);
    expect(await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('gives its page neither Node nor Electron', async () => {
    expect(await kiosk.inPage('[typeof require, typeof process, typeof module, typeof Buffer]')).toEqual(
      Array(4).fill('undefined'),
    );
  });

  it('loads without breaking its own policy', async () => {
    const errors: string[] = [];
    kiosk.page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await kiosk.page.reload();
    await firstScreen();
    expect(errors).toEqual([]);
  });
});

describe('the page cannot leave', () => {
  it.each([
    `location.href = 'https://example.com/'`,
    `location.href = 'http://169.254.169.254/'`,
    `location.href = 'file:///etc/passwd'`,
    `location.href = 'data:text/html,x'`,
    `location.href = 'about:blank'`,
    `location.href = 'javascript:document.title'`,
    `location.href = 'mailto:a@b.c'`,
    `location.href = 'chrome://gpu'`,
    `location.href = 'view-source:app://terminal/index.html'`,
    `location.href = 'app://evil/index.html'`,
    `location.href = 'app://terminal/failed.html'`,
    `window.open('https://example.com/')`,
    `history.back()`,
    `document.body.append(Object.assign(document.createElement('a'), { id: 'out', target: '_blank', href: 'https://example.com/' })); document.getElementById('out').click()`,
    `document.body.append(Object.assign(document.createElement('a'), { id: 'dl', download: 'x', href: URL.createObjectURL(new Blob(['x'])) })); document.getElementById('dl').click()`,
    `document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }))`,
    `document.body.append(Object.assign(document.createElement('form'), { id: 'f', action: 'https://example.com/' })); document.getElementById('f').submit()`,
    `alert('x')`,
    `print()`,
  ])('by %s', async (code) => {
    // In a task of its own: the answer of a page that navigates away would never come.
    await kiosk.inPage(`setTimeout(() => { ${code} }); null`);
    await kiosk.inPage('new Promise((resolve) => setTimeout(resolve, 100))').catch(() => undefined);
    await firstScreen();
    expect(await kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('and fetches nothing but its own files', async () => {
    const status = (address: string) =>
      kiosk.inPage(`fetch('${address}').then((answer) => answer.status, () => 'refused')`);
    expect(await status('/index.html')).toBe(200);
    expect(await status('/nothing.js')).toBe(404);
    expect(await status('/..%2f..%2fmain/index.js')).toBe(404);
    expect(await status('/%2e%2e/main/index.js')).toBe(404);
    expect(await status('https://example.com/')).toBe('refused');
    expect(await status('http://127.0.0.1:9/')).toBe('refused');
    expect(await status('app://evil/index.html')).toBe('refused');
    expect(await status('file:///etc/passwd')).toBe('refused');
  });

  it.each(['geolocation', 'camera', 'microphone', 'notifications', 'midi', 'clipboard-read'])(
    'and is not permitted %s',
    async (name) => {
      expect(await kiosk.inPage(`navigator.permissions.query({ name: '${name}' }).then((it) => it.state)`)).toBe(
        'denied',
      );
    },
  );

  it('and no shortcut does anything', async () => {
    await leaveSomethingBehind();
    const reached = await kiosk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const [keyCode, ...modifiers] of [
        ['R', 'control'],
        ['F5'],
        ['R', 'control', 'shift'],
        ['W', 'control'],
        ['Q', 'control'],
        ['P', 'control'],
        ['I', 'control', 'shift'],
        ['F12'],
        ['F11'],
        ['F4', 'alt'],
        ['Left', 'alt'],
        ['N', 'control'],
        ['T', 'control'],
      ] as const) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [...modifiers] });
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: [...modifiers] });
      }
      return { devTools: contents?.isDevToolsOpened(), windows: BrowserWindow.getAllWindows().length };
    });
    expect(reached).toEqual({ devTools: false, windows: 1 });
    await firstScreen();
    expect(await kiosk.inPage('globalThis.visitLeftBehind')).toBe('样例');
  });
});

describe('back at the first screen', () => {
  it('when the page reloads itself, with nothing left of the visit', async () => {
    await kiosk.inPage(`localStorage.setItem('left', '样例')`);
    await kiosk.app.evaluate(({ clipboard }) => clipboard.writeText('样例'));
    await leaveSomethingBehind();
    await kiosk.inPage('setTimeout(() => location.reload()); null');
    await firstScreenAfresh();
    expect(await kiosk.inPage('localStorage.length')).toBe(0);
    expect(await kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  });

  it('when the page is killed, and the backend goes on', async () => {
    const backend = await kiosk.backendPid();
    await leaveSomethingBehind();
    process.kill(await pidOf(kiosk.pagePid), 'SIGKILL');
    await firstScreenAfresh();
    expect(await kiosk.backendPid()).toBe(backend);
  });

  it('when the page hangs', async () => {
    await leaveSomethingBehind();
    await kiosk.inPage('setTimeout(() => { for (;;); }); null');
    await firstScreenAfresh();
  });

  it('when the backend is killed, which starts anew', async () => {
    const backend = await pidOf(kiosk.backendPid);
    await leaveSomethingBehind();
    process.kill(backend, 'SIGKILL');
    await firstScreenAfresh();
    expect(await kiosk.backendPid()).not.toBe(backend);
  });

  it('when the backend hangs, which starts anew', async () => {
    await reachesHome();
    const backend = await pidOf(kiosk.backendPid);
    await leaveSomethingBehind();
    process.kill(backend, 'SIGSTOP');
    await firstScreenAfresh();
    expect(await kiosk.backendPid()).not.toBe(backend);
  });
});

describe('a terminal that cannot serve', () => {
  it('says so in plain words, and names a code for staff', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minglu-shell-'));
    // Outside the demo a key needs a keyring, and this machine of tests has none.
    const sealed = await launchKiosk({ config, dataDir: folder, env: { MINGLU_DEMO: '0', MINGLU_WINDOW: '540x960' } });
    await vi.waitFor(async () => {
      const text = await sealed.inPage<string>('document.body.innerText');
      expect(text).toContain('设备暂时不能使用');
      expect(text).toContain('keyring-missing');
    }, backLimit);
    await sealed.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

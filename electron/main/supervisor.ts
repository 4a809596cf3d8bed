import { app, type BrowserWindow } from 'electron';
import type { TaskProgram } from '../../contract/processes.ts';
import { type Backend, startBackend } from './backend-process.ts';
import { connectPage } from './connect.ts';
import { firstPaint } from './first-paint.ts';
import type { FirstViewMemory } from './first-view-memory.ts';
import { beatEveryMs } from './heartbeat.ts';
import { log } from './log.ts';
import { watchPage } from './page.ts';
import { retryDelayMs } from './recovery-ladder.ts';
import { relaunch } from './relaunch.ts';
import { createWatchdog, type Trouble } from './watchdog.ts';

type BackendStart = { ok: true; env: Record<string, string> } | { ok: false; reason: string };

/**
 * Keeps page and backend alive and joined. A page that is lost is loaded afresh, a backend that is lost is replaced and the page
 * loaded afresh with it; a backend that cannot start puts up the failed page and is tried again.
 */
export function supervise(parts: {
  window: BrowserWindow;
  backendScript: string;
  taskScripts: Record<TaskProgram, string>;
  prepareBackend: () => BackendStart;
  firstView: FirstViewMemory;
  /** Whether the backend has a use for the microphone: false with each new backend, until it says so. */
  onCanListen: (can: boolean) => void;
  /** The same of the document camera. */
  onCanSee: (can: boolean) => void;
}): void {
  let backend: Backend | null = null;
  let failedStarts = 0;
  let retry: NodeJS.Timeout | undefined;
  let over = false;

  const trouble = createWatchdog({
    reloadPage: () => page.showAgain(),
    restartBackend: startNewBackend,
    relaunch,
    now: () => performance.now(),
    after: (ms, work) => setTimeout(work, ms),
  });
  const report = (what: Trouble, code?: string | number) => {
    log.warn({ trouble: what, code }, 'trouble');
    trouble(what);
  };
  const page = watchPage(parts.window.webContents, { onLoaded: connectWhenBothAreThere, onTrouble: report });

  function connectWhenBothAreThere(): void {
    if (!page.loaded || !backend?.ready) return;
    connectPage(page.contents, backend);
    log.info('page connected');
  }

  function startNewBackend(): void {
    if (over) return;
    backend?.stop();
    backend = null;
    parts.onCanListen(false);
    parts.onCanSee(false);
    const prepared = parts.prepareBackend();
    if (!prepared.ok) {
      failed(prepared.reason);
      return;
    }
    backend = startBackend({
      script: parts.backendScript,
      taskScripts: parts.taskScripts,
      env: prepared.env,
      onReady: (firstView) => {
        log.info('backend ready');
        parts.firstView.keep(firstView);
        // The failed page stands in the window: back to the first screen. Connecting follows its load.
        if (failedStarts > 0) page.showTerminal();
        else connectWhenBothAreThere();
        failedStarts = 0;
      },
      onCanListen: () => parts.onCanListen(true),
      onCanSee: () => parts.onCanSee(true),
      onFailed: failed,
      onLost: (how) => report(how),
    });
  }

  function failed(reason: string): void {
    failedStarts += 1;
    log.error({ reason, failedStarts }, 'backend cannot start');
    page.showFailed(reason);
    retry = setTimeout(startNewBackend, retryDelayMs(failedStarts));
  }

  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type === 'GPU' && reason !== 'clean-exit') report('gpu-gone', reason);
  });
  const beats = setInterval(() => {
    page.beat();
    backend?.beat();
  }, beatEveryMs);
  parts.window.once('closed', () => {
    over = true;
    clearInterval(beats);
    clearTimeout(retry);
    backend?.stop();
  });

  // Where the first screen stands without the backend it is painted first: at once, both would be late.
  if (parts.firstView.known() === null) startNewBackend();
  else parts.window.webContents.once('did-finish-load', () => void firstPaint(page.contents).then(startNewBackend));
  page.showTerminal();
}

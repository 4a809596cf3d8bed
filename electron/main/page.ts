import type { WebContents } from 'electron';
import { forgetVisit } from './connect.ts';
import { allowedMisses, createHeartbeat } from './heartbeat.ts';
import { failedUrl, isOurs, mayNavigate, terminalUrl } from './terminal-address.ts';
import type { Trouble } from './watchdog.ts';

/** Beats a page may take to load: fonts and a cold disk on a small machine, and still an end to it. */
const loadingMisses = 15;
/** Chromium's code for a load that another load replaced: no fault. */
const loadReplaced = -3;

/** The page in the window: shown afresh, watched, and known to be loaded or not. */
export type Page = {
  /** True between the end of loading the terminal (everything old forgotten) and the next load. */
  readonly loaded: boolean;
  readonly contents: WebContents;
  showTerminal(): void;
  showFailed(reason: string): void;
  /** Afresh what was shown last. */
  showAgain(): void;
  beat(): void;
};

export function watchPage(
  contents: WebContents,
  parts: { onLoaded: () => void; onTrouble: (trouble: Trouble, code: string | number) => void },
): Page {
  let loaded = false;
  let wanted = terminalUrl;
  // Each load has a number; what a load's events say counts only while no later load has begun.
  let begun = 0;
  let shown = { load: 0, url: '' };

  const heartbeat = createHeartbeat({
    ask: () => {
      contents.executeJavaScript('1').then(heartbeat.answered, () => undefined);
    },
    // It cannot be reloaded while it hangs; once it is gone, that is a trouble like any other.
    onSilent: () => killPage(contents),
  });

  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    loaded = false;
    begun += 1;
    heartbeat.answered();
  });
  contents.on('did-navigate', (_event, url) => {
    shown = { load: begun, url };
    // about:blank is the one address Electron asks nobody about.
    if (!isOurs(url)) show(wanted);
  });
  contents.on('did-finish-load', async () => {
    const { load, url } = shown;
    if (load !== begun) return;
    await forgetVisit(contents);
    if (load !== begun || !mayNavigate(url)) return;
    contents.navigationHistory.clear();
    loaded = true;
    // The pointer stands in the middle of the glass though nobody has a mouse: Chromium would look with every frame what lies under it.
    contents.sendInputEvent({ type: 'mouseLeave', x: 0, y: 0 });
    parts.onLoaded();
  });
  contents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== loadReplaced) parts.onTrouble('page-load-failed', code);
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    loaded = false;
    begun += 1;
    heartbeat.answered();
    parts.onTrouble('page-gone', reason);
  });

  function show(url: string): void {
    wanted = url;
    // At the end of the program the window may go first.
    if (contents.isDestroyed()) return;
    // A failed load is reported by did-fail-load; the promise says nothing more.
    void contents.loadURL(url).catch(() => undefined);
  }

  return {
    get loaded() {
      return loaded;
    },
    contents,
    showTerminal: () => show(terminalUrl),
    showFailed: (reason) => show(failedUrl(reason)),
    showAgain: () => show(wanted),
    beat: () => heartbeat.beat(contents.isLoadingMainFrame() ? loadingMisses : allowedMisses),
  };
}

function killPage(contents: WebContents): void {
  const pid = contents.getOSProcessId();
  contents.forcefullyCrashRenderer();
  try {
    // A stopped process does not hear the request to crash, and Chromium waits two seconds before insisting.
    if (pid > 0) process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

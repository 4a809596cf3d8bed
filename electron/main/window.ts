import { app, BrowserWindow, type Session, screen } from 'electron';
import type { LaunchSettings } from './launch-settings.ts';

/** The colour of the first screen's paper: what shows before the page has painted. */
const paper = '#f7f4ec';

/** The terminal's only window: the whole screen and not to be closed, unless the launch settings ask for a size. */
export function createWindow(parts: {
  session: Session;
  preload: string;
  windowSize: LaunchSettings['windowSize'];
}): BrowserWindow {
  const { session, preload, windowSize } = parts;
  const { bounds } = screen.getPrimaryDisplay();
  const window = new BrowserWindow({
    ...(windowSize ?? bounds),
    useContentSize: windowSize !== null,
    kiosk: windowSize === null,
    frame: windowSize !== null,
    backgroundColor: paper,
    autoHideMenuBar: true,
    title: '明路',
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      safeDialogs: true,
      // The terminal speaks by itself when a screen is to be read aloud.
      autoplayPolicy: 'no-user-gesture-required',
      // A screen that nobody touches still counts down to its own end.
      backgroundThrottling: false,
    },
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  if (windowSize === null) {
    window.once('ready-to-show', () => fillScreen(window));
    keepOpen(window);
  }
  return window;
}

/** Without a window manager Chromium leaves the window one pixel short in both directions, until it is told again. */
function fillScreen(window: BrowserWindow): void {
  const { width, height } = screen.getPrimaryDisplay().bounds;
  const [shownWidth, shownHeight] = window.getSize();
  if (shownWidth === width && shownHeight === height) return;
  window.setKiosk(false);
  window.setKiosk(true);
}

/** Alt+F4 and the like must not show the desktop; only the end of the whole program closes the window. */
function keepOpen(window: BrowserWindow): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (!quitting) event.preventDefault();
  });
}

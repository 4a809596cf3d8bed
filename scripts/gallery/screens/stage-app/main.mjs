import { app, BrowserWindow } from 'electron';

// The gallery's window: the same sandboxed page as the terminal's, but at any address and of any size.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    ...{ width: 1080, height: 1920, useContentSize: true, frame: false, enableLargerThanScreen: true },
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  window.loadURL('about:blank');
});

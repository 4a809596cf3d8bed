import { app, BrowserWindow } from 'electron';

// The peer of the start benchmark: one window, one sandboxed page, nothing in it.
app.whenReady().then(() => {
  new BrowserWindow({ width: 1080, height: 1920, frame: false }).loadURL('data:text/html,<button>blank</button>');
});

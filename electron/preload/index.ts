import { ipcRenderer, webFrame } from 'electron';
import { terminalOrigin, terminalPortMessage } from '../../contract/processes.ts';

/** Right at its end the page before is sometimes still held by Chromium. */
const HELD_MS = 500;

// Hands the page its port to the backend: a context bridge cannot carry a port, a window message can.
if (process.isMainFrame && window.location.origin === terminalOrigin) {
  ipcRenderer.once(terminalPortMessage, (event) => {
    window.postMessage(terminalPortMessage, terminalOrigin, event.ports);
    // What the page before left in memory would lie there for some visits, and be collected while somebody types.
    setTimeout(() => webFrame.clearCache(), HELD_MS);
  });
}

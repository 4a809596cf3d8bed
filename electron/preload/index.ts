import { ipcRenderer } from 'electron';
import { terminalOrigin, terminalPortMessage } from '../../contract/processes.ts';

// Hands the page its port to the backend, and nothing else: a context bridge cannot carry a port, a window message can.
if (process.isMainFrame && window.location.origin === terminalOrigin) {
  ipcRenderer.once(terminalPortMessage, (event) => {
    window.postMessage(terminalPortMessage, terminalOrigin, event.ports);
  });
}

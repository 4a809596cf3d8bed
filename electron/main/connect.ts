import { type Clipboard, clipboard, MessageChannelMain, type WebContents } from 'electron';
import { terminalPortMessage } from '../../contract/processes.ts';
import type { Backend } from './backend-process.ts';

/** Joins a freshly loaded page and the backend by a channel of their own; main hears nothing of what they say. */
export function connectPage(contents: WebContents, backend: Backend): void {
  const { port1, port2 } = new MessageChannelMain();
  backend.connect(port1);
  contents.postMessage(terminalPortMessage, null, [port2]);
}

/** Every load of the page is a new beginning: nothing an earlier person copied, stored or fetched is left. */
export async function forgetVisit(contents: WebContents): Promise<void> {
  clipboard.clear();
  // Linux keeps marked text as well. Only newer Electrons reach it by this name.
  (clipboard.selection as Clipboard | undefined)?.clear();
  await contents.session.clearStorageData();
  await contents.session.clearCache();
}

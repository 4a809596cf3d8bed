import type { FirstView } from './first-view.ts';

/** The only origin the page is ever loaded from. */
export const terminalOrigin = 'app://terminal';

/** Name of the message that hands the page its port, from main to the preload and on to the page. */
export const terminalPortMessage = 'terminal-port';

/**
 * A program of its own that does tasks for the backend, because it may hang or end itself: native speech code, or the
 * recognition of text.
 */
export type TaskProgram = 'speech' | 'recognition';

/**
 * What main says to the backend. `page` carries one MessagePort: a page has been loaded afresh. `process` carries one to the
 * process that was asked for as `id`.
 */
export type ToBackend =
  | { type: 'page' }
  | { type: 'ping' }
  | { type: 'process'; id: number }
  | { type: 'process-gone'; id: number };

/**
 * What the backend says to main. `ready` brings what the first screen may say at the next start before there is a backend.
 * `failed` means it cannot serve; `reason` is a short code for staff, never content.
 * `can-listen`: a dictation model stands ready, so the page may ask for the microphone.
 * `can-see`: there is a document camera, so the page may ask for pictures.
 * `start-process` and `end-process`: only main can start processes, and what hangs in them only a kill ends.
 */
export type FromBackend =
  | { type: 'ready'; firstView: FirstView }
  | { type: 'pong' }
  | { type: 'failed'; reason: string }
  | { type: 'can-listen' }
  | { type: 'can-see' }
  | { type: 'start-process'; id: number; program: TaskProgram }
  | { type: 'end-process'; id: number };

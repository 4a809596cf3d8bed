/** The only origin the page is ever loaded from. */
export const terminalOrigin = 'app://terminal';

/** Name of the message that hands the page its port, from main to the preload and on to the page. */
export const terminalPortMessage = 'terminal-port';

/**
 * What main says to the backend. `page` carries one MessagePort: a page has been loaded afresh. `speech` carries one to the
 * process with the native speech code that was asked for as `id`.
 */
export type ToBackend =
  | { type: 'page' }
  | { type: 'ping' }
  | { type: 'speech'; id: number }
  | { type: 'speech-gone'; id: number };

/**
 * What the backend says to main. `failed` means it cannot serve; `reason` is a short code for staff, never content.
 * `can-listen`: a dictation model stands ready, so the page may ask for the microphone.
 * `can-see`: there is a document camera, so the page may ask for pictures.
 * `start-speech` and `end-speech`: only main can start processes, and what hangs in native code only a kill ends.
 */
export type FromBackend =
  | { type: 'ready' }
  | { type: 'pong' }
  | { type: 'failed'; reason: string }
  | { type: 'can-listen' }
  | { type: 'can-see' }
  | { type: 'start-speech'; id: number }
  | { type: 'end-speech'; id: number };

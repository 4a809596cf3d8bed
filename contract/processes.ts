/** The only origin the page is ever loaded from. */
export const terminalOrigin = 'app://terminal';

/** Name of the message that hands the page its port, from main to the preload and on to the page. */
export const terminalPortMessage = 'terminal-port';

/** What main says to the backend. `page` carries one MessagePort: a page has been loaded afresh. */
export type ToBackend = { type: 'page' } | { type: 'ping' };

/** What the backend says to main. `failed` means it cannot serve; `reason` is a short code for staff, never content. */
export type FromBackend = { type: 'ready' } | { type: 'pong' } | { type: 'failed'; reason: string };

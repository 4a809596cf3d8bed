import { SerialPort } from 'serialport';

/** A USB serial bridge is back within a second of being plugged in again; trying more often gains nothing. */
export const SERIAL_RETRY_MS = 1000;

export type MissingReason = 'not-found' | 'no-permission' | 'in-use' | 'unplugged' | 'open-failed';
export type LinkState = { state: 'connected' } | { state: 'missing'; reason: MissingReason };

/** What every link to a device tells, and when it tries again. */
export interface LinkOptions {
  retryMs?: number;
  onData(bytes: Uint8Array): void;
  /** Called on every change, never twice in a row with the same value. */
  onState(state: LinkState): void;
}

export interface SerialLinkOptions extends LinkOptions {
  path: string;
  baudRate: number;
}

export interface Link {
  /** Sends when connected and says so; bytes for a device that is not there are dropped, never queued. */
  write(bytes: Uint8Array): boolean;
  close(): Promise<void>;
}

export interface SerialLink extends Link {
  /** Drops the port and opens it afresh after the retry delay, without reporting it missing. */
  reopen(): void;
}

/** Keeps one serial port open, whatever happens to the cable, until `close`. */
export function openSerialLink(options: SerialLinkOptions): SerialLink {
  const { path, baudRate, onData, onState, retryMs = SERIAL_RETRY_MS } = options;
  let port: SerialPort | null = null;
  let settled: Promise<void> = Promise.resolve();
  let retry: NodeJS.Timeout | null = null;
  let closed = false;
  let reported = '';

  const report = (state: LinkState) => {
    const key = state.state === 'missing' ? state.reason : state.state;
    if (closed || key === reported) return;
    reported = key;
    onState(state);
  };

  const retryLater = () => {
    if (!closed && retry === null) retry = setTimeout(open, retryMs);
  };

  function open() {
    retry = null;
    // Always a new object: serialport keeps what was written to a closed port and sends it at the next open.
    const opening = new SerialPort({ path, baudRate, autoOpen: false });
    port = opening;
    // Without a data listener a vanished port goes unnoticed until the next write.
    opening.on('data', (bytes: Buffer) => {
      if (port === opening) onData(bytes);
    });
    opening.on('error', () => {
      if (opening.isOpen) opening.close();
    });
    // serialport may emit `close` twice for one loss.
    opening.on('close', () => {
      if (port !== opening) return;
      port = null;
      report({ state: 'missing', reason: 'unplugged' });
      retryLater();
    });
    settled = new Promise((resolve) => {
      opening.open((error) => {
        resolve();
        if (port !== opening) return;
        if (error) {
          port = null;
          report({ state: 'missing', reason: missingReason(error.message) });
          retryLater();
        } else {
          report({ state: 'connected' });
        }
      });
    });
  }

  /** Lets go of the port without reacting to its end. */
  async function release(): Promise<void> {
    const leaving = port;
    port = null;
    await settled;
    if (leaving?.isOpen) await new Promise((resolve) => leaving.close(resolve));
  }

  open();
  return {
    write(bytes) {
      if (!port?.isOpen) return false;
      port.write(bytes);
      return true;
    },
    reopen() {
      if (!port?.isOpen) return;
      reported = '';
      void release().then(retryLater);
    },
    async close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      await release();
    },
  };
}

function missingReason(message: string): MissingReason {
  if (/no such file|file not found/i.test(message)) return 'not-found';
  if (/permission denied|access denied/i.test(message)) return 'no-permission';
  if (/cannot lock port|busy/i.test(message)) return 'in-use';
  return 'open-failed';
}

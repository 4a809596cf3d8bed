import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Link, type LinkOptions, type LinkState, type MissingReason, SERIAL_RETRY_MS } from './serial-link.ts';

/** A device file has no way to say that there is something to read. */
const POLL_MS = 20;
const READ_BYTES = 256;

const REASONS: Record<string, MissingReason> = {
  ENOENT: 'not-found',
  ENXIO: 'not-found',
  ENODEV: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'in-use',
};

/**
 * Keeps a device file open for reading and writing until `close`, as `openSerialLink` does a port: `/dev/usb/lp*`, where
 * the kernel puts printers on USB that are no serial port.
 */
export function openDeviceFileLink({ path, ...options }: LinkOptions & { path: string }): Link {
  const { onData, onState, retryMs = SERIAL_RETRY_MS } = options;
  const closing = new AbortController();
  let file: FileHandle | null = null;
  let toWrite: Uint8Array[] = [];
  let reported = '';

  function report(state: LinkState) {
    const key = state.state === 'missing' ? state.reason : state.state;
    if (closing.signal.aborted || key === reported) return;
    reported = key;
    onState(state);
  }

  async function keepOpen() {
    while (!closing.signal.aborted) {
      try {
        file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
        report({ state: 'connected' });
        await talk(file);
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? '';
        report({ state: 'missing', reason: file === null ? (REASONS[code] ?? 'open-failed') : 'unplugged' });
      }
      const leaving = file;
      file = null;
      toWrite = [];
      await leaving?.close().catch(() => undefined);
      await sleep(retryMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  /** Until the device is gone. */
  async function talk(device: FileHandle) {
    const buffer = new Uint8Array(READ_BYTES);
    while (!closing.signal.aborted) {
      const written = await writeSome(device);
      const bytesRead = await unlessBusy(device.read(buffer, 0, READ_BYTES));
      if (bytesRead > 0) onData(buffer.slice(0, bytesRead));
      else if (!written) await sleep(POLL_MS);
    }
  }

  /** As much as the device takes. */
  async function writeSome(device: FileHandle): Promise<boolean> {
    const [first] = toWrite;
    if (first === undefined) return false;
    const taken = await unlessBusy(device.write(first));
    if (toWrite[0] !== first) return true;
    toWrite = taken < first.length ? [first.subarray(taken), ...toWrite.slice(1)] : toWrite.slice(1);
    return taken > 0;
  }

  const running = keepOpen();
  return {
    write(bytes) {
      if (file === null) return false;
      toWrite.push(bytes);
      return true;
    },
    async close() {
      closing.abort();
      await running;
    },
  };
}

/** Nothing to read, or no room to write: neither is an error. */
async function unlessBusy(work: Promise<{ bytesRead: number } | { bytesWritten: number }>): Promise<number> {
  try {
    const done = await work;
    return 'bytesRead' in done ? done.bytesRead : done.bytesWritten;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}

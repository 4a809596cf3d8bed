import { createConnection, type Socket } from 'node:net';
import { type Link, type LinkOptions, type LinkState, type MissingReason, SERIAL_RETRY_MS } from './serial-link.ts';

/** A printer that was switched off without closing its connection is noticed after this. */
const KEEP_ALIVE_MS = 10_000;

const REASONS: Record<string, MissingReason> = {
  EACCES: 'no-permission',
  ECONNREFUSED: 'not-found',
  ENOENT: 'not-found',
};

/** Keeps one TCP connection open until `close`, as `openSerialLink` does a port; for devices with a network socket. */
export function openTcpLink({ host, port, ...options }: LinkOptions & { host: string; port: number }): Link {
  const { onData, onState, retryMs = SERIAL_RETRY_MS } = options;
  let socket: Socket | null = null;
  let open = false;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;
  let reported = '';

  function report(state: LinkState) {
    const key = state.state === 'missing' ? state.reason : state.state;
    if (closed || key === reported) return;
    reported = key;
    onState(state);
  }

  function connect() {
    retry = null;
    let reason: MissingReason = 'unplugged';
    const connecting = createConnection({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_MS,
    });
    socket = connecting;
    connecting.on('connect', () => {
      open = true;
      report({ state: 'connected' });
    });
    connecting.on('data', onData);
    connecting.on('error', (error: NodeJS.ErrnoException) => {
      if (!open) reason = REASONS[error.code ?? ''] ?? 'open-failed';
    });
    connecting.on('close', () => {
      if (socket !== connecting) return;
      socket = null;
      open = false;
      report({ state: 'missing', reason });
      if (!closed) retry = setTimeout(connect, retryMs);
    });
  }

  connect();
  return {
    write(bytes) {
      if (!open || socket === null) return false;
      socket.write(bytes);
      return true;
    },
    async close() {
      closed = true;
      if (retry !== null) clearTimeout(retry);
      const leaving = socket;
      if (leaving === null || leaving.destroyed) return;
      const gone = new Promise((resolve) => leaving.once('close', resolve));
      leaving.destroy();
      await gone;
    },
  };
}

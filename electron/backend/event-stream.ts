import type { TerminalEvent } from '../../contract/shapes/terminal-state.ts';

type EventType = TerminalEvent['type'];

/** Tells every listener the newest snapshot of each kind. */
export interface EventStream {
  /** The snapshot of this kind has changed. */
  changed(type: EventType): void;
  /** Ends what every present listener hears: their page is gone. */
  endAll(): void;
  /** First each snapshot as it is, then each change; ends with the signal. */
  listen(signal: AbortSignal | undefined): AsyncGenerator<TerminalEvent, void, void>;
}

/** @param snapshot made when it is sent, so that a slow page gets the newest state and never a row of old ones */
export function createEventStream(snapshot: (type: EventType) => TerminalEvent): EventStream {
  const listeners = new Set<(type: EventType) => void>();
  let present = new AbortController();
  return {
    endAll() {
      present.abort();
      present = new AbortController();
    },
    changed(type) {
      for (const listener of listeners) listener(type);
    },
    async *listen(pageSignal) {
      const signal = AbortSignal.any([present.signal, ...(pageSignal ? [pageSignal] : [])]);
      const pending = new Set<EventType>(['terminal', 'visit']);
      let wake = () => {};
      const listener = (type: EventType) => {
        pending.add(type);
        wake();
      };
      const onAbort = () => wake();
      listeners.add(listener);
      signal.addEventListener('abort', onAbort);
      try {
        while (!signal.aborted) {
          const [type] = pending;
          if (type === undefined) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          } else {
            pending.delete(type);
            yield snapshot(type);
          }
        }
      } finally {
        listeners.delete(listener);
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}

import { openSerialLink } from '../serial-link.ts';
import { switchFrame } from './protocol.ts';

export type CallLampEvent = { kind: 'state'; state: 'ready' | 'missing'; reason: string | null };

export interface CallLampOptions {
  path: string;
  baudRate: number;
  retryMs?: number;
  onEvent(event: CallLampEvent): void;
}

export interface CallLamp {
  /** Lights the lamp or puts it out: now, or as soon as the board is there. */
  light(on: boolean): void;
  /** Puts it out and lets go of the port. */
  close(): Promise<void>;
}

/** A lamp or bell over the terminal, behind a relay on a serial line. */
export function createCallLamp({ path, baudRate, retryMs, onEvent }: CallLampOptions): CallLamp {
  let wanted = false;
  const link = openSerialLink({
    path,
    baudRate,
    ...(retryMs === undefined ? {} : { retryMs }),
    // The board says nothing when it is switched.
    onData() {},
    onState(state) {
      // It may have been left on by a program that died, or come back without power in the middle of a call.
      if (state.state === 'connected') link.write(switchFrame(wanted));
      if (state.state === 'connected') onEvent({ kind: 'state', state: 'ready', reason: null });
      else onEvent({ kind: 'state', state: 'missing', reason: state.reason });
    },
  });
  return {
    light(on) {
      wanted = on;
      link.write(switchFrame(on));
    },
    close() {
      link.write(switchFrame(false));
      return link.close();
    },
  };
}

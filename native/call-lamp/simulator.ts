import { openSerialLink } from '../serial-link.ts';
import { createSwitchDecoder } from './protocol.ts';

const BAUD_RATE = 9600;

export interface CallLampSimulator {
  /** Whether it hears its line. */
  powered(): boolean;
  lit(): boolean;
  close(): Promise<void>;
}

/** A relay board at the far end of a serial line. Like the real one it answers nothing, and is off without power. */
export function createCallLampSimulator({ path, retryMs }: { path: string; retryMs?: number }): CallLampSimulator {
  let powered = false;
  let lit = false;
  let decoder = createSwitchDecoder();
  const link = openSerialLink({
    path,
    baudRate: BAUD_RATE,
    ...(retryMs === undefined ? {} : { retryMs }),
    onData(bytes) {
      lit = decoder.push(bytes).at(-1) ?? lit;
    },
    onState(state) {
      powered = state.state === 'connected';
      if (powered) return;
      decoder = createSwitchDecoder();
      lit = false;
    },
  });
  return { powered: () => powered, lit: () => lit, close: () => link.close() };
}

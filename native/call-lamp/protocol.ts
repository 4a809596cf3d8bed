/** Four bytes: start, relay, state, and the sum of the three. */
const START = 0xa0;
/** The lamp hangs on the first relay, also of boards that have more. */
const RELAY = 1;
const FRAME_BYTES = 4;

/** What switches the lamp. */
export function switchFrame(on: boolean): Uint8Array {
  const state = on ? 1 : 0;
  return Uint8Array.of(START, RELAY, state, (START + RELAY + state) & 0xff);
}

/** The states the lamp is put into by a stream of bytes, as the board reads it; what is no frame is skipped byte by byte. */
export function createSwitchDecoder(): { push(bytes: Uint8Array): boolean[] } {
  let waiting: number[] = [];
  return {
    push(bytes) {
      waiting.push(...bytes);
      const states: boolean[] = [];
      while (waiting.length >= FRAME_BYTES) {
        const [start = 0, relay = 0, state = 0, sum = 0] = waiting;
        const isFrame = start === START && sum === ((start + relay + state) & 0xff);
        if (isFrame && relay === RELAY && state <= 1) states.push(state === 1);
        waiting = waiting.slice(isFrame ? FRAME_BYTES : 1);
      }
      return states;
    },
  };
}

import { flushSync } from 'react-dom';
import type { Stroke } from './typing.ts';

/** What a key does: a stroke, or one that depends on what stands there by then, and may have to be asked for. */
export type Struck = Stroke | (() => Stroke | Promise<Stroke>);

/** Takes strokes in the order in which keys were touched, also while one of them waits for what letters mean. */
export function inOrder(take: (stroke: Stroke) => void): (struck: Struck) => void {
  let waiting: Promise<void> | null = null;
  const made = (struck: Struck) => (typeof struck === 'function' ? struck() : struck);
  return (struck) => {
    const stroke = waiting === null ? made(struck) : waiting.then(() => made(struck));
    if (!(stroke instanceof Promise)) return take(stroke);
    // Drawn at once: the next key goes by what stands there.
    const taken = stroke.then((known) => flushSync(() => take(known)));
    waiting = taken;
    void taken.finally(() => {
      if (waiting === taken) waiting = null;
    });
  };
}

import { boundsOf, type Signature } from '../../../domain/signature.ts';
import type { Shape } from './drawing.ts';
import { mm } from './page-style.ts';

/** A ball pen's line, on paper of any size. */
const PEN = 1.1;

/** A signature at the left of a box, as large as it was written or as large as the box allows. */
export function inkShapes(
  signature: Signature,
  box: { left: number; top: number; right: number; bottom: number },
): Shape[] {
  const { left, top, right, bottom } = boundsOf(signature);
  // The line is drawn around its middle.
  const room = { width: box.right - box.left - PEN, height: box.bottom - box.top - PEN };
  const scale = Math.min(mm(0.1), room.width / Math.max(1, right - left), room.height / Math.max(1, bottom - top));
  const at = ([x, y]: readonly [number, number]): [number, number] => [
    box.left + PEN / 2 + (x - left) * scale,
    box.bottom - PEN / 2 - (bottom - y) * scale,
  ];
  return signature.map((stroke) => ({ kind: 'line', points: stroke.map(at), thickness: PEN, pen: true }));
}

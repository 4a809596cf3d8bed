import { boundsOf, type Signature } from '../../../domain/signature.ts';
import { type Canvas, createCanvas } from './canvas.ts';

/** 15 mm at 8 dots to the millimetre. */
const HIGHEST = 120;
const DOTS_IN_TENTH = 0.8;
/** Half a pen's line: three dots are 0.4 mm. */
const PEN = 1;

/** A signature as dots, as large as it was written or as the roll allows. */
export function inkCanvas(signature: Signature, dots: number): Canvas {
  const { left, top, right, bottom } = boundsOf(signature);
  const wide = (dots - 2 * PEN - 1) / Math.max(1, right - left);
  const scale = Math.min(DOTS_IN_TENTH, wide, (HIGHEST - 2 * PEN - 1) / Math.max(1, bottom - top));
  const canvas = createCanvas(dots, Math.ceil((bottom - top) * scale) + 2 * PEN + 1);
  const at = ([x, y]: readonly [number, number]) => [(x - left) * scale + PEN, (y - top) * scale + PEN] as const;
  for (const stroke of signature) {
    for (const [i, point] of stroke.entries()) drawPiece(canvas, at(stroke[i - 1] ?? point), at(point));
  }
  return canvas;
}

type Dot = readonly [x: number, y: number];

function drawPiece(canvas: Canvas, [fromX, fromY]: Dot, [toX, toY]: Dot): void {
  const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY)));
  for (let step = 0; step <= steps; step += 1) {
    const [x, y] = [fromX + ((toX - fromX) * step) / steps, fromY + ((toY - fromY) * step) / steps].map(Math.round);
    for (let dy = -PEN; dy <= PEN; dy += 1) {
      for (let dx = -PEN; dx <= PEN; dx += 1) canvas.set((x ?? 0) + dx, (y ?? 0) + dy);
    }
  }
}

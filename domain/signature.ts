import { z } from 'zod';

/** The largest field anybody signs in, in tenths of a millimetre: a screen is no wider than 400 mm. */
const WIDEST = 4000;
const HIGHEST = 2500;
/** A name of fourteen characters has some 140 strokes. */
export const MOST_STROKES = 200;
const MOST_POINTS_IN_STROKE = 200;
/** Some 60 kB on the wire; a usual name has 300. */
const MOST_POINTS = 6000;
/** A touch by mistake leaves a dot or a hair: ink of less way or less reach is no signature. Tenths of a millimetre. */
const LEAST_WAY = 200;
const LEAST_REACH = 80;
/** How far the kept line may lie from the drawn one; where that keeps too many points, farther. */
const TOLERANCE = 1.5;
const COARSER = 1.6;

const SignaturePoint = z.tuple([z.number().int().min(0).max(WIDEST), z.number().int().min(0).max(HIGHEST)]);
type SignaturePoint = z.infer<typeof SignaturePoint>;

/**
 * A name written on the screen: the way of the pen, stroke by stroke, as points [x, y] in tenths of a millimetre from
 * the upper left corner of the field. Nothing of pressure or speed is kept.
 */
export const Signature = z
  .array(z.array(SignaturePoint).min(1).max(MOST_POINTS_IN_STROKE))
  .min(1)
  .max(MOST_STROKES)
  .refine((strokes) => strokes.flat().length <= MOST_POINTS && isWritten(strokes));
export type Signature = z.infer<typeof Signature>;

/**
 * The signature that was drawn, bounded and without points that say nothing; null for a dot, a hair or nothing at all.
 * @param strokes points as the screen gave them
 * @param perMillimetre how many of their units make a millimetre
 */
export function signatureOf(
  strokes: readonly (readonly { x: number; y: number }[])[],
  perMillimetre: number,
): Signature | null {
  const drawn = strokes
    .slice(0, MOST_STROKES)
    .map((stroke) => stroke.flatMap(({ x, y }) => gridPoint(x, y, perMillimetre)))
    .filter(({ length }) => length > 0);
  for (let tolerance = TOLERANCE; ; tolerance *= COARSER) {
    const kept = drawn.map((stroke) => simplified(stroke, tolerance));
    if (kept.flat().length > MOST_POINTS || kept.some(({ length }) => length > MOST_POINTS_IN_STROKE)) continue;
    const read = Signature.safeParse(kept);
    return read.success ? read.data : null;
  }
}

/** The room a signature takes: its corners. */
export function boundsOf(signature: SignaturePoint[][]): { left: number; top: number; right: number; bottom: number } {
  const [xs, ys] = [signature.flat().map(([x]) => x), signature.flat().map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function isWritten(strokes: SignaturePoint[][]): boolean {
  if (strokes.length === 0) return false;
  const { left, top, right, bottom } = boundsOf(strokes);
  const way = strokes.reduce((sum, stroke) => sum + wayOf(stroke), 0);
  return way >= LEAST_WAY && Math.max(right - left, bottom - top) >= LEAST_REACH;
}

function wayOf(stroke: readonly SignaturePoint[]): number {
  return stroke.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = stroke[i - 1] ?? [x, y];
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** On the grid and in the field: a pen that slides over the edge draws along it. Nothing for no place at all. */
function gridPoint(x: number, y: number, perMillimetre: number): SignaturePoint[] {
  const [column, row] = [x, y].map((at) => Math.round((at / perMillimetre) * 10));
  if (!Number.isFinite(column) || !Number.isFinite(row)) return [];
  return [[within(column ?? 0, WIDEST), within(row ?? 0, HIGHEST)]];
}

const within = (at: number, most: number) => Math.min(most, Math.max(0, at));

/** Ramer–Douglas–Peucker: only those points without which the line would leave the drawn way. */
function simplified(stroke: readonly SignaturePoint[], tolerance: number): SignaturePoint[] {
  const kept = new Set([0, stroke.length - 1]);
  const stretches: [from: number, to: number][] = [[0, stroke.length - 1]];
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [from, to] = stretch;
    let farthest = { at: from, off: tolerance };
    for (let at = from + 1; at < to; at += 1) {
      const off = distance(stroke[at], stroke[from], stroke[to]);
      if (off > farthest.off) farthest = { at, off };
    }
    if (farthest.at === from) continue;
    kept.add(farthest.at);
    stretches.push([from, farthest.at], [farthest.at, to]);
  }
  return stroke.filter((_, at) => kept.has(at));
}

/** Of a point from the straight line between two others. */
function distance([x, y] = ORIGIN, [fromX, fromY] = ORIGIN, [toX, toY] = ORIGIN): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = Math.hypot(alongX, alongY);
  const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length ** 2;
  const nearest = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
}

const ORIGIN: SignaturePoint = [0, 0];

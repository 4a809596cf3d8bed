import type { Ink, PenStroke, Point } from '../../renderer/input/handwriting/ink.ts';
import { SHAPES_MARK, STROKES_MARK } from '../../renderer/input/handwriting/layout.ts';
import type { Model } from './source.ts';
import type { Learnt } from './train.ts';

/** The copybook keeps a place in a byte: steps of 4 on the square of 1024. */
const STEP = 4;
/** A point nearer than this to the line between its neighbours is left out; the pen is wider. */
const FLAT = 7;

/** strokes.bin: see layout.ts. */
export function writeStrokes(models: readonly Model[]): Uint8Array {
  const inks = models.map(({ ink }) => ink.map((stroke) => simplified(stroke)));
  const strokes = inks.flat();
  const points = strokes.flat();
  const head = Uint32Array.from([
    STROKES_MARK,
    models.length,
    strokes.length,
    points.length,
    ...models.map(({ character }) => character.codePointAt(0) ?? 0),
  ]);
  return joined([
    new Uint8Array(head.buffer),
    Uint8Array.from(inks, (ink: Ink) => ink.length),
    Uint8Array.from(strokes, (stroke) => stroke.length),
    Uint8Array.from(points, ({ x }) => toByte(x)),
    Uint8Array.from(points, ({ y }) => toByte(y)),
  ]);
}

/** shapes.bin: see layout.ts. */
export function writeShapes({ features, measures, mean, projection, prototypes }: Learnt): Uint8Array {
  const step = prototypes.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  return joined([
    new Uint8Array(Uint32Array.from([SHAPES_MARK, features, measures, prototypes.length / measures]).buffer),
    new Uint8Array(Float32Array.from([step, ...mean]).buffer),
    new Uint8Array(Float32Array.from(projection).buffer),
    new Uint8Array(Int8Array.from(prototypes, (value) => Math.round(value / step)).buffer),
  ]);
}

const toByte = (place: number) => Math.max(0, Math.min(255, Math.round(place / STEP)));

/** The points that matter (Douglas and Peucker). */
function simplified(stroke: PenStroke): Point[] {
  const [first, last] = [stroke[0] as Point, stroke.at(-1) as Point];
  let furthest = 0;
  let where = 0;
  for (const [index, point] of stroke.entries()) {
    const far = distance(point, first, last);
    if (far > furthest) [furthest, where] = [far, index];
  }
  if (furthest < FLAT) return [first, last];
  return [...simplified(stroke.slice(0, where + 1)), ...simplified(stroke.slice(where)).slice(1)];
}

/** From a point to the line between two. */
function distance(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (length * length);
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

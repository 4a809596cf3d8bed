import type { Ink } from './ink.ts';
import { normalised, tracePieces } from './trace.ts';

/** So many points on the pen's way, in the air too; each has its place, its direction and whether it is on the glass. */
const POINTS = 64;
const X = 0;
const Y = POINTS;
const GOING_X = 2 * POINTS;
const GOING_Y = 3 * POINTS;
const ON_GLASS = 4 * POINTS;
/** A way in the air is often longer than the character's strokes, and says less. */
const AIR_LENGTH = 0.5;

/** How far two writings may run apart from each other, in points. */
const BAND = 12;
/** What a turn away by a right angle costs, and the pen on the glass where the other lifts it (little: joined strokes are no fault). */
const TURN_COST = 0.12;
const JOIN_COST = 0.05;

/** The pen's way through a character in equal steps, whatever its strokes. */
export function trajectoryOf(ink: Ink): Float32Array {
  const points = new Float32Array(5 * POINTS);
  const pieces = tracePieces(normalised(ink)).map((piece) => {
    const length = Math.hypot(piece.to.x - piece.from.x, piece.to.y - piece.from.y);
    return { ...piece, length, way: length * (piece.inAir ? AIR_LENGTH : 1) };
  });
  const step = pieces.reduce((total, { way }) => total + way, 0) / POINTS;
  let gone = 0;
  let point = 0;
  for (const { from, to, inAir, length, way } of pieces) {
    if (length === 0) continue;
    for (; point < POINTS && (point + 0.5) * step <= gone + way; point += 1) {
      const part = ((point + 0.5) * step - gone) / way;
      points[X + point] = from.x + (to.x - from.x) * part;
      points[Y + point] = from.y + (to.y - from.y) * part;
      points[GOING_X + point] = (to.x - from.x) / length;
      points[GOING_Y + point] = (to.y - from.y) / length;
      points[ON_GLASS + point] = inAir ? 0 : 1;
    }
    gone += way;
  }
  return points;
}

/** How much one way must be bent to become the other (dynamic time warping), per point; 0 is the same, 0.1 a likely match. */
export function bending(one: Float32Array, other: Float32Array): number {
  let before = new Float64Array(POINTS + 1).fill(Number.POSITIVE_INFINITY);
  let now = new Float64Array(POINTS + 1);
  before[0] = 0;
  for (let row = 0; row < POINTS; row += 1) {
    now.fill(Number.POSITIVE_INFINITY);
    const last = Math.min(POINTS - 1, row + BAND);
    for (let column = Math.max(0, row - BAND); column <= last; column += 1) {
      const least = Math.min(before[column] as number, before[column + 1] as number, now[column] as number);
      now[column + 1] = least + difference(one, row, other, column);
    }
    [before, now] = [now, before];
  }
  return (before[POINTS] as number) / POINTS;
}

function difference(one: Float32Array, at: number, other: Float32Array, there: number): number {
  const dx = (one[X + at] as number) - (other[X + there] as number);
  const dy = (one[Y + at] as number) - (other[Y + there] as number);
  const along =
    (one[GOING_X + at] as number) * (other[GOING_X + there] as number) +
    (one[GOING_Y + at] as number) * (other[GOING_Y + there] as number);
  const joined = one[ON_GLASS + at] === other[ON_GLASS + there] ? 0 : JOIN_COST;
  return dx * dx + dy * dy + TURN_COST * (1 - along) + joined;
}

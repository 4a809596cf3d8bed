import type { Ink, PenStroke, Point } from '../../renderer/input/handwriting/ink.ts';
import type { Random } from './random.ts';

/** How a hand departs from the model of a character. Lengths are shares of the character's size (1024). */
export interface Hand {
  /** Turning of the whole, in radians; slant; stretching, as a logarithm. */
  turn: number;
  slant: number;
  stretch: number;
  /** How far parts of the character move against each other, and single strokes on their own. */
  warp: number;
  shift: number;
  /** Strokes made longer or shorter (logarithm), turned (radians), bent (share of their length). */
  grow: number;
  tilt: number;
  bend: number;
  /** Trembling of single points. */
  noise: number;
  /** Chances: a hook left out, two strokes joined, two swapped, a short one forgotten. */
  unhook: number;
  join: number;
  swap: number;
  forget: number;
}

const SIZE = 1024;
const GRID = 3;

/** One writing of the character by such a hand. */
export function writtenBy(hand: Hand, model: Ink, random: Random): Ink {
  const own = model
    .map((stroke) => strokeBy(hand, stroke, random))
    .filter((stroke) => !(isShort(stroke) && model.length > 3 && random.unit() < hand.forget));
  const ordered = swapped(own, hand.swap, random);
  return joined(warped(ordered, hand, random), hand.join, random);
}

function strokeBy(hand: Hand, stroke: PenStroke, random: Random): PenStroke {
  const points = random.unit() < hand.unhook ? withoutHook(stroke) : stroke;
  const first = points[0] as Point;
  const last = points.at(-1) as Point;
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const move = { x: random.normal() * hand.shift * SIZE, y: random.normal() * hand.shift * SIZE };
  const scale = Math.exp(random.normal() * hand.grow);
  const angle = random.normal() * hand.tilt;
  const [sin, cos] = [Math.sin(angle) * scale, Math.cos(angle) * scale];
  const bow = random.normal() * hand.bend;
  const chord = { x: last.x - first.x, y: last.y - first.y };
  const dense = points.length < 3 ? halved(points) : points;
  return dense.map(({ x, y }, index) => {
    const along = index / Math.max(1, dense.length - 1);
    const lift = 4 * along * (1 - along) * bow;
    const px = x - middle.x - chord.y * lift + random.normal() * hand.noise * SIZE;
    const py = y - middle.y + chord.x * lift + random.normal() * hand.noise * SIZE;
    return { x: middle.x + move.x + px * cos - py * sin, y: middle.y + move.y + px * sin + py * cos };
  });
}

function halved(points: PenStroke): PenStroke {
  const [first, last] = [points[0] as Point, points.at(-1) as Point];
  return [first, { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 }, last];
}

/** The last short piece left out, where the stroke turns sharply into it. */
function withoutHook(points: PenStroke): PenStroke {
  const [before, corner, end] = points.slice(-3);
  if (before === undefined || corner === undefined || end === undefined || points.length < 3) return points;
  const into = { x: corner.x - before.x, y: corner.y - before.y };
  const out = { x: end.x - corner.x, y: end.y - corner.y };
  const length = Math.hypot(out.x, out.y);
  const isSharp = into.x * out.x + into.y * out.y < 0.3 * Math.hypot(into.x, into.y) * length;
  return isSharp && length < 0.2 * SIZE ? points.slice(0, -1) : points;
}

const isShort = (stroke: PenStroke) => {
  const [first, last] = [stroke[0] as Point, stroke.at(-1) as Point];
  return Math.hypot(last.x - first.x, last.y - first.y) < 0.2 * SIZE;
};

function swapped(ink: Ink, chance: number, random: Random): Ink {
  const strokes = [...ink];
  for (let index = 0; index + 1 < strokes.length; index += 1) {
    if (random.unit() >= chance) continue;
    [strokes[index], strokes[index + 1]] = [strokes[index + 1] as PenStroke, strokes[index] as PenStroke];
    index += 1;
  }
  return strokes;
}

/** The pen stays on the glass between two strokes. */
function joined(ink: Ink, chance: number, random: Random): Ink {
  const strokes: Point[][] = [];
  for (const stroke of ink) {
    const last = strokes.at(-1);
    if (last !== undefined && random.unit() < chance) last.push(...stroke);
    else strokes.push([...stroke]);
  }
  return strokes;
}

/** Turned, slanted and stretched as a whole, and warped by a net of displacements. */
function warped(ink: Ink, hand: Hand, random: Random): Ink {
  const net = Array.from({ length: (GRID + 1) * (GRID + 1) }, () => ({
    x: random.normal() * hand.warp * SIZE,
    y: random.normal() * hand.warp * SIZE,
  }));
  const angle = random.normal() * hand.turn;
  const slant = random.normal() * hand.slant;
  const stretch = Math.exp(random.normal() * hand.stretch);
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  return ink.map((stroke) =>
    stroke.map((point) => {
      const moved = displacement(net, point);
      const x = (point.x + moved.x - SIZE / 2) * stretch;
      const y = point.y + moved.y - SIZE / 2;
      const leaning = x - slant * y;
      return { x: leaning * cos - y * sin, y: leaning * sin + y * cos };
    }),
  );
}

function displacement(net: readonly Point[], { x, y }: Point): Point {
  const column = Math.max(0, Math.min(GRID - 1e-6, (x / SIZE) * GRID));
  const row = Math.max(0, Math.min(GRID - 1e-6, (y / SIZE) * GRID));
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, down] = [column - left, row - top];
  const knot = (dx: number, dy: number) => net[(top + dy) * (GRID + 1) + left + dx] as Point;
  const mix = (of: (point: Point) => number) =>
    (of(knot(0, 0)) * (1 - right) + of(knot(1, 0)) * right) * (1 - down) +
    (of(knot(0, 1)) * (1 - right) + of(knot(1, 1)) * right) * down;
  return { x: mix((point) => point.x), y: mix((point) => point.y) };
}

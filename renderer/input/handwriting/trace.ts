import type { Ink, Point } from './ink.ts';

/** A straight piece of the pen's way, from one point to the next; in the air between two strokes. */
export interface Piece {
  from: Point;
  to: Point;
  inAir: boolean;
}

/** The pen's way in order: every piece on the glass, and the straight ways between strokes. */
export function tracePieces(ink: Ink): Piece[] {
  const pieces: Piece[] = [];
  let last: Point | undefined;
  for (const stroke of ink) {
    for (const [index, point] of stroke.entries()) {
      if (last !== undefined) pieces.push({ from: last, to: point, inAir: index === 0 });
      last = point;
    }
  }
  return pieces;
}

const lengthOf = ({ from, to }: Piece) => Math.hypot(to.x - from.x, to.y - from.y);

/**
 * The ink moved and stretched to one middle and one spread, so that size and place of writing do not matter. Proportions are kept in
 * part: 一 stays flat, a character written somewhat narrow becomes square. Afterwards most of it lies between -1 and 1.
 */
export function normalised(ink: Ink): Ink {
  const pieces = tracePieces(ink).filter(({ inAir }) => !inAir);
  let weight = 0;
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumYY = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const { from, to } = piece;
    weight += length;
    sumX += (length * (from.x + to.x)) / 2;
    sumY += (length * (from.y + to.y)) / 2;
    // The second moment of a straight piece.
    sumXX += (length * (from.x * from.x + from.x * to.x + to.x * to.x)) / 3;
    sumYY += (length * (from.y * from.y + from.y * to.y + to.y * to.y)) / 3;
  }
  const first = ink[0]?.[0] ?? { x: 0, y: 0 };
  const middleX = weight > 0 ? sumX / weight : first.x;
  const middleY = weight > 0 ? sumY / weight : first.y;
  const spreadX = weight > 0 ? Math.sqrt(Math.max(0, sumXX / weight - middleX * middleX)) : 0;
  const spreadY = weight > 0 ? Math.sqrt(Math.max(0, sumYY / weight - middleY * middleY)) : 0;
  const wide = Math.max(spreadX, spreadY);
  if (!(wide > 0)) return ink.map((stroke) => stroke.map(() => ({ x: 0, y: 0 })));
  const scaleX = keptShare(spreadX / wide) / Math.max(spreadX, wide * FLATTEST);
  const scaleY = keptShare(spreadY / wide) / Math.max(spreadY, wide * FLATTEST);
  return ink.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: withinReach(HALF_SPREAD * (x - middleX) * scaleX),
      y: withinReach(HALF_SPREAD * (y - middleY) * scaleY),
    })),
  );
}

/** Most ink of a character lies within two spreads of its middle. */
const HALF_SPREAD = 0.5;
/** No part of a character lies so far off; a second finger may, and following it there would take for ever. */
const FARTHEST = 8;
const withinReach = (at: number) => Math.max(-FARTHEST, Math.min(FARTHEST, at));
/** Flatter than this is a line: stretching it would only show how the hand shook. */
const FLATTEST = 0.05;

/** The usual rule of character normalisation for the shorter side: √sin(π/2 · ratio). */
function keptShare(ratio: number): number {
  return Math.sqrt(Math.sin((Math.PI / 2) * Math.max(FLATTEST, Math.min(1, ratio))));
}

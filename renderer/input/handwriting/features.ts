import type { Ink } from './ink.ts';
import { normalised, tracePieces } from './trace.ts';

/** Eight directions on a grid of eight by eight for the ink, of four by four for the way in the air. */
const DIRECTIONS = 8;
const INK_CELLS = 8;
const AIR_CELLS = 4;
const INK_SIZE = DIRECTIONS * INK_CELLS * INK_CELLS;
export const FEATURES = INK_SIZE + DIRECTIONS * AIR_CELLS * AIR_CELLS;

/** How far the grid reaches from the middle, in units of the normalised ink. */
const REACH = 1.15;
/** A piece is laid on the grid in steps of this length. */
const STEP = 0.1;
/** Ink is spread over this many cells either way. */
const SPAN = 4;

interface Grid {
  /** Where its features begin. */
  offset: number;
  cells: number;
  /** How wide ink is smeared over it, in cells: hands differ by about that. */
  blur: number;
}
const INK: Grid = { offset: 0, cells: INK_CELLS, blur: 0.75 };
const AIR: Grid = { offset: INK_SIZE, cells: AIR_CELLS, blur: 0.7 };

/** How much the pen went which way, and where: what stays the same when strokes are joined, swapped or a little displaced. */
export function featuresOf(ink: Ink): Float32Array {
  const features = new Float32Array(FEATURES);
  for (const { from, to, inAir } of tracePieces(normalised(ink))) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const steps = Math.ceil(length / STEP);
    const turn = (Math.atan2(dy, dx) / (2 * Math.PI) + 1) * DIRECTIONS;
    for (let step = 0; step < steps; step += 1) {
      const part = (step + 0.5) / steps;
      smear(features, inAir ? AIR : INK, from.x + dx * part, from.y + dy * part, turn, length / steps);
    }
  }
  // The square root lets many short strokes count against one long one.
  for (let index = 0; index < FEATURES; index += 1) features[index] = Math.sqrt(features[index] ?? 0);
  return features;
}

/** The weights of the cells around a place, by turns for columns and rows. */
const across = new Float64Array(SPAN);
const down = new Float64Array(SPAN);

/** Lays a little ink at a place of the grid, shared between the two nearest directions and spread over the cells around it. */
function smear(features: Float32Array, grid: Grid, x: number, y: number, turn: number, length: number): void {
  const left = weigh(across, grid, x);
  const top = weigh(down, grid, y);
  const share = turn - Math.floor(turn);
  const direction = Math.floor(turn) % DIRECTIONS;
  const next = (direction + 1) % DIRECTIONS;
  for (let row = 0; row < SPAN; row += 1) {
    if (top + row < 0 || top + row >= grid.cells) continue;
    for (let column = 0; column < SPAN; column += 1) {
      if (left + column < 0 || left + column >= grid.cells) continue;
      const cell = grid.offset + DIRECTIONS * ((top + row) * grid.cells + left + column);
      const ink = length * (across[column] as number) * (down[row] as number);
      features[cell + direction] = (features[cell + direction] as number) + ink * (1 - share);
      features[cell + next] = (features[cell + next] as number) + ink * share;
    }
  }
}

/** Fills in the weights of SPAN neighbouring cells and tells the first of them. */
function weigh(weights: Float64Array, { cells, blur }: Grid, at: number): number {
  const place = Math.max(0, Math.min(cells - 1, ((at / REACH + 1) / 2) * cells - 0.5));
  const first = Math.floor(place) - (SPAN / 2 - 1);
  for (let index = 0; index < SPAN; index += 1) {
    const far = first + index - place;
    weights[index] = Math.exp((-0.5 * far * far) / (blur * blur));
  }
  return first;
}

import { FEATURES, featuresOf } from '../../renderer/input/handwriting/features.ts';
import type { Ink } from '../../renderer/input/handwriting/ink.ts';
import { symmetricEigen } from './eigen.ts';
import { type Hand, writtenBy } from './hand.ts';
import { seededRandom } from './random.ts';

/** What tells characters apart, learnt from many hands writing each of them. */
export interface Learnt {
  features: number;
  measures: number;
  mean: Float64Array;
  /** Features x measures. */
  projection: Float64Array;
  /** Characters x measures. */
  prototypes: Float64Array;
}

const SEED = 20261123;
const MEASURES = 128;
/** Writings of each character; beyond this little is gained. */
const WRITINGS = 60;
/** Of so many of them the spread is taken too: the costly part, and the same for all characters. */
const SPREAD_WRITINGS = 4;
/** Keeps measures apart that the hands below hardly spread: real hands are less regular. */
const EVENING = 0.1;

/** An ordinary quick hand. */
const ORDINARY: Hand = {
  turn: 0.06,
  slant: 0.12,
  stretch: 0.15,
  warp: 0.05,
  shift: 0.03,
  grow: 0.15,
  tilt: 0.1,
  bend: 0.06,
  noise: 0.01,
  unhook: 0.45,
  join: 0,
  swap: 0.05,
  forget: 0.03,
};
/** By turns: two careful ones, and three that join more and more. */
const JOINS = [0, 0.2, 0, 0.4, 0.7];

/**
 * Linear discriminants: measures in which the writings of one character lie close together (its spread is 1 in every measure) and the
 * characters far apart, and the middle of each character in them.
 */
export function learnt(inks: readonly Ink[], say: (line: string) => void): Learnt {
  const { middles, spread } = written(inks, say);
  const mean = columnMeans(middles);
  for (const middle of middles)
    for (const [index, value] of mean.entries()) middle[index] = (middle[index] as number) - value;
  const whitening = whitened(spread);
  const between = products(middles.map((middle) => projected(middle, whitening, FEATURES)));
  const { vectors } = symmetricEigen(between, FEATURES);
  const projection = new Float64Array(FEATURES * MEASURES);
  for (let row = 0; row < FEATURES; row += 1) {
    const turned = projected(whitening.subarray(row * FEATURES, (row + 1) * FEATURES), vectors, FEATURES);
    // The largest eigenvalues stand last.
    for (let k = 0; k < MEASURES; k += 1) projection[row * MEASURES + k] = turned[FEATURES - 1 - k] as number;
  }
  const prototypes = new Float64Array(inks.length * MEASURES);
  for (const [index, middle] of middles.entries())
    prototypes.set(projected(middle, projection, MEASURES), index * MEASURES);
  return { features: FEATURES, measures: MEASURES, mean, projection, prototypes };
}

/** The middle of many writings of each character, and how they spread around it, for all characters together. */
function written(inks: readonly Ink[], say: (line: string) => void) {
  const random = seededRandom(SEED);
  const deviations: Float64Array[] = [];
  const spread = new Float64Array(FEATURES * FEATURES);
  let spreads = 0;
  const middles = inks.map((ink, index) => {
    const writings = Array.from({ length: WRITINGS }, (_, writing) => {
      const join = JOINS[writing % JOINS.length] as number;
      return featuresOf(writtenBy({ ...ORDINARY, join }, ink, random));
    });
    const middle = columnMeans(writings);
    for (const writing of writings.slice(-SPREAD_WRITINGS)) {
      deviations.push(middle.map((value, feature) => (writing[feature] as number) - value));
    }
    if (deviations.length > 500 || index === inks.length - 1) {
      spreads += deviations.length;
      add(spread, products(deviations));
      deviations.length = 0;
    }
    if (index % 1000 === 999) say(`${index + 1} of ${inks.length} characters written ${WRITINGS} times`);
    return middle;
  });
  return { middles, spread: spread.map((value) => value / spreads) };
}

function columnMeans(rows: readonly ArrayLike<number>[]): Float64Array {
  const sums = new Float64Array(FEATURES);
  for (const row of rows)
    for (let index = 0; index < FEATURES; index += 1) sums[index] = (sums[index] as number) + (row[index] as number);
  return sums.map((sum) => sum / rows.length);
}

/** The sum of each row's products with itself: features x features. */
function products(rows: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(FEATURES * FEATURES);
  for (const row of rows) {
    for (let i = 0; i < FEATURES; i += 1) {
      const own = row[i] as number;
      if (own === 0) continue;
      const first = i * FEATURES;
      for (let j = 0; j <= i; j += 1) sums[first + j] = (sums[first + j] as number) + own * (row[j] as number);
    }
  }
  for (let i = 0; i < FEATURES; i += 1)
    for (let j = 0; j < i; j += 1) sums[j * FEATURES + i] = sums[i * FEATURES + j] as number;
  return sums;
}

function add(sums: Float64Array, more: Float64Array): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = (sums[index] as number) + (more[index] as number);
}

/** The matrix after which the spread is 1 in every direction. */
function whitened(spread: Float64Array): Float64Array {
  let trace = 0;
  for (let i = 0; i < FEATURES; i += 1) trace += spread[i * FEATURES + i] as number;
  for (let i = 0; i < FEATURES; i += 1) {
    spread[i * FEATURES + i] = (spread[i * FEATURES + i] as number) + (EVENING * trace) / FEATURES;
  }
  const { values, vectors } = symmetricEigen(spread, FEATURES);
  return vectors.map((value, index) => value / Math.sqrt(values[index % FEATURES] as number));
}

function projected(row: ArrayLike<number>, matrix: Float64Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < FEATURES; i += 1) {
    const own = row[i] as number;
    if (own === 0) continue;
    const first = i * columns;
    for (let k = 0; k < columns; k += 1) sums[k] = (sums[k] as number) + own * (matrix[first + k] as number);
  }
  return sums;
}

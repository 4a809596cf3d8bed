import { FEATURES } from './features.ts';
import { SHAPES_MARK } from './layout.ts';

/** What every character looks like, in measures that tell characters apart and hands as little as can be. */
export interface Shapes {
  characters: number;
  measures: number;
  step: number;
  mean: Float32Array;
  /** Measure by measure beside each other, feature after feature. */
  projection: Float32Array;
  prototypes: Int8Array;
}

/** How far a character's shape is from what was written: a squared distance, in units of the spread of one hand. */
export interface Likeness {
  character: number;
  distance: number;
}

/** Reads shapes.bin. A file that is not one throws: it ships with the program. */
export function readShapes(bytes: ArrayBuffer): Shapes {
  const [mark, features = 0, measures = 0, characters = 0] = new Uint32Array(bytes, 0, 4);
  if (mark !== SHAPES_MARK || features !== FEATURES) throw new Error('no shapes of these features');
  const [step = 0] = new Float32Array(bytes, 16, 1);
  return {
    characters,
    measures,
    step,
    mean: new Float32Array(bytes, 20, features),
    projection: new Float32Array(bytes, 20 + 4 * features, features * measures),
    prototypes: new Int8Array(bytes, 20 + 4 * features * (measures + 1), characters * measures),
  };
}

/** The characters that look most like it, nearest first. */
export function nearestShapes(shapes: Shapes, features: Float32Array, count: number): Likeness[] {
  const { characters, measures, step, prototypes } = shapes;
  const own = measured(shapes, features);
  const nearest: Likeness[] = [];
  let worst = Number.POSITIVE_INFINITY;
  for (let character = 0; character < characters; character += 1) {
    const first = character * measures;
    let sum = 0;
    for (let index = 0; index < measures; index += 1) {
      const far = (prototypes[first + index] as number) - (own[index] as number);
      sum += far * far;
    }
    if (sum >= worst) continue;
    insert(nearest, { character, distance: sum * step * step }, count);
    if (nearest.length === count) worst = (nearest.at(-1)?.distance ?? 0) / (step * step);
  }
  return nearest;
}

/** The measures of what was written, in steps. */
function measured({ measures, step, mean, projection }: Shapes, features: Float32Array): Float64Array {
  const own = new Float64Array(measures);
  for (let feature = 0; feature < features.length; feature += 1) {
    const value = ((features[feature] as number) - (mean[feature] as number)) / step;
    const first = feature * measures;
    for (let index = 0; index < measures; index += 1) {
      own[index] = (own[index] as number) + value * (projection[first + index] as number);
    }
  }
  return own;
}

/** Into its place among the nearest; the last falls out when there are more than `most`. */
function insert(nearest: Likeness[], one: Likeness, most: number): void {
  let place = nearest.length;
  while (place > 0 && (nearest[place - 1] as Likeness).distance > one.distance) place -= 1;
  nearest.splice(place, 0, one);
  if (nearest.length > most) nearest.pop();
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ink } from '../../../renderer/input/handwriting/ink.ts';
import { shippedCopybook } from '../../../renderer/input/handwriting/recogniser.fixture.ts';
import { type Hand, writtenBy } from '../../strokes/hand.ts';
import { seededRandom } from '../../strokes/random.ts';
import { debianFiles } from './debian-files.ts';

/** Characters as somebody wrote them, on a square of 1000. */
export interface Samples {
  name: string;
  samples: readonly { character: string; ink: Ink }[];
}

/**
 * Strokes from a source that neither engine was made from: KanjiVG as the package kanjidraw keeps it, beginning and end of every stroke
 * only, so that each is straight, in the Japanese form and order. Hard, but equally so for both.
 */
export function kanjidrawSamples(): Samples | undefined {
  const folder = debianFiles('kanjidraw', ['python3-kanjidraw']);
  if (folder === undefined) return undefined;
  const file = join(folder, 'usr/lib/python3/dist-packages/kanjidraw/data.json');
  type Straight = [x1: number, y1: number, x2: number, y2: number];
  const byStrokes: Record<string, Record<string, Straight[]>> = JSON.parse(readFileSync(file, 'utf8'));
  const samples = Object.values(byStrokes).flatMap((characters) =>
    Object.entries(characters).map(([character, strokes]) => ({
      character,
      ink: strokes.map(([x1, y1, x2, y2]) => [scaled(x1, y1, 1000 / 256), scaled(x2, y2, 1000 / 256)]),
    })),
  );
  return { name: 'independent: KanjiVG in kanjidraw, straight strokes, Japanese forms', samples };
}

/** Files of own samples: a JSON list of `[character, [[[x, y], …] for each stroke]]`, on a square of 1000. */
export function ownSamples(files: string | undefined): Samples[] {
  const names = (files ?? '').split(':').filter((name) => name !== '');
  return names.map((name) => {
    const list: [string, [number, number][][]][] = JSON.parse(readFileSync(name, 'utf8'));
    const samples = list.map(([character, strokes]) => ({
      character,
      ink: strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y }))),
    }));
    return { name: `independent: ${name.replace(/^.*\//, '')}`, samples };
  });
}

/** Hands that no seed of the training wrote. */
const SEED = 977;
const QUICK: Hand = {
  turn: 0.06,
  slant: 0.15,
  stretch: 0.2,
  warp: 0.05,
  shift: 0.03,
  grow: 0.15,
  tilt: 0.1,
  bend: 0.06,
  noise: 0.012,
  unhook: 0.5,
  join: 0,
  swap: 0,
  forget: 0,
};
const HANDS: [name: string, Partial<Hand>][] = [
  ['strokes apart', {}],
  ['half of the strokes joined', { join: 0.5 }],
  ['one in seven strokes swapped', { swap: 0.15 }],
  ['short strokes forgotten', { forget: 0.3 }],
];
/** Every tenth character is enough to tell. */
const EVERY = 10;

/** The characters of our own copybook, written by hands made up by rule: circular for us, the more so as these rules trained the shapes. */
export function madeUpSamples(): Samples[] {
  const { characters, inkOf } = shippedCopybook();
  return HANDS.map(([name, hand]) => {
    const random = seededRandom(SEED);
    const samples = characters.flatMap((character, index) => {
      if (index % EVERY !== 0) return [];
      const model = inkOf(index).map((stroke) => stroke.map(({ x, y }) => scaled(x, y, 4)));
      const ink = writtenBy({ ...QUICK, ...hand }, model, random);
      return [{ character, ink: ink.map((stroke) => stroke.map(({ x, y }) => scaled(x + 512, y + 512, 1000 / 1024))) }];
    });
    return { name: `made up from our copybook (circular): ${name}`, samples };
  });
}

const scaled = (x: number, y: number, by: number) => ({ x: x * by, y: y * by });

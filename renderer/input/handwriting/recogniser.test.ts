import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everydayCharacters } from '../../../domain/everyday-characters.ts';
import { type Hand, writtenBy } from '../../../scripts/strokes/hand.ts';
import { seededRandom } from '../../../scripts/strokes/random.ts';
import { readCopybook } from './copybook.ts';
import type { Ink } from './ink.ts';
import { shippedCopybook, shippedRecogniser } from './recogniser.fixture.ts';
import { readShapes } from './shapes.ts';

const recognise = shippedRecogniser();
const { characters, inkOf } = shippedCopybook();
const written = (character: string) => inkOf(characters.indexOf(character));
const moved = (ink: Ink, to: (x: number, y: number) => [number, number]): Ink =>
  ink.map((stroke) =>
    stroke.map(({ x, y }) => {
      const [movedX, movedY] = to(x, y);
      return { x: movedX, y: movedY };
    }),
  );

/** The hands write on a square of 1024, the copybook on one of 256. */
const enlarged = (ink: Ink) => moved(ink, (x, y) => [4 * x, 4 * y]);

const CAREFUL: Hand = {
  turn: 0.05,
  slant: 0.1,
  stretch: 0.1,
  warp: 0.04,
  shift: 0.025,
  grow: 0.12,
  tilt: 0.08,
  bend: 0.05,
  noise: 0.01,
  unhook: 0.4,
  join: 0,
  swap: 0,
  forget: 0,
};

/** Which share of 320 characters, common and rare, stands first and among the first five. */
function recognised(hand: Partial<Hand>) {
  const random = seededRandom(4);
  const sample = characters.filter((_, index) => index % 30 === 0);
  const found = sample.map((character, index) =>
    recognise(writtenBy({ ...CAREFUL, ...hand }, enlarged(inkOf(30 * index)), random), '', 5).indexOf(character),
  );
  const share = (isIn: (place: number) => boolean) => found.filter(isIn).length / found.length;
  return { first: share((place) => place === 0), amongFive: share((place) => place >= 0) };
}

describe('the copybook', () => {
  it('holds every character of GB 2312', () => {
    const known = new Set(characters);
    const decoder = new TextDecoder('gb2312');
    const standard = Array.from({ length: 72 * 94 }, (_, index) =>
      decoder.decode(Uint8Array.of(0xb0 + Math.floor(index / 94), 0xa1 + (index % 94))),
    ).filter((character) => /^\p{Script=Han}$/u.test(character));
    expect(standard).toHaveLength(6763);
    expect(standard.filter((character) => !known.has(character))).toEqual([]);
  });

  it('has the commonest characters first', () => {
    expect(characters.indexOf('的')).toBeLessThan(10);
    expect(characters.indexOf('访')).toBeLessThan(characters.indexOf('鞴'));
  });
});

describe('a file of something else', () => {
  it('is refused at once', () => {
    expect(() => readCopybook(new ArrayBuffer(64))).toThrow('not a copybook');
    expect(() => readShapes(new ArrayBuffer(64))).toThrow('no shapes');
  });
});

describe('what was written', () => {
  it('is told whatever its size and place', () => {
    for (const character of '信访王李村地九口一') {
      const small = moved(written(character), (x, y) => [700 + x / 8, 30 + y / 8]);
      expect(recognise(small, '', 1)).toEqual([character]);
    }
  });

  it('is told when it leans or is narrow', () => {
    for (const character of '信访解决问题') {
      const leaning = moved(written(character), (x, y) => [x - 0.25 * y, y]);
      const narrow = moved(written(character), (x, y) => [0.6 * x, y]);
      expect(recognise(leaning, '', 3)).toContain(character);
      expect(recognise(narrow, '', 3)).toContain(character);
    }
  });

  it('is told when all its strokes are joined to one', () => {
    for (const character of '信访王李村地') {
      expect(recognise([written(character).flat()], '', 5)).toContain(character);
    }
  });

  it('is told in most cases from a quick hand', () => {
    const { first, amongFive } = recognised({});
    expect(first).toBeGreaterThan(0.95);
    expect(amongFive).toBeGreaterThan(0.99);
  });

  it('is told in most cases when half of the strokes are joined', () => {
    const { first, amongFive } = recognised({ join: 0.5 });
    expect(first).toBeGreaterThan(0.9);
    expect(amongFive).toBeGreaterThan(0.97);
  });

  it('is told in most cases when strokes come in another order or a short one is missing', () => {
    const { first, amongFive } = recognised({ swap: 0.15, forget: 0.15 });
    expect(first).toBeGreaterThan(0.85);
    expect(amongFive).toBeGreaterThan(0.95);
  });

  it('may be a digit or a capital', () => {
    for (const character of '0258ABXZ') expect(recognise(written(character), '', 5)).toContain(character);
  });

  it('has no candidate twice, and as many as asked for', () => {
    const found = recognise(written('国'), '', 16);
    expect(new Set(found).size).toBe(16);
  });
});

describe('the character before', () => {
  it('decides between two that look alike', () => {
    const line = (...places: [number, number][]) => places.map(([x, y]) => ({ x, y }));
    const either = [line([60, 110], [196, 110]), line([128, 40], [128, 220]), line([60, 220], [196, 220])];
    expect(recognise(either, '国', 1)).toEqual(['土']);
    expect(recognise(either, '战', 1)).toEqual(['士']);
  });

  it('does not outweigh what was plainly written', () => {
    expect(recognise(written('村'), '信', 1)).toEqual(['村']);
  });

  it('offers what may follow before anything is written', () => {
    expect(recognise([], '信', 16)).toContain('访');
    expect(recognise([], '我', 1)).toEqual(['们']);
  });
});

describe('whatever is scribbled', () => {
  const place = fc.oneof(fc.double(), fc.integer({ min: -2000, max: 4000 }));
  const scribble = fc.array(fc.array(fc.record({ x: place, y: place }), { maxLength: 40 }), { maxLength: 30 });

  it('brings candidates or none, never an error', () => {
    fc.assert(
      fc.property(scribble, (ink) => {
        const found = recognise(ink, '', 16);
        expect(found.length).toBeLessThanOrEqual(16);
        expect(found.every((character) => [...character].length === 1)).toBe(true);
      }),
    );
  });

  it('costs no more when a finger touches far away from the smallest of strokes', () => {
    const speck = [
      { x: 0, y: 0 },
      { x: 0, y: 1e-7 },
    ];
    const far = [1e3, 1e6, 1e300].map((x) => [{ x, y: -x }]);
    expect(recognise([speck, ...far], '', 5)).toHaveLength(5);
  });

  it('brings nothing where nothing was drawn', () => {
    expect(recognise([], '', 5)).toEqual([]);
    expect(recognise([[], [{ x: Number.NaN, y: 3 }]], '', 5)).toEqual([]);
  });

  it('brings candidates for a single touch', () => {
    expect(recognise([[{ x: 5, y: 5 }]], '', 5)).toHaveLength(5);
  });

  it('costs no more than a long character: strokes and points beyond that are left out', () => {
    const long = Array.from({ length: 500 }, (_, stroke) =>
      Array.from({ length: 2000 }, (_, point) => ({ x: stroke + Math.sin(point), y: point })),
    );
    expect(recognise(long, '', 5)).toEqual(recognise(long.slice(0, 64), '', 5));
  });
});

it('offers traditional and rare characters after everyday ones, but for the three likeliest', () => {
  const everyday = new Set(everydayCharacters());
  const rareOnes = [...'们国东车马'].map((character) => {
    const offered = recognise(written(character), '', 60);
    const firstRare = offered.findIndex((one, place) => place >= 3 && !everyday.has(one));
    const lastEveryday = offered.findLastIndex((one) => everyday.has(one));
    if (firstRare >= 0) expect(firstRare).toBeGreaterThan(lastEveryday);
    return firstRare;
  });
  expect(Math.max(...rareOnes)).toBeGreaterThan(0);
  const rare = [...characters].find((one) => one === '喆') ?? '';
  expect(recognise(written(rare), '', 3)).toContain('喆');
});

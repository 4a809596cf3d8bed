import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Signature, signatureOf } from './signature.ts';

/** Points in millimetres. */
const strokes = (...ways: [x: number, y: number][][]) => ways.map((way) => way.map(([x, y]) => ({ x, y })));

const anyNumber = fc.oneof(
  fc.double({ noDefaultInfinity: false, noNaN: false }),
  fc.double({ min: -50, max: 500, noNaN: true }),
  fc.integer({ min: 0, max: 300 }),
);
const anyInk = fc.array(fc.array(fc.record({ x: anyNumber, y: anyNumber }), { maxLength: 400 }), { maxLength: 260 });

describe('a signature', () => {
  it('is the way of the pen in tenths of a millimetre, without points that say nothing', () => {
    const drawn = strokes(
      Array.from({ length: 60 }, (_, i): [number, number] => [10 + i, 20]),
      [
        [40, 5],
        [40, 45.67],
      ],
    );
    const kept = [
      [
        [100, 200],
        [690, 200],
      ],
      [
        [400, 50],
        [400, 457],
      ],
    ];
    expect(signatureOf(drawn, 1)).toEqual(kept);
    const inPixels = drawn.map((stroke) => stroke.map(({ x, y }) => ({ x: x * 4, y: y * 4 })));
    expect(signatureOf(inPixels, 4)).toEqual(kept);
  });

  it.each([
    ['nothing', strokes()],
    ['a dot', strokes([[50, 20]])],
    ['a finger that rested', strokes([...Array(500)].map((_, i): [number, number] => [50 + (i % 3) * 0.2, 20]))],
    ['a hair', strokes([[50, 20], [54, 22]])], // biome-ignore format: one case a line
    ['dots all over', strokes([[10, 10]], [[60, 10]], [[10, 40]], [[60, 40]])],
    [
      'no place at all',
      strokes([
        [Number.NaN, 1],
        [Number.POSITIVE_INFINITY, 2],
      ]),
    ],
  ])('is not %s', (_, drawn) => {
    expect(signatureOf(drawn, 1)).toBeNull();
  });

  it('is a cross as well: not everybody writes', () => {
    expect(signatureOf(strokes([[10, 10], [30, 30]], [[30, 10], [10, 30]]), 1)).toHaveLength(2); // biome-ignore format: two strokes
  });

  it('is bounded whatever is scribbled, and stays in the field', () => {
    fc.assert(
      fc.property(anyInk, fc.double({ min: 0.5, max: 12, noNaN: true }), (ink, perMillimetre) => {
        const signature = signatureOf(ink, perMillimetre);
        if (signature === null) return;
        expect(Signature.safeParse(signature).success).toBe(true);
        expect(JSON.stringify(signature).length).toBeLessThan(80_000);
      }),
      { numRuns: 60 },
    );
  });

  it('never leaves the drawn way by more than a quarter of a millimetre, where a name was written', () => {
    const step = fc.record({ dx: fc.double({ min: -4, max: 4, noNaN: true }), dy: fc.double({ min: -4, max: 4, noNaN: true }) }); // biome-ignore format: one line
    fc.assert(
      fc.property(fc.array(step, { minLength: 12, maxLength: 90 }), (steps) => {
        let at = { x: 120, y: 60 };
        const way = [at, ...steps.map(({ dx, dy }) => (at = { x: at.x + dx, y: Math.max(5, at.y + dy) }))];
        const [kept = []] = signatureOf([way], 1) ?? [];
        if (kept.length === 0) return;
        for (const { x, y } of way) expect(nearest(kept, x * 10, y * 10)).toBeLessThan(2.5);
      }),
    );
  });

  it('that is forged on the wire is refused: no strokes, no whole numbers, outside any field, too long, a dot', () => {
    const line = [
      [0, 0],
      [900, 900],
    ];
    const long = Array.from({ length: 201 }, (_, i) => [i * 10, i]);
    expect(Signature.safeParse([line]).success).toBe(true);
    for (const forged of [
      [],
      [[]],
      [[[0, 0]]],
      [
        [
          [0.5, 0],
          [900, 900],
        ],
      ],
      [
        [
          [0, 0],
          [9000, 0],
        ],
      ],
      [
        [
          [-1, 0],
          [900, 0],
        ],
      ],
      [long],
      Array(201).fill(line),
      Array(40).fill(long.slice(0, 200)),
      'x',
      null,
    ]) {
      // biome-ignore format: a list
      expect(Signature.safeParse(forged).success, JSON.stringify(forged)?.slice(0, 60)).toBe(false);
    }
  });
});

function nearest(way: Signature[number], x: number, y: number): number {
  return Math.min(
    ...way.map(([toX, toY], i) => {
      const [fromX, fromY] = way[i - 1] ?? [toX, toY];
      const length = Math.hypot(toX - fromX, toY - fromY);
      const share = length === 0 ? 0 : ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / length ** 2;
      const at = Math.min(1, Math.max(0, share));
      return Math.hypot(x - fromX - at * (toX - fromX), y - fromY - at * (toY - fromY));
    }),
  );
}

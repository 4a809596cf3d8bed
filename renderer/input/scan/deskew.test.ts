import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskew } from './deskew.ts';
import { findPage } from './find-page.ts';
import { distance } from './geometry.ts';
import { type Lying, lyingCorners, lyingPage, slopeOf } from './page-picture.fixture.ts';
import { lightAt, type Picture } from './picture.ts';
import { straighten } from './straighten.ts';

const USUAL: Lying = { width: 640, height: 480, turned: 6, tilted: 0.06, ground: 60, paper: 235, shadow: 190 };

/** Turned and tilted as people lay things down; paper in some shadow, and never as dark as the ground. */
const lying = fc.record({
  width: fc.integer({ min: 480, max: 800 }),
  height: fc.integer({ min: 400, max: 640 }),
  turned: fc.double({ min: -28, max: 28, noNaN: true }),
  tilted: fc.double({ min: 0, max: 0.2, noNaN: true }),
  ground: fc.integer({ min: 5, max: 90 }),
  paper: fc.integer({ min: 200, max: 250 }),
  shadow: fc.integer({ min: 175, max: 250 }),
});

describe('a page on a darker ground', () => {
  it('is found by its four corners, to within two dots, however it was turned and tilted', () => {
    fc.assert(
      fc.property(lying, (how) => {
        const found = findPage(lyingPage(how));
        expect(found).not.toBeNull();
        const meant = lyingCorners(how);
        found?.forEach((corner, i) => {
          expect(distance(corner, meant[i] ?? corner)).toBeLessThan(2);
        });
      }),
      { numRuns: 10 },
    );
  });

  it('comes out upright, whole and in its proportions', () => {
    const how = { ...USUAL, tilted: 0 };
    const page = deskew(lyingPage(how), 2340);
    expect(page).not.toBeNull();
    if (page === null) return;
    expect(page.height / page.width).toBeCloseTo(Math.SQRT2, 1);
    expect(page.height).toBeGreaterThan(480 * 0.75);
    expect(Math.abs(slopeOf(page))).toBeLessThan(1);
  });

  it('has nothing of the ground left along its rim, which would be read as writing', () => {
    for (const turned of [-3, 2]) {
      const page = deskew(lyingPage({ ...USUAL, width: 1600, height: 1200, turned }), 2340);
      if (page === null) throw new Error('no page');
      const { width, height } = page;
      const rim = [
        ...Array.from({ length: width }, (_, x) => [x, (height - 1) * width + x]),
        ...Array.from({ length: height }, (_, y) => [y * width, y * width + width - 1]),
      ].flat();
      const dark = rim.filter((dot) => lightAt(page.data, dot * 4) < 200);
      expect(dark.length, `turned by ${turned}`).toBe(0);
    }
  });

  it('is as bright in the shadow as in the light', () => {
    const page = deskew(lyingPage({ ...USUAL, shadow: 150 }), 2340);
    if (page === null) throw new Error('no page');
    const at = (part: number) =>
      lightAt(page.data, (Math.round(page.height * 0.05) * page.width + Math.round(page.width * part)) * 4);
    expect(Math.abs(at(0.05) - at(0.95))).toBeLessThan(14);
    expect(at(0.5)).toBeGreaterThan(225);
  });

  it('is made no larger than is asked, and never larger than it was taken', () => {
    const picture = lyingPage(USUAL);
    const corners = lyingCorners(USUAL);
    const small = straighten(picture, corners, 200);
    expect(Math.max(small.width, small.height)).toBe(200);
    expect(straighten(picture, corners, 2340).height).toBeLessThan(480);
  });
});

describe('no page is found', () => {
  const flat = (light: number): Picture => ({
    width: 320,
    height: 240,
    data: new Uint8ClampedArray(320 * 240 * 4).fill(light),
  });

  it.each([
    ['where nothing lies', flat(70)],
    ['where all is white', flat(240)],
    ['where paper and ground are alike', lyingPage({ ...USUAL, ground: 230, paper: 240, shadow: 235 })],
    ['where the page reaches beyond the picture', cut(lyingPage({ ...USUAL, turned: 0 }), 260)],
    ['in a picture of one dot', { width: 1, height: 1, data: new Uint8ClampedArray(4) }],
  ])('%s', (_, picture) => {
    expect(findPage(picture)).toBeNull();
  });

  it('in noise, and the search ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
        let state = seed;
        const data = new Uint8ClampedArray(160 * 120 * 4).map(() => {
          state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
          return state >> 16;
        });
        expect(deskew({ width: 160, height: 120, data }, 500)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

/** The left part of a picture. */
function cut({ data, width, height }: Picture, to: number): Picture {
  const out = new Uint8ClampedArray(to * height * 4);
  for (let y = 0; y < height; y++) out.set(data.subarray(y * width * 4, (y * width + to) * 4), y * to * 4);
  return { data: out, width: to, height };
}

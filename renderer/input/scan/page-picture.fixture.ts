import type { Corners, Point } from './geometry.ts';
import { lightAt, type Picture } from './picture.ts';
import { perspective } from './straighten.ts';

/** How a page lies under the camera. */
export interface Lying {
  width: number;
  height: number;
  /** Degrees, clockwise. */
  turned: number;
  /** How much shorter the upper edge looks than the lower, 0 to 1. */
  tilted: number;
  /** How much of the height it takes. */
  fills?: number;
  /** Light of the ground, of the paper in the light and of the paper in the shadow at its right side. */
  ground: number;
  paper: number;
  shadow: number;
}

/** Where the corners of an upright page of the proportions of A4 come to lie. */
export function lyingCorners({ width, height, turned, tilted, fills = 0.78 }: Lying): Corners {
  const high = Math.min(width, height) * fills;
  const wide = high / Math.SQRT2;
  const angle = (turned * Math.PI) / 180;
  const turn = (x: number, y: number): Point => ({
    x: width / 2 + x * Math.cos(angle) - y * Math.sin(angle),
    y: height / 2 + x * Math.sin(angle) + y * Math.cos(angle),
  });
  const upper = (wide / 2) * (1 - tilted);
  return [turn(-upper, -high / 2), turn(upper, -high / 2), turn(wide / 2, high / 2), turn(-wide / 2, high / 2)];
}

const THIRDS = [-1 / 3, 0, 1 / 3];
const LOOKS = THIRDS.flatMap((y) => THIRDS.map((x) => ({ x, y })));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How much of the light a place on the page gives back, from the top left corner (0, 0) to the bottom right (1, 1). */
export type Writing = (u: number, v: number) => number;

/** Lines of words without letters. */
const lines: Writing = (u, v) =>
  u > 0.12 && u < 0.88 && v > 0.1 && v < 0.9 && (v * 30) % 1 < 0.4 && (u * 40) % 1 < 0.6 ? 0.25 : 1;

/** A camera's picture of a page with writing on it; along its edges a dot is the mean of nine looks. */
export function lyingPage(lying: Lying, writing = lines): Picture {
  const { width, height } = lying;
  const corners = lyingCorners(lying);
  const onPage = inverse(corners);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { x: u, y: v } = onPage(x, y);
      let light = lightOn({ x: u, y: v }, lying, writing);
      const isEdge = Math.min(Math.abs(u), Math.abs(v), Math.abs(u - 1), Math.abs(v - 1)) < 0.02;
      if (isEdge) light = mean(LOOKS.map(({ x: dx, y: dy }) => lightOn(onPage(x + dx, y + dy), lying, writing)));
      data.set([light, light, light, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

function lightOn({ x: u, y: v }: Point, { ground, paper, shadow }: Lying, writing: Writing): number {
  if (u < 0 || v < 0 || u > 1 || v > 1) return ground;
  return (paper + (shadow - paper) * u) * writing(u, v);
}

/** How steeply the lines of writing run on a page that was made straight, in degrees. */
export function slopeOf(page: Picture): number {
  const left = endOfLine(page, 0.2);
  const right = endOfLine(page, 0.75);
  return (Math.atan2(right - left, page.width * 0.55) * 180) / Math.PI;
}

/** From the gap below the middle upwards, the row in which writing begins, at a part of the width. */
function endOfLine(page: Picture, part: number): number {
  const left = Math.round(page.width * part);
  const row = (y: number) =>
    mean(
      Array.from({ length: Math.round(page.width * 0.1) }, (_, i) =>
        lightAt(page.data, (y * page.width + left + i) * 4),
      ),
    );
  let y = Math.round(page.height * 0.525);
  while (y > 0 && row(y) > 200) y -= 1;
  return y;
}

/** Newton's way back through the perspective, which is enough for a fixture. */
function inverse(corners: Corners): (x: number, y: number) => Point {
  const to = perspective(corners);
  const E = 1e-4;
  return (x, y) => {
    let [u, v] = [0.5, 0.5];
    for (let step = 0; step < 4; step++) {
      const at = to(u, v);
      const du = to(u + E, v);
      const dv = to(u, v + E);
      const [a, b, c, d] = [(du.x - at.x) / E, (dv.x - at.x) / E, (du.y - at.y) / E, (dv.y - at.y) / E];
      const det = a * d - b * c;
      u += (d * (x - at.x) - b * (y - at.y)) / det;
      v += (a * (y - at.y) - c * (x - at.x)) / det;
    }
    return { x: u, y: v };
  };
}

import {
  type Corners,
  crossing,
  distance,
  fromUpperLeft,
  hull,
  largestFour,
  lineThrough,
  offLine,
  type Point,
  type StraightLine,
  side,
} from './geometry.ts';
import { lightOf, type Picture, shrunk } from './picture.ts';

/** Enough to find edges to a fraction of a dot, and quick on a slow machine. */
const SEARCH_SIDE = 480;
/** What is smaller is a note or a hand, or the camera stands too far off to read it. */
const SMALLEST_PART = 0.08;
/** Paper and ground must differ by so much light, of 255, or nothing is told apart. */
const LEAST_CONTRAST = 24;
/** How full the four corners must be of paper: a hand or a round thing is not. */
const FULL = 0.85;
/** How far from the rough side, in dots of the search, its true edge is looked for. */
const REACH = 5;
/** Edges farther than this from the side found so far are text, a thumb or a folded corner. */
const STRAY = 1.2;

/**
 * Finds the page that lies on a darker ground: its four corners to a fraction of a dot. Null when there is none, when
 * it reaches beyond the picture, or when ground and paper are too alike.
 */
export function findPage(picture: Picture): Corners | null {
  const { light, width, height, scale } = shrunk(picture, SEARCH_SIDE);
  const threshold = thresholdOf(light);
  if (threshold === null) return null;
  const paper = largestBright(light, { width, height, threshold });
  if (paper === null || paper.size < SMALLEST_PART * width * height) return null;
  const ring = largestFour(hull(paper.rim));
  if (ring === null || paper.size < FULL * area(ring)) return null;
  const corners = sharpened(ring, { light, width, height, threshold });
  if (corners === null) return null;
  const inside = corners.every(({ x, y }) => x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1);
  if (!inside) return null;
  const full = (p: Point): Point => ({ x: (p.x + 0.5) * scale - 0.5, y: (p.y + 0.5) * scale - 0.5 });
  const [a, b, c, d] = fromUpperLeft(corners);
  return [full(a), full(b), full(c), full(d)];
}

interface Search {
  light: Float32Array;
  width: number;
  height: number;
  threshold: number;
}

/** The light that parts the dark from the bright best (Otsu); null where there is only one of them. */
function thresholdOf(light: Float32Array): number | null {
  const counts = new Float64Array(256);
  for (const value of light) counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1;
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let below = 0;
  let belowSum = 0;
  let best = { spread: -1, dark: 0, bright: 0 };
  for (let value = 0; value < 255; value++) {
    below += counts[value] ?? 0;
    belowSum += value * (counts[value] ?? 0);
    const above = light.length - below;
    if (below === 0 || above === 0) continue;
    const dark = belowSum / below;
    const bright = (sum - belowSum) / above;
    const spread = below * above * (bright - dark) ** 2;
    if (spread > best.spread) best = { spread, dark, bright };
  }
  return best.bright - best.dark < LEAST_CONTRAST ? null : (best.dark + best.bright) / 2;
}

/** The largest bright area that hangs together: how many dots, and the first and last of each of its rows. */
function largestBright(
  light: Float32Array,
  { width, height, threshold }: Omit<Search, 'light'>,
): { size: number; rim: Point[] } | null {
  const seen = new Uint8Array(light.length);
  const stack = new Int32Array(light.length);
  let best: { size: number; rim: Point[] } | null = null;
  for (let start = 0; start < light.length; start++) {
    if (seen[start] === 1 || (light[start] ?? 0) <= threshold) continue;
    const first = new Int32Array(height).fill(width);
    const last = new Int32Array(height).fill(-1);
    let top = 0;
    const push = (i: number) => {
      if (seen[i] === 1 || (light[i] ?? 0) <= threshold) return;
      seen[i] = 1;
      stack[top++] = i;
    };
    push(start);
    while (top > 0) {
      const i = stack[--top] ?? 0;
      const x = i % width;
      const y = (i - x) / width;
      first[y] = Math.min(first[y] ?? width, x);
      last[y] = Math.max(last[y] ?? -1, x);
      if (x > 0) push(i - 1);
      if (x < width - 1) push(i + 1);
      if (y > 0) push(i - width);
      if (y < height - 1) push(i + width);
    }
    const rim: Point[] = [];
    let size = 0;
    // What is written on it is no hole: a row is paper from its first bright dot to its last.
    for (let y = 0; y < height; y++) {
      const from = first[y] ?? width;
      const to = last[y] ?? -1;
      if (to < from) continue;
      size += to - from + 1;
      rim.push({ x: from, y }, { x: to, y });
    }
    if (best === null || size > best.size) best = { size, rim };
  }
  return best;
}

/** Each side laid along the edge that is really there, and the corners where the sides cross. */
function sharpened(ring: readonly [Point, Point, Point, Point], search: Search): [Point, Point, Point, Point] | null {
  const lines = ring.map((p, i) => edgeLine(p, ring[(i + 1) % 4] as Point, search));
  const corners = lines.map((line, i) => {
    const before = lines[(i + 3) % 4];
    return line && before ? crossing(before, line) : null;
  });
  return corners.every((corner) => corner !== null) ? (corners as [Point, Point, Point, Point]) : null;
}

function edgeLine(p: Point, q: Point, search: Search): StraightLine | null {
  const length = distance(p, q);
  const out = { x: (q.y - p.y) / length, y: -(q.x - p.x) / length };
  const edges: Point[] = [];
  // The corners themselves may be worn, folded or under a thumb.
  for (let step = Math.ceil(length * 0.06); step < length * 0.94; step++) {
    const on = { x: p.x + ((q.x - p.x) * step) / length, y: p.y + ((q.y - p.y) * step) / length };
    const edge = edgeAlong(on, out, search);
    if (edge !== null) edges.push(edge);
  }
  const rough = lineThrough(edges);
  if (rough === null || edges.length < length / 3) return null;
  const middle = edges.map((edge) => offLine(rough, edge)).sort((m, n) => m - n)[edges.length >> 1] ?? 0;
  return lineThrough(edges.filter((edge) => offLine(rough, edge) <= Math.max(STRAY, 2 * middle)));
}

/** Coming from without, the place where it gets bright. */
function edgeAlong(on: Point, out: Point, { light, width, height, threshold }: Search): Point | null {
  const lightAt = (far: number) => lightOf(light, width, height, on.x + out.x * far, on.y + out.y * far);
  let outer = lightAt(REACH);
  for (let far = REACH - 0.5; far >= -REACH; far -= 0.5) {
    const inner = lightAt(far);
    if (outer <= threshold && inner > threshold) {
      const exact = far + (0.5 * (inner - threshold)) / (inner - outer);
      return { x: on.x + out.x * exact, y: on.y + out.y * exact };
    }
    outer = inner;
  }
  return null;
}

function area([a, b, c, d]: readonly [Point, Point, Point, Point]): number {
  return (Math.abs(side(a, b, c)) + Math.abs(side(a, c, d))) / 2;
}

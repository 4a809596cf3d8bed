/** A place in a picture, in its dots; the middle of the first dot is 0, 0. */
export interface Point {
  x: number;
  y: number;
}

/** The corners of a page: as it is read, from the upper left one on, clockwise. */
export type Corners = readonly [Point, Point, Point, Point];

/** A straight line: a·x + b·y = c, with (a, b) of length 1. */
export interface StraightLine {
  a: number;
  b: number;
  c: number;
}

export const distance = (p: Point, q: Point): number => Math.hypot(p.x - q.x, p.y - q.y);

/** On which side of the line from `p` to `q` a point lies, and how far, times the line's length. */
export function side(p: Point, q: Point, { x, y }: Point): number {
  return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x);
}

/** The smallest ring around points, clockwise as a picture is seen (y grows downwards). */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p.x - q.x || p.y - q.y);
  const half = (all: readonly Point[]) => {
    const ring: Point[] = [];
    for (const point of all) {
      for (;;) {
        const [before, last] = ring.slice(-2);
        if (before === undefined || last === undefined || side(before, last, point) > 0) break;
        ring.pop();
      }
      ring.push(point);
    }
    return ring.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** The four points of a ring that hold the largest area; null where there are not four. */
export function largestFour(ring: readonly Point[]): [Point, Point, Point, Point] | null {
  let best: [Point, Point, Point, Point] | null = null;
  let largest = 0;
  for (const [i, p] of ring.entries()) {
    for (let k = i + 2; k < ring.length; k++) {
      const r = ring[k] as Point;
      const q = farthest(ring.slice(i + 1, k), p, r);
      const s = farthest([...ring.slice(k + 1), ...ring.slice(0, i)], r, p);
      if (q === null || s === null) continue;
      const area = q.far + s.far;
      if (area > largest) {
        largest = area;
        best = [p, q.point, r, s.point];
      }
    }
  }
  return best;
}

function farthest(points: readonly Point[], p: Point, q: Point): { point: Point; far: number } | null {
  let best: { point: Point; far: number } | null = null;
  for (const point of points) {
    const far = Math.abs(side(p, q, point));
    if (best === null || far > best.far) best = { point, far };
  }
  return best;
}

/** The line that lies nearest to points, seen at right angles to it. */
export function lineThrough(points: readonly Point[]): StraightLine | null {
  if (points.length < 2) return null;
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const point of points) {
    xx += (point.x - x) ** 2;
    xy += (point.x - x) * (point.y - y);
    yy += (point.y - y) ** 2;
  }
  const along = Math.atan2(2 * xy, xx - yy) / 2;
  const a = -Math.sin(along);
  const b = Math.cos(along);
  return { a, b, c: a * x + b * y };
}

export const offLine = ({ a, b, c }: StraightLine, { x, y }: Point): number => Math.abs(a * x + b * y - c);

/** Null for lines that never meet, or only far away. */
export function crossing(one: StraightLine, other: StraightLine): Point | null {
  const det = one.a * other.b - one.b * other.a;
  if (Math.abs(det) < 0.1) return null;
  return { x: (one.c * other.b - one.b * other.c) / det, y: (one.a * other.c - one.c * other.a) / det };
}

/** Corners given clockwise, begun with the one that is upper left for whoever turns the page as little as may be. */
export function fromUpperLeft(ring: readonly [Point, Point, Point, Point]): Corners {
  const rightward = (i: number) => {
    const p = ring[i] as Point;
    const q = ring[(i + 1) % 4] as Point;
    return (q.x - p.x) / (distance(p, q) || 1);
  };
  let first = 0;
  for (let i = 1; i < 4; i++) if (rightward(i) > rightward(first)) first = i;
  return [...ring.slice(first), ...ring.slice(0, first)] as unknown as Corners;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

import { type Corners, distance, type Point } from './geometry.ts';
import type { Picture } from './picture.ts';

/** The page between its corners as it would lie straight before the eye, at most `longest` dots long, never larger than it was taken. */
export function straighten(picture: Picture, corners: Corners, longest: number): Picture {
  const [a, b, c, d] = corners;
  const across = Math.max(distance(a, b), distance(d, c));
  const down = Math.max(distance(a, d), distance(b, c));
  const scale = Math.min(1, longest / Math.max(across, down));
  const width = Math.max(1, Math.min(longest, Math.round(across * scale)));
  const height = Math.max(1, Math.min(longest, Math.round(down * scale)));
  const from = perspective(corners);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      sample(picture, from((x + 0.5) / width, (y + 0.5) / height), data, (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

/** Where in the picture lies what stands at `u`, `v` (0 to 1) of the page: the one map that keeps straight lines straight. */
export function perspective([a, b, c, d]: Corners): (u: number, v: number) => Point {
  const sumX = a.x - b.x + c.x - d.x;
  const sumY = a.y - b.y + c.y - d.y;
  const [bx, by, dx, dy] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y];
  const det = bx * dy - by * dx;
  const g = (sumX * dy - sumY * dx) / det;
  const h = (bx * sumY - by * sumX) / det;
  return (u, v) => {
    const depth = g * u + h * v + 1;
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth,
    };
  };
}

/** What is seen between four dots; at the rim the last dot goes on. */
function sample({ data, width, height }: Picture, { x, y }: Point, into: Uint8ClampedArray, at: number): void {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const bottom = Math.min(height - 1, top + 1);
  const across = Math.min(1, Math.max(0, x - left));
  const down = Math.min(1, Math.max(0, y - top));
  for (let i = 0; i < 3; i++) {
    const of = (u: number, v: number) => data[(v * width + u) * 4 + i] ?? 0;
    const upper = of(left, top) * (1 - across) + of(right, top) * across;
    const lower = of(left, bottom) * (1 - across) + of(right, bottom) * across;
    into[at + i] = upper * (1 - down) + lower * down;
  }
  into[at + 3] = 255;
}

import type { Point } from '../../renderer/input/handwriting/ink.ts';
import type { Model } from './source.ts';

/**
 * Digits and capitals as people write them, our own: points on a square of 10 with a curve drawn through them, strokes parted by `|`.
 * A line for each way of writing.
 */
const WRITINGS = `
0 5,0 3,1 2,5 3,9 5,10 7,9 8,5 7,1 5,0
1 5,0 5,5 5,10
1 3,2 5,0 5,5 5,10
2 2,2 4,0 7,1 7,4 4,8 2,10 8,10
3 2,1 5,0 7,2 5,5 7,7 6,9 2,9
4 5,0 3,4 1,7 9,7|6,4 6,10
4 2,0 2,5 8,5|7,0 7,10
5 7,0 3,0 3,4 6,4 8,7 6,10 2,9|3,0 7,0
5 3,0 3,4 6,4 8,7 6,10 2,9|3,0 8,0
6 7,0 4,3 2,7 4,10 7,9 7,6 4,6 2,8
7 2,0 8,0 6,5 4,10
8 7,1 5,0 3,2 5,5 7,8 5,10 3,8 5,5 7,2 7,1
9 7,2 5,0 3,2 4,5 7,3 7,2 7,6 5,10
9 7,2 5,0 3,2 4,5 7,3 7,2 7,6 7,10
A 5,0 3,5 1,10|5,0 7,5 9,10|3,6 7,6
B 2,0 2,10|2,0 6,0 7,2 6,5 2,5|2,5 7,5 8,7 7,10 2,10
C 8,2 5,0 2,3 2,7 5,10 8,8
D 2,0 2,10|2,0 6,1 8,5 6,9 2,10
E 8,0 2,0 2,10 8,10|2,5 7,5
E 2,0 2,10|2,0 8,0|2,5 7,5|2,10 8,10
F 2,0 2,10|2,0 8,0|2,5 7,5
G 8,2 5,0 2,3 2,7 5,10 8,8 8,6 5,6
H 2,0 2,10|8,0 8,10|2,5 8,5
J 6,0 6,7 5,10 2,9
K 2,0 2,10|8,0 5,3 2,6|3,5 6,8 8,10
L 2,0 2,5 2,10 8,10
M 1,10 2,0 5,7 8,0 9,10
N 2,10 2,0 8,10 8,0
P 2,0 2,10|2,0 7,0 8,3 6,5 2,5
Q 5,0 2,3 2,7 5,10 8,7 8,3 5,0|6,7 9,10
R 2,0 2,10|2,0 7,0 8,3 6,5 2,5|4,5 6,8 8,10
S 8,1 5,0 2,2 5,5 8,8 5,10 2,9
T 1,0 9,0|5,0 5,10
U 2,0 2,7 5,10 8,7 8,0
V 1,0 3,5 5,10 7,5 9,0
W 0,0 2,10 5,3 8,10 10,0
X 2,0 5,5 8,10|8,0 5,5 2,10
Y 1,0 5,5|9,0 5,5 5,10
Z 2,0 8,0 2,10 8,10
`;

/** Letters with corners are not drawn round. */
const STRAIGHT = new Set('14AEFHKLMNTVWXYZ7');
const SCALE = 100;

/** Digits and capitals, in the same form as the characters. I and O are left to 1 and 0. */
export function digitModels(): Model[] {
  return WRITINGS.trim()
    .split('\n')
    .map((line) => {
      const character = line.slice(0, 1);
      const strokes = line.slice(2).split('|');
      const ink = strokes.map((stroke) => {
        const points = stroke.split(' ').map((pair) => {
          const [x = 0, y = 0] = pair.split(',').map(Number);
          return { x: x * SCALE, y: y * SCALE };
        });
        return STRAIGHT.has(character) || points.length < 4 ? points : curved(points);
      });
      return { character, ink };
    });
}

/** Two more points between each two, on a Catmull-Rom curve. */
function curved(points: readonly Point[]): Point[] {
  const at = (index: number) => points[Math.max(0, Math.min(points.length - 1, index))] as Point;
  return points.flatMap((point, index) =>
    index === points.length - 1
      ? [point]
      : [point, ...[1 / 3, 2 / 3].map((t) => between(at(index - 1), point, at(index + 1), at(index + 2), t))],
  );
}

function between(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const mix = (a: number, b: number, c: number, d: number) =>
    b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  return { x: mix(p0.x, p1.x, p2.x, p3.x), y: mix(p0.y, p1.y, p2.y, p3.y) };
}

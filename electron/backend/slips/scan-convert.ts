/** A closed outline, in dots from the top left corner. */
export type Contour = readonly (readonly [x: number, y: number])[];

/** Looks into each dot, along each side. */
const LOOKS = 4;

interface Edge {
  top: number;
  bottom: number;
  /** Where it is at the top, and how far it goes to the right with every dot down. */
  x: number;
  slope: number;
  winding: 1 | -1;
}

/**
 * How much of each dot lies within the outlines, from 0 to 1, row after row: whatever an outline goes round, by the
 * non-zero rule of TrueType. So little is needed here that a library for drawing, with its binary for each system,
 * would cost more than it gives.
 */
export function scanConvert(contours: readonly Contour[], size: { width: number; height: number }): Float32Array {
  const { width, height } = size;
  const inside = new Float32Array(width * height);
  const edges = contours.flatMap(edgesOf);
  const share = 1 / LOOKS ** 2;
  for (let look = 0; look < height * LOOKS; look += 1) {
    const y = (look + 0.5) / LOOKS;
    const row = Math.floor(look / LOOKS) * width;
    for (const [from, to] of spansAt(y, edges)) {
      // A look counts when its middle lies within.
      const first = Math.max(0, Math.ceil(from * LOOKS - 0.5));
      const last = Math.min(width * LOOKS - 1, Math.ceil(to * LOOKS - 0.5) - 1);
      for (let at = first; at <= last; at += 1) {
        const dot = row + Math.floor(at / LOOKS);
        inside[dot] = (inside[dot] ?? 0) + share;
      }
    }
  }
  return inside;
}

function edgesOf(contour: Contour): Edge[] {
  return contour.flatMap(([fromX, fromY], i): Edge[] => {
    const [toX, toY] = contour[(i + 1) % contour.length] ?? [fromX, fromY];
    if (fromY === toY) return [];
    const down = toY > fromY;
    const [x, top, bottom] = down ? [fromX, fromY, toY] : [toX, toY, fromY];
    return [{ top, bottom, x, slope: (toX - fromX) / (toY - fromY), winding: down ? 1 : -1 }];
  });
}

function spansAt(y: number, edges: readonly Edge[]): [number, number][] {
  const crossings = edges
    .filter(({ top, bottom }) => top <= y && y < bottom)
    .map(({ top, x, slope, winding }) => ({ x: x + (y - top) * slope, winding }))
    .sort((one, other) => one.x - other.x);
  const spans: [number, number][] = [];
  let winding = 0;
  let from = 0;
  for (const crossing of crossings) {
    if (winding === 0) from = crossing.x;
    winding += crossing.winding;
    if (winding === 0) spans.push([from, crossing.x]);
  }
  return spans;
}

import type { PenStroke, Point } from './ink.ts';

/**
 * A stroke as the data of an SVG path: from the middle of each piece to the middle of the next, around the point between, so that
 * there are no corners but those of the hand. A dot is a line of no length.
 */
export function penLine(stroke: PenStroke): string {
  const [first, ...others] = stroke;
  if (first === undefined) return '';
  let corner = first;
  let line = `M${at(first)}`;
  for (const to of others) {
    line += `Q${at(corner)} ${at({ x: (corner.x + to.x) / 2, y: (corner.y + to.y) / 2 })}`;
    corner = to;
  }
  return `${line}L${at(corner)}`;
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

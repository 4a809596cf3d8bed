/** Where the pen was. Any unit will do, y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** From touching the field to leaving it. */
export type PenStroke = readonly Point[];

/** What was written of one character so far, in the order of writing. */
export type Ink = readonly PenStroke[];

/** No character has more; a sleeve resting on the field can make hundreds. */
export const MOST_STROKES = 64;
/** A minute of scribbling must not cost more than a character. */
const MOST_POINTS_IN_STROKE = 400;

/** The ink without what cannot be drawn: no points at no place, no endless scribble. */
export function cleanInk(ink: Ink): Ink {
  const strokes = ink.slice(0, MOST_STROKES).map((stroke) => {
    const points = stroke.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
    const step = Math.ceil(points.length / MOST_POINTS_IN_STROKE);
    return step <= 1 ? points : points.filter((_, index) => index % step === 0 || index === points.length - 1);
  });
  return strokes.filter((stroke) => stroke.length > 0);
}

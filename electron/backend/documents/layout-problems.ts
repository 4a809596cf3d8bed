import type { LaidOutPage, Measure, Shape, TextShape } from './drawing.ts';
import { mm } from './page-style.ts';

/**
 * `overlap`: text on other text or on a code; `crossed`: a rule runs through it; `outside`: beyond the text area, or,
 * for what belongs in the margin, where a printer does not reach; `small`: harder to read than anyone may ask.
 */
export interface LayoutProblem {
  /** Counted from 1. */
  page: number;
  kind: 'overlap' | 'crossed' | 'outside' | 'small';
  /** The words concerned, or the kind of shape. */
  what: string;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  what: string;
}

const SMALLEST = 9;
/** What printers leave white at every edge. */
const UNPRINTABLE = mm(4);
/** Rules are drawn around their middle, and sums are rounded. In points. */
const SLACK = 1;
/** A character's ink, without what its square leaves white, in ems over and under the baseline. */
const INK = { above: 0.8, below: 0.08 };
/** The empty half of a mark: no ink there. */
const EMPTY_HALF = 0.5;
const LAST_HALF_EMPTY = /[，。、；：）》」』】〕”’]$/u;
const FIRST_HALF_EMPTY = /^[（《「『【〔“‘]/u;

/** What no print shop would let pass, on any page of a paper; empty when all is well. */
export function layoutProblems(pages: readonly LaidOutPage[], measure: Measure): LayoutProblem[] {
  return pages.flatMap((page, i) => problemsOf(page, measure).map((problem) => ({ page: i + 1, ...problem })));
}

function problemsOf({ width, height, area, shapes }: LaidOutPage, measure: Measure): Omit<LayoutProblem, 'page'>[] {
  const paper = { left: UNPRINTABLE, top: UNPRINTABLE, right: width - UNPRINTABLE, bottom: height - UNPRINTABLE };
  const texts = shapes.filter((shape) => shape.kind === 'text').map((shape) => inkOf(shape, measure));
  const codes = shapes.filter(({ kind }) => kind === 'modules').map((shape) => boxOf(shape, measure));
  return [
    ...shapes
      .filter((shape) => !within(boxOf(shape, measure), shape.marginal ? paper : area))
      .map((shape) => ({ kind: 'outside' as const, what: boxOf(shape, measure).what })),
    ...shapes.flatMap((shape) =>
      shape.kind === 'text' && shape.size < SMALLEST ? [{ kind: 'small' as const, what: shape.text }] : [],
    ),
    ...overlaps(texts, codes).map((what) => ({ kind: 'overlap' as const, what })),
    ...crossed(texts, shapes).map((what) => ({ kind: 'crossed' as const, what })),
  ];
}

function overlaps(texts: readonly Box[], codes: readonly Box[]): string[] {
  const found: string[] = [];
  const sorted = [...texts, ...codes].sort((one, other) => one.top - other.top);
  sorted.forEach((one, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const other = sorted[j];
      if (other === undefined || other.top >= one.bottom) break;
      if (meets(one, other)) found.push(`${one.what} / ${other.what}`);
    }
  });
  return found;
}

/** Straight rules alone: a tick stands in its square, and a road ends at its mark. */
function crossed(texts: readonly Box[], shapes: readonly Shape[]): string[] {
  const rules = shapes.flatMap((shape) => {
    if (shape.kind !== 'line' || shape.points.length !== 2 || shape.white || shape.pen) return [];
    const box = pointsBox(shape.points, 'rule');
    return box.left === box.right || box.top === box.bottom ? [box] : [];
  });
  return texts.filter((text) => rules.some((rule) => meets(text, rule))).map(({ what }) => what);
}

function inkOf(shape: TextShape, measure: Measure): Box {
  const { x, y, size, role, text, gaps, spacing = 0 } = shape;
  const count = [...text].length;
  const spread = gaps ? gaps.slice(0, -1).reduce((sum, gap) => sum + gap, 0) : spacing * Math.max(0, count - 1);
  const end = LAST_HALF_EMPTY.test(text) ? EMPTY_HALF * size : 0;
  return {
    left: x + (FIRST_HALF_EMPTY.test(text) ? EMPTY_HALF * size : 0),
    right: x + measure(text, role) * size + spread - end,
    top: y - INK.above * size,
    bottom: y + INK.below * size,
    what: text,
  };
}

function boxOf(shape: Shape, measure: Measure): Box {
  switch (shape.kind) {
    case 'text':
      return inkOf(shape, measure);
    case 'line':
      return pointsBox(shape.points, 'line');
    case 'rect':
      return {
        left: shape.x,
        top: shape.y,
        right: shape.x + shape.width,
        bottom: shape.y + shape.height,
        what: 'rect',
      };
    case 'circle': {
      const { x, y, radius } = shape;
      return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius, what: 'circle' };
    }
    case 'modules': {
      const { x, y, module, runs } = shape;
      const right = x + Math.max(0, ...runs.map(({ column, length }) => column + length)) * module;
      const bottom = y + Math.max(0, ...runs.map(({ row }) => row + 1)) * module;
      return { left: x, top: y, right, bottom, what: 'code' };
    }
  }
}

function pointsBox(points: readonly [number, number][], what: string): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys), what };
}

function within(box: Box, area: Omit<Box, 'what'>): boolean {
  return (
    box.left >= area.left - SLACK &&
    box.top >= area.top - SLACK &&
    box.right <= area.right + SLACK &&
    box.bottom <= area.bottom + SLACK
  );
}

/** Whether two boxes share more than a hair. */
function meets(one: Box, other: Box): boolean {
  const hair = 0.5;
  return (
    one.left < other.right - hair &&
    other.left < one.right - hair &&
    one.top < other.bottom - hair &&
    other.top < one.bottom - hair
  );
}

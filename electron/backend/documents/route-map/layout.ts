import type { RouteMapOnPaper } from '../../../../domain/documents/document.ts';
import { numberedTitle, PROVISIONAL_NOTE, someProvisional } from '../../../../domain/step-words.ts';
import { type Drawing, type Measure, moved, type Shape } from '../drawing.ts';
import { stackedLines } from '../text-boxes.ts';
import { legend, MARK_RADIUS, mark } from './marks.ts';
import { type Card, type Detail, stepCard } from './step-card.ts';

const NOTE = { size: 9, leading: 12 };
const LEGEND_HEIGHT = 24;
const TEXT_LEFT = 26;
const MARK_X = 10;
const LANE = 7;
const BRANCH_TEXT_LEFT = 20;
/** Shares of the width that the main road may take beside branches, the best first: long branches want more room. */
const MAIN_SHARES = [0.56, 0.5, 0.44];
/** Between the words of the current step and the frame around them. */
const FRAME_ROOM = 4;
const GAP = { least: 5, most: 20, branch: 7 };

/** From the largest type with everything said to the least: what is over needs its explanation least. */
const DETAILS: Detail[] = [
  ...[11, 10].map((size) => ({ plainOfPassed: true, basis: true, size })),
  ...[11, 10, 9.5, 9].map((size) => ({ plainOfPassed: false, basis: true, size })),
  ...[10, 9.5, 9].map((size) => ({ plainOfPassed: false, basis: false, size })),
];

export interface Area {
  width: number;
  height: number;
  measure: Measure;
}

interface Group {
  /** Index of the main step it leaves from. */
  at: number;
  cards: Card[];
  /** Of each card: whether it leaves the main step itself, or goes on from the card above. */
  forks: boolean[];
  height: number;
}

/** The road from top to bottom, its branches beside it, words above and below: shapes within one area. */
export function layoutRouteMap(map: RouteMapOnPaper, area: Area): Drawing {
  const { width, height, measure } = area;
  const notes = stackedLines(
    someProvisional(map.steps) ? [...map.notes, PROVISIONAL_NOTE] : map.notes,
    { ...NOTE, width, measure, role: 'body' },
    'left',
  );
  const title = stackedLines([map.title], { width, size: 18, leading: 25, measure, role: 'title' }, 'centre');
  const lines = stackedLines(
    [map.lines.join('　　')],
    { width, size: 10.5, leading: 16, measure, role: 'body' },
    'centre',
  );
  const top = title.height + lines.height + LEGEND_HEIGHT + 4;
  const room = height - top - notes.height - 8;
  const road = fittingRoad(map, { width, height: room, measure });
  const legendY = title.height + lines.height + LEGEND_HEIGHT / 2;
  const notesTop = Math.min(top + road.height + 8, height - notes.height);
  return {
    width,
    height,
    shapes: [
      ...title.shapes,
      ...lines.shapes.map((shape) => moved(shape, 0, title.height)),
      ...legend(0, legendY, 10, (text) => measure(text, 'body') * 10),
      ...road.shapes.map((shape) => moved(shape, 0, top)),
      ...notes.shapes.map((shape) => moved(shape, 0, notesTop)),
    ],
  };
}

/** As much as fits: the legal basis goes last, and no word is ever set smaller for it. */
function fittingRoad(map: RouteMapOnPaper, area: Area) {
  const ways = DETAILS.flatMap((detail) => MAIN_SHARES.map((mainShare) => ({ detail, mainShare })));
  let road = { height: 0, shapes: [] as Shape[] };
  for (const way of ways) {
    road = layoutRoad(map, { ...area, ...way });
    if (road.height <= area.height) break;
  }
  return road;
}

function layoutRoad(
  map: RouteMapOnPaper,
  { width, height, measure, detail, mainShare }: Area & { detail: Detail; mainShare: number },
) {
  const branched = map.steps.some(({ branches }) => branches.length > 0);
  const mainRight = branched ? width * mainShare : width;
  const main = map.steps.map((step, i) =>
    stepCard(step, {
      title: numberedTitle(step, i),
      width: mainRight - TEXT_LEFT - 4,
      isMain: true,
      measure,
      detail,
    }),
  );
  const groupCount = map.steps.filter(({ branches }) => branches.length > 0).length;
  const branchLeft = mainRight + LANE * (groupCount + 1) + MARK_RADIUS;
  const branchWidth = width - branchLeft - BRANCH_TEXT_LEFT;
  const groups = map.steps.flatMap(({ branches }, at): Group[] => {
    if (branches.length === 0) return [];
    const cards = branches.map((step) =>
      stepCard(step, { title: step.title, width: branchWidth, isMain: false, measure, detail }),
    );
    return [{ at, cards, forks: branches.map(({ forks }) => forks), height: heightOf(cards, GAP.branch) }];
  });

  const solid = main.reduce((sum, card) => sum + card.height, 0);
  const gap = Math.min(GAP.most, Math.max(GAP.least, (height - solid) / Math.max(1, main.length - 1)));
  const tops = topsOf(main, gap);
  const groupsHeight = groups.reduce((sum, group) => sum + group.height + GAP.branch * 2, 0);
  const mainHeight = heightOf(main, gap);
  const roadHeight = Math.max(mainHeight, groupsHeight);
  const groupTops = placeGroups(groups, tops, roadHeight);
  return {
    height: roadHeight,
    shapes: [
      ...mainRoad(main, tops, { right: mainRight }),
      ...groups.flatMap((group, i) => {
        const lane = mainRight + LANE * (i + 1);
        const from = (tops[group.at] ?? 0) + (main[group.at]?.middle ?? 0);
        return branchRoad(group, {
          top: groupTops[i] ?? 0,
          left: branchLeft,
          right: width,
          lane,
          from,
          start: mainRight,
        });
      }),
    ],
  };
}

/** As near to its step as there is room above the next group; the first groups move up into the free space. */
function placeGroups(groups: readonly Group[], tops: readonly number[], height: number): number[] {
  const placed: number[] = [];
  let bottom = height;
  for (const group of groups.toReversed()) {
    const top = Math.max(0, Math.min(tops[group.at] ?? 0, bottom - group.height));
    placed.unshift(top);
    bottom = top - GAP.branch * 2;
  }
  return placed;
}

function mainRoad(cards: readonly Card[], tops: readonly number[], { right }: { right: number }): Shape[] {
  const middle = (i: number) => (tops[i] ?? 0) + (cards[i]?.middle ?? 0);
  const shapes: Shape[] = [];
  cards.forEach(({ step }, i) => {
    if (i === 0) return;
    const points: [number, number][] = [
      [MARK_X, middle(i - 1)],
      [MARK_X, middle(i)],
    ];
    shapes.push({ kind: 'line', points, thickness: step.state === 'coming' ? 1.4 : 3.2 });
  });
  cards.forEach(({ step, height, shapes: words }, i) => {
    const top = tops[i] ?? 0;
    if (step.state === 'current') shapes.push(frame(TEXT_LEFT, top, right - TEXT_LEFT - FRAME_ROOM, height));
    shapes.push(...mark(step.state, MARK_X, middle(i)), ...words.map((shape) => moved(shape, TEXT_LEFT, top)));
  });
  return shapes;
}

/**
 * From the main step along a lane of its own to each step that leaves there, and from step to step within a branch:
 * ways to choose among must not look like ways one after the other.
 */
function branchRoad(
  group: Group,
  { top, left, right, lane, from, start }: Record<'top' | 'left' | 'right' | 'lane' | 'from' | 'start', number>,
): Shape[] {
  const tops = topsOf(group.cards, GAP.branch).map((one) => one + top);
  const middles = tops.map((one, i) => one + (group.cards[i]?.middle ?? 0));
  const ways = group.cards.map(({ step }, i): Shape => {
    const y = middles[i] ?? 0;
    const fork: [number, number][] = [
      [start, from],
      [lane, from],
      [lane, y],
      [left, y],
    ];
    const points = group.forks[i]
      ? fork
      : [[left, middles[i - 1] ?? y] as [number, number], [left, y] as [number, number]];
    const isTaken = step.state !== 'coming';
    return { kind: 'line', points, thickness: isTaken ? 2.4 : 1.2, ...(!isTaken && { dashed: true }) };
  });
  return [
    // A way that was gone lies over those that were not.
    ...ways.filter((way) => way.kind === 'line' && way.dashed),
    ...ways.filter((way) => way.kind === 'line' && !way.dashed),
    ...group.cards.flatMap(({ step, height, middle, shapes }, i): Shape[] => {
      const y = tops[i] ?? 0;
      const x = left + BRANCH_TEXT_LEFT - 4;
      const around = step.state === 'current' ? [frame(x, y, right - x - FRAME_ROOM, height)] : [];
      return [...around, ...mark(step.state, left, y + middle), ...shapes.map((shape) => moved(shape, x, y))];
    }),
  ];
}

/** Around the words of the step that is being worked on. */
function frame(x: number, y: number, width: number, height: number): Shape {
  return {
    kind: 'rect',
    x: x - FRAME_ROOM,
    y: y - 2.5,
    width: width + 2 * FRAME_ROOM,
    height: height + 5,
    thickness: 2,
    radius: 3,
  };
}

function topsOf(cards: readonly Card[], gap: number): number[] {
  let top = 0;
  return cards.map(({ height }) => {
    const here = top;
    top += height + gap;
    return here;
  });
}

function heightOf(cards: readonly Card[], gap: number): number {
  return cards.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, cards.length - 1);
}

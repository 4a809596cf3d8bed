import { Graph, layout } from '@dagrejs/dagre';
import type { RouteEdge, RouteNode } from '../../../../domain/route-map.ts';
import { limitWords, roleWords } from '../../../../domain/wording.ts';
import { baselineIn, type Drawing, type Measure, moved, type Shape } from '../drawing.ts';
import { stackedLines } from '../text-boxes.ts';

const BOX_WIDTH = 132;
const PADDING = 6;
const GAP = { across: 16, down: 34 };
const BORDER = 16;
const ARROW = 4;
/** Words on an edge. */
const SAY = { size: 9, leading: 12 };

type Point = [number, number];

/** An edge as the library has laid it; `x` and `y` are the middle of its words. */
interface LaidEdge {
  points: { x: number; y: number }[];
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The nodes and edges of a track without any matter, in layers from top to bottom; an edge that leads back is dashed. */
export function layoutTrack(
  { title, nodes, edges }: { title: string; nodes: readonly RouteNode[]; edges: readonly RouteEdge[] },
  measure: Measure,
): Drawing {
  const cards = nodes.map((node) => nodeCard(node, measure));
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: GAP.across, ranksep: GAP.down, marginx: BORDER, marginy: BORDER });
  for (const { id, height } of cards) graph.setNode(id, { width: BOX_WIDTH, height });
  for (const { from, to, say } of edges) graph.setEdge(from, to, labelOf(say, measure));
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const heading = stackedLines([title], { width, size: 16, leading: 28, measure, role: 'title' }, 'centre');
  const track = [
    ...edges.flatMap(({ from, to }) => edgeShapes((graph.edge(from, to) as LaidEdge).points)),
    ...edges.flatMap(({ from, to, say }) => (say ? sayShapes(say, graph.edge(from, to) as LaidEdge) : [])),
    ...cards.flatMap((card) => {
      const { x, y } = graph.node(card.id) as { x: number; y: number };
      return boxShapes(card, x - BOX_WIDTH / 2, y - card.height / 2);
    }),
  ];
  return {
    width,
    height: height + heading.height,
    shapes: [
      ...heading.shapes.map((shape) => moved(shape, 0, BORDER / 2)),
      ...track.map((shape) => moved(shape, 0, heading.height)),
    ],
  };
}

/** The room an edge's words take; without any it needs none. */
function labelOf(say: string | undefined, measure: Measure) {
  if (say === undefined) return {};
  return { width: measure(say, 'body') * SAY.size + 4, height: SAY.leading, labelpos: 'c' };
}

/** When the way is taken, on the way itself. */
function sayShapes(say: string, { x, y, width, height }: LaidEdge): Shape[] {
  const [left, top] = [x - width / 2, y - height / 2];
  return [
    { kind: 'rect', x: left, y: top, width, height, thickness: 0, fill: 'white' },
    { kind: 'text', x: left + 2, y: top + baselineIn(SAY.leading, SAY.size), size: SAY.size, role: 'body', text: say },
  ];
}

interface Card {
  id: string;
  height: number;
  shapes: Shape[];
}

function nodeCard(node: RouteNode, measure: Measure): Card {
  const width = BOX_WIDTH - 2 * PADDING;
  const title = stackedLines([node.zh], { width, size: 11, leading: 14, measure, role: 'heading' }, 'left');
  const facts = [roleWords[node.role], `期限：${limitWords(node.limit)}`];
  const words = stackedLines(facts, { width, size: 9, leading: 12, measure, role: 'body' }, 'left');
  const shapes = [...title.shapes, ...words.shapes.map((shape) => moved(shape, 0, title.height))];
  return { id: node.id, height: title.height + words.height + 2 * PADDING, shapes };
}

function boxShapes({ height, shapes }: Card, left: number, top: number): Shape[] {
  const frame: Shape = {
    ...{ kind: 'rect', x: left, y: top, width: BOX_WIDTH, height },
    ...{ thickness: 1, fill: 'white', radius: 3 },
  };
  return [frame, ...shapes.map((shape) => moved(shape, left + PADDING, top + PADDING))];
}

function edgeShapes(given: readonly { x: number; y: number }[]): Shape[] {
  const points = given.map(({ x, y }): Point => [x, y]);
  const [end = [0, 0], before = [0, 0]] = points.toReversed();
  const back = (points[0]?.[1] ?? 0) > end[1];
  const angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
  const wing = (turn: number): Point => [
    end[0] - ARROW * 1.8 * Math.cos(angle + turn),
    end[1] - ARROW * 1.8 * Math.sin(angle + turn),
  ];
  return [
    { kind: 'line', points, thickness: 1, dashed: back },
    { kind: 'line', points: [wing(0.55), end, wing(-0.55)], thickness: 1.4 },
  ];
}

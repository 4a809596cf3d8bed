import type { RouteEdge, RouteNode } from '../../../../domain/route-map.ts';
import { limitWords, roleWords } from '../../../../domain/wording.ts';
import { type Drawing, type Measure, moved, type Shape } from '../drawing.ts';
import { stackedLines } from '../text-boxes.ts';
import { layered } from './layers.ts';

const BOX_WIDTH = 132;
const PADDING = 6;
const GAP = { across: 16, down: 34 };
const BORDER = 16;
const ARROW = 4;

interface NodeBox {
  left: number;
  top: number;
  height: number;
  shapes: Shape[];
}

/** The nodes and edges of a track without any matter, in layers from top to bottom; an edge that leads back is dashed. */
export function layoutTrack(
  { title, nodes, edges }: { title: string; nodes: readonly RouteNode[]; edges: readonly RouteEdge[] },
  measure: Measure,
): Drawing {
  const { layers, back } = layered({ ids: nodes.map(({ id }) => id), edges });
  const widest = Math.max(1, ...layers.map(({ length }) => length));
  const width = 2 * BORDER + widest * BOX_WIDTH + (widest - 1) * GAP.across;
  const heading = stackedLines([title], { width, size: 16, leading: 28, measure, role: 'title' }, 'centre');
  const boxes = new Map<string, NodeBox>();
  let top = BORDER + heading.height;
  for (const layer of layers) {
    const cards = layer.flatMap((id) => nodes.filter((node) => node.id === id)).map((node) => nodeCard(node, measure));
    const height = Math.max(0, ...cards.map((card) => card.height));
    const left = (width - cards.length * BOX_WIDTH - (cards.length - 1) * GAP.across) / 2;
    cards.forEach(({ id, shapes }, i) => {
      boxes.set(id, { left: left + i * (BOX_WIDTH + GAP.across), top, height, shapes });
    });
    top += height + GAP.down;
  }
  return {
    width,
    height: top - GAP.down + BORDER,
    shapes: [
      ...heading.shapes.map((shape) => moved(shape, 0, BORDER / 2)),
      ...edges.flatMap((edge) => edgeShapes(boxes.get(edge.from), boxes.get(edge.to), back.has(edge))),
      ...[...boxes.values()].flatMap(boxShapes),
    ],
  };
}

function nodeCard(node: RouteNode, measure: Measure): { id: string; height: number; shapes: Shape[] } {
  const width = BOX_WIDTH - 2 * PADDING;
  const title = stackedLines([node.zh], { width, size: 11, leading: 14, measure, role: 'heading' }, 'left');
  const facts = [roleWords[node.role], `期限：${limitWords(node.limit)}`];
  const words = stackedLines(facts, { width, size: 9, leading: 12, measure, role: 'body' }, 'left');
  const shapes = [...title.shapes, ...words.shapes.map((shape) => moved(shape, 0, title.height))];
  return { id: node.id, height: title.height + words.height + 2 * PADDING, shapes };
}

function boxShapes({ left, top, height, shapes }: NodeBox): Shape[] {
  const frame: Shape = {
    kind: 'rect',
    x: left,
    y: top,
    width: BOX_WIDTH,
    height,
    thickness: 1,
    fill: 'white',
    radius: 3,
  };
  return [frame, ...shapes.map((shape) => moved(shape, left + PADDING, top + PADDING))];
}

function edgeShapes(from: NodeBox | undefined, to: NodeBox | undefined, back: boolean): Shape[] {
  if (from === undefined || to === undefined) return [];
  const startX = from.left + BOX_WIDTH / 2;
  const endX = to.left + BOX_WIDTH / 2;
  const startY = back ? from.top : from.top + from.height;
  const endY = back ? to.top + to.height : to.top;
  const turn = back ? startY - GAP.down / 3 : endY - GAP.down / 2;
  const tip = back ? -1 : 1;
  return [
    {
      kind: 'line',
      points: [
        [startX, startY],
        [startX, turn],
        [endX, turn],
        [endX, endY],
      ],
      thickness: 1,
      dashed: back,
    },
    {
      kind: 'line',
      points: [
        [endX - ARROW, endY - ARROW * 1.5 * tip],
        [endX, endY],
        [endX + ARROW, endY - ARROW * 1.5 * tip],
      ],
      thickness: 1.4,
    },
  ];
}

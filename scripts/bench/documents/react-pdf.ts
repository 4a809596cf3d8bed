import { Circle, Document, Font, Page, Polyline, Rect, renderToBuffer, Svg, Text, View } from '@react-pdf/renderer';
import { createElement, type ReactElement } from 'react';
import type { Shape } from '../../../electron/backend/documents/drawing.ts';
import type { Engine } from './engine.ts';
import { type BenchPaper, type FlowItem, fontFiles, LEADING } from './paper.ts';

/** @react-pdf/renderer; it keeps its fonts open by itself. */
export function createReactPdf({ width, height, margins, flows, drawings }: BenchPaper): Engine {
  for (const [family, src] of Object.entries(fontFiles())) Font.register({ family, src });
  // Without it a Chinese paragraph is one word; the empty parts keep it from drawing hyphens.
  Font.registerHyphenationCallback((word) => [...word].flatMap((character) => [character, '']));
  const size = { width, height };
  const padding = {
    paddingLeft: margins.left,
    paddingTop: margins.top,
    paddingRight: margins.right,
    paddingBottom: margins.bottom,
  };
  const paper = () =>
    createElement(
      Document,
      null,
      ...flows.map((items) => createElement(Page, { size, style: padding }, ...items.map(flowOf))),
      ...drawings.map(({ shapes }) =>
        createElement(Page, { size, wrap: false }, createElement(Svg, size, ...shapes.flatMap(elementsOf))),
      ),
    );
  return { render: () => renderToBuffer(paper()) };
}

function flowOf(item: FlowItem): ReactElement {
  if (item.kind === 'code') {
    const { side, modules } = item;
    return createElement(View, null, createElement(Svg, { width: side, height: side }, ...elementsOf(modules)));
  }
  const { spans, size, align } = item;
  const style = { fontSize: size, textAlign: align, lineHeight: LEADING };
  const inner = spans.map(({ text, role }) => createElement(Text, { style: { fontFamily: role } }, text));
  return createElement(Text, { style }, ...inner);
}

function elementsOf(shape: Shape): ReactElement[] {
  switch (shape.kind) {
    case 'text': {
      const { x, y, size, role, text } = shape;
      return [createElement(Text, { x, y, style: { fontFamily: role, fontSize: size } }, text)];
    }
    case 'modules':
      return shape.runs.map(({ row, column, length }) =>
        createElement(Rect, {
          x: shape.x + column * shape.module,
          y: shape.y + row * shape.module,
          width: length * shape.module,
          height: shape.module,
          fill: 'black',
        }),
      );
    case 'line': {
      const points = shape.points.map((point) => point.join(',')).join(' ');
      return [createElement(Polyline, { points, stroke: 'black', strokeWidth: shape.thickness, fill: 'none' })];
    }
    case 'rect': {
      const { x, y, width, height, radius: rx = 0, thickness: strokeWidth, fill = 'none' } = shape;
      return [createElement(Rect, { x, y, width, height, rx, ry: rx, stroke: 'black', strokeWidth, fill })];
    }
    case 'circle': {
      const { x: cx, y: cy, radius: r, thickness: strokeWidth, fill = 'none' } = shape;
      return [createElement(Circle, { cx, cy, r, stroke: 'black', strokeWidth, fill })];
    }
  }
}

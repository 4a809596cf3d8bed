import { readFileSync } from 'node:fs';
import pdfmake from 'pdfmake';
import type { LaidOutPage, Shape } from '../../../electron/backend/documents/drawing.ts';
import type { Engine } from './engine.ts';
import { type BenchPaper, type FlowItem, fontFiles, LEADING } from './paper.ts';

/**
 * pdfmake. It knows no open fonts, so it has their bytes in its own file system and reads no file. Simplified: words of the drawing stand
 * where their baseline is about, since pdfmake places the top of a line.
 */
export function createPdfmake({ width, height, margins, flows, drawings }: BenchPaper): Engine {
  const files = fontFiles();
  for (const path of new Set(Object.values(files))) pdfmake.virtualfs.writeFileSync(path, readFileSync(path));
  pdfmake.setFonts(Object.fromEntries(Object.entries(files).map(([role, path]) => [role, { normal: path }])));
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  // pdfmake writes its findings into what it is given, so every paper is described anew.
  const describe = () => ({
    pageSize: { width, height },
    pageMargins: [margins.left, margins.top, margins.right, margins.bottom],
    defaultStyle: { font: 'body' },
    content: [
      ...flows.flatMap((items, i) => items.map((item, at) => ({ ...flowOf(item), ...turned(i > 0 && at === 0) }))),
      ...drawings.map((page) => ({ section: drawingOf(page), pageMargins: [0, 0, 0, 0] })),
    ],
  });
  return { render: () => pdfmake.createPdf(describe()).getBuffer() };
}

const turned = (yes: boolean) => (yes ? { pageBreak: 'before' } : {});

function flowOf(item: FlowItem): object {
  if (item.kind === 'code') return { canvas: canvasOf(item.modules) };
  const { spans, size, align } = item;
  const lineHeight = LEADING / 1.437;
  return { text: spans.map(({ text, role }) => ({ text, font: role })), fontSize: size, alignment: align, lineHeight };
}

function drawingOf({ shapes }: LaidOutPage): object[] {
  const canvas = shapes.flatMap(canvasOf);
  const texts = shapes.flatMap((shape) => {
    if (shape.kind !== 'text') return [];
    const { x, y, size, role, text } = shape;
    return [{ text, font: role, fontSize: size, absolutePosition: { x, y: y - 1.151 * size }, noWrap: true }];
  });
  return [{ canvas, absolutePosition: { x: 0, y: 0 } }, ...texts];
}

function canvasOf(shape: Shape): object[] {
  switch (shape.kind) {
    case 'text':
      return [];
    case 'modules':
      return shape.runs.map(({ row, column, length }) => ({
        type: 'rect',
        x: shape.x + column * shape.module,
        y: shape.y + row * shape.module,
        w: length * shape.module,
        h: shape.module,
        lineWidth: 0,
        color: 'black',
      }));
    case 'line':
      return [{ type: 'polyline', points: shape.points.map(([x, y]) => ({ x, y })), lineWidth: shape.thickness }];
    case 'rect': {
      const { x, y, width: w, height: h, radius: r, thickness: lineWidth, fill: color } = shape;
      return [{ type: 'rect', x, y, w, h, r, lineWidth, lineColor: 'black', ...(color && { color }) }];
    }
    case 'circle': {
      const { x, y, radius, thickness: lineWidth, fill: color } = shape;
      return [
        { type: 'ellipse', x, y, r1: radius, r2: radius, lineWidth, lineColor: 'black', ...(color && { color }) },
      ];
    }
  }
}

import { Readable } from 'node:stream';
import { type Font, openSync } from 'fontkit';
import { grayscale, PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import type { Shape } from '../../../electron/backend/documents/drawing.ts';
import type { FontRole } from '../../../electron/backend/fonts/find-fonts.ts';
import type { Engine } from './engine.ts';
import { type BenchPaper, type FlowItem, fontFiles, LEADING } from './paper.ts';

type Fonts = Record<FontRole, PDFFont>;

const BLACK = grayscale(0);
const WHITE = grayscale(1);

/**
 * pdf-lib with fonts that stay open, by the fontkit of the others: its own, older one loses outlines of Noto Serif Bold
 * when it makes a subset. pdf-lib breaks no lines: they are filled here character by character, with no rules.
 * Simplified: corners are square, and no paragraph is torn over two pages.
 */
export function createPdfLib(paper: BenchPaper): Engine {
  const files = Object.entries(fontFiles()) as [FontRole, string][];
  const opened = new Map(files.map(([, path]) => [path, streaming(openSync(path))]));
  return {
    async render() {
      const pdf = await PDFDocument.create();
      const embedded = new Map<string, PDFFont>();
      for (const [path, font] of opened) {
        pdf.registerFontkit({ create: () => font } as unknown as Parameters<typeof pdf.registerFontkit>[0]);
        embedded.set(path, await pdf.embedFont(new Uint8Array(), { subset: true }));
      }
      const fonts = Object.fromEntries(files.map(([role, path]) => [role, embedded.get(path)])) as Fonts;
      for (const items of paper.flows) setFlow(pdf, items, fonts, paper);
      for (const { width, height, shapes } of paper.drawings) {
        const page = pdf.addPage([width, height]);
        for (const shape of shapes) draw(page, shape, fonts);
      }
      return pdf.save();
    },
  };
}

/** The subset of a font as pdf-lib asks for it. */
function streaming(font: Font): Font {
  const createSubset = () => {
    const subset = font.createSubset();
    return Object.assign(subset, { encodeStream: () => Readable.from([subset.encode()]) });
  };
  return Object.create(font, { createSubset: { value: createSubset } }) as Font;
}

function setFlow(pdf: PDFDocument, items: FlowItem[], fonts: Fonts, { width, height, margins }: BenchPaper): void {
  let page = pdf.addPage([width, height]);
  let top = margins.top;
  const room = width - margins.left - margins.right;
  for (const item of items) {
    const lines = item.kind === 'code' ? [] : linesOf(item.spans, { fonts, size: item.size, room });
    const needed = item.kind === 'code' ? item.side : lines.length * item.size * LEADING;
    if (top + needed > height - margins.bottom) {
      page = pdf.addPage([width, height]);
      top = margins.top;
    }
    if (item.kind === 'code') {
      const { modules } = item;
      draw(page, { ...modules, x: modules.x + margins.left, y: modules.y + top }, fonts);
    } else {
      const shift = { left: 0, center: 0.5, right: 1 }[item.align];
      lines.forEach(({ parts, width: used }, i) => {
        let x = margins.left + (room - used) * shift;
        const y = height - top - (i + 0.8) * item.size * LEADING;
        for (const { text, role, width: wide } of parts) {
          page.drawText(text, { x, y, size: item.size, font: fonts[role] });
          x += wide;
        }
      });
    }
    top += needed;
  }
}

interface Line {
  parts: { text: string; role: FontRole; width: number }[];
  width: number;
}

function linesOf(
  spans: { text: string; role: FontRole }[],
  { fonts, size, room }: { fonts: Fonts; size: number; room: number },
): Line[] {
  const lines: Line[] = [{ parts: [], width: 0 }];
  for (const { text, role } of spans) {
    for (const character of text) {
      const width = fonts[role].widthOfTextAtSize(character, size);
      let line = lines.at(-1) as Line;
      if (line.width + width > room) {
        line = { parts: [], width: 0 };
        lines.push(line);
      }
      const last = line.parts.at(-1);
      if (last?.role === role) {
        last.text += character;
        last.width += width;
      } else line.parts.push({ text: character, role, width });
      line.width += width;
    }
  }
  return lines;
}

function draw(page: PDFPage, shape: Shape, fonts: Fonts): void {
  const foot = page.getHeight();
  switch (shape.kind) {
    case 'text':
      page.drawText(shape.text, { x: shape.x, y: foot - shape.y, size: shape.size, font: fonts[shape.role] });
      return;
    case 'modules':
      for (const { row, column, length } of shape.runs) {
        const { module } = shape;
        const y = foot - shape.y - (row + 1) * module;
        page.drawRectangle({ x: shape.x + column * module, y, width: length * module, height: module, color: BLACK });
      }
      return;
    case 'line':
      shape.points.slice(1).forEach(([x, y], i) => {
        const [fromX, fromY] = shape.points[i] ?? [x, y];
        const start = { x: fromX, y: foot - fromY };
        page.drawLine({ start, end: { x, y: foot - y }, thickness: shape.thickness, color: BLACK });
      });
      return;
    case 'rect': {
      const { x, y, width, height, thickness: borderWidth, fill } = shape;
      const color = fill && { color: fill === 'white' ? WHITE : BLACK };
      page.drawRectangle({ x, y: foot - y - height, width, height, borderWidth, borderColor: BLACK, ...color });
      return;
    }
    case 'circle': {
      const { x, y, radius: size, thickness: borderWidth, fill } = shape;
      const color = fill && { color: fill === 'white' ? WHITE : BLACK };
      page.drawCircle({ x, y: foot - y, size, borderWidth, borderColor: BLACK, ...color });
    }
  }
}

import { openSync } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { Shape } from '../../../electron/backend/documents/drawing.ts';
import type { FontRole } from '../../../electron/backend/fonts/find-fonts.ts';
import type { Engine } from './engine.ts';
import { type BenchPaper, fontFiles } from './paper.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/**
 * The floor: pdfkit writing the same words and lines at the same places with fonts that stay open. Nothing is laid out
 * here, one font sets each text, and the file is no PDF/A.
 */
export function createBarePdfkit({ pages }: BenchPaper): Engine {
  const files = fontFiles();
  const fonts = new Map([...new Set(Object.values(files))].map((path) => [path, openSync(path)]));
  return {
    render() {
      const pdf = new PDFDocument({ autoFirstPage: false, font: null } as unknown as PDFKit.PDFDocumentOptions);
      for (const [path, font] of fonts) pdf.registerFont(path, font as unknown as string);
      const chunks: Uint8Array[] = [];
      pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      for (const { width, height, shapes } of pages) {
        pdf.addPage({ size: [width, height], margin: 0 });
        for (const shape of shapes) draw(pdf, shape, files);
      }
      return new Promise((resolve) => {
        pdf.on('end', () => resolve(Buffer.concat(chunks)));
        pdf.end();
      });
    },
  };
}

function draw(pdf: Pdf, shape: Shape, files: Record<FontRole, string>): void {
  if (shape.kind === 'text') {
    const { x, y, size, role, text, gaps = [], spacing = 0 } = shape;
    const characterSpacing = spacing + gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
    pdf.font(files[role]).fontSize(size).fillColor('black');
    pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing });
    return;
  }
  if (shape.kind === 'modules') {
    const { x, y, module, runs } = shape;
    for (const { row, column, length } of runs)
      pdf.rect(x + column * module, y + row * module, length * module, module);
    pdf.fill('black');
    return;
  }
  if (shape.kind === 'line') {
    const [[startX, startY] = [0, 0], ...rest] = shape.points;
    pdf.moveTo(startX, startY);
    for (const [x, y] of rest) pdf.lineTo(x, y);
  } else if (shape.kind === 'rect') {
    pdf.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
  } else pdf.circle(shape.x, shape.y, shape.radius);
  pdf.lineWidth(shape.thickness);
  if (shape.kind !== 'line' && shape.fill !== undefined) pdf.fillAndStroke(shape.fill, 'black');
  else pdf.stroke('black');
}

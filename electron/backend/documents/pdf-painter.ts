import type PDFDocument from 'pdfkit';
import type { FontRun, OpenFonts } from '../fonts/open-fonts.ts';
import type { Fill, Shape, TextShape } from './drawing.ts';
import { createTextWriter } from './pdf-text.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const COLOURS: Record<Fill, string> = { black: '#000000', white: '#ffffff', red: '#d7000f' };

/** Draws shapes onto the current page of a PDF. */
export function createPainter(pdf: Pdf, fonts: OpenFonts) {
  const writer = createTextWriter(pdf);

  function text({ x, y, size, role, text: words, spacing = 0, gaps, fill = 'black' }: TextShape): void {
    const spaced = gaps ?? (spacing === 0 ? [] : [...words].map(() => spacing));
    const runs = fonts.runs(words, role, spaced);
    pdf.fillColor(COLOURS[fill]);
    // Readers of the text take wide gaps for blanks unless they are told what stands there.
    if (spaced.length > 0) pdf.markContent('Span', { actual: textOf(runs) });
    let left = x;
    // Each font has its own ascender: only on a common baseline do the runs stand level.
    for (const run of runs) left = writer.write(run, { x: left, y, size });
    if (spaced.length > 0) pdf.endMarkedContent();
  }

  function paint(thickness: number, fill: Fill | undefined): void {
    pdf.lineWidth(thickness).strokeColor(COLOURS.black);
    if (fill === undefined) pdf.stroke();
    else if (thickness > 0) pdf.fillAndStroke(COLOURS[fill], COLOURS.black);
    else pdf.fill(COLOURS[fill]);
  }

  /** From the middle of one piece to the middle of the next, around the point between: as it was drawn on the screen. */
  function byHand([first = [0, 0], ...others]: [number, number][], thickness: number): void {
    pdf.save().lineCap('round').lineJoin('round').lineWidth(thickness);
    pdf.moveTo(...first);
    for (const [i, corner] of others.entries()) {
      const next = others[i + 1];
      if (next === undefined) pdf.lineTo(...corner);
      else pdf.quadraticCurveTo(...corner, (corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2);
    }
    // A dot is a line to where it began.
    if (others.length === 0) pdf.lineTo(...first);
    pdf.stroke(COLOURS.black).restore();
  }

  function draw(shape: Shape): void {
    switch (shape.kind) {
      case 'text':
        text(shape);
        return;
      case 'line': {
        if (shape.pen) {
          byHand(shape.points, shape.thickness);
          return;
        }
        const [[startX, startY] = [0, 0], ...rest] = shape.points;
        pdf.moveTo(startX, startY);
        for (const [x, y] of rest) pdf.lineTo(x, y);
        if (shape.dashed) pdf.dash(4, { space: 3 });
        pdf.lineWidth(shape.thickness).stroke(shape.white ? COLOURS.white : COLOURS.black);
        pdf.undash();
        return;
      }
      case 'rect':
        if (shape.radius) pdf.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
        else pdf.rect(shape.x, shape.y, shape.width, shape.height);
        paint(shape.thickness, shape.fill);
        return;
      case 'circle':
        pdf.circle(shape.x, shape.y, shape.radius);
        paint(shape.thickness, shape.fill);
        return;
      case 'modules': {
        const { x, y, module } = shape;
        for (const { row, column, length } of shape.runs) {
          pdf.rect(x + column * module, y + row * module, length * module, module);
        }
        pdf.fill(COLOURS.black);
        return;
      }
    }
  }

  return { draw, fontsUsed: writer.fontsUsed };
}

function textOf(runs: readonly FontRun[]): string {
  return runs
    .flatMap(({ characters }) => characters.map(({ codePoints }) => String.fromCodePoint(...codePoints)))
    .join('');
}

import type PDFDocument from 'pdfkit';
import type { OpenFonts } from '../fonts/open-fonts.ts';
import type { Fill, Shape } from './drawing.ts';

type Pdf = InstanceType<typeof PDFDocument>;

const COLOURS: Record<Fill, string> = { black: '#000000', white: '#ffffff', red: '#d7000f' };

/** Draws shapes onto the current page of a PDF. */
export function createPainter(pdf: Pdf, fonts: OpenFonts) {
  const registered = new Set<string>();

  function chooseFont(font: { postscriptName: string }): void {
    // pdfkit takes a font that is already open; its types only know paths and buffers.
    if (!registered.has(font.postscriptName)) pdf.registerFont(font.postscriptName, font as unknown as string);
    registered.add(font.postscriptName);
    pdf.font(font.postscriptName);
  }

  function text({ text: words, gaps, ...set }: Extract<Shape, { kind: 'text' }>): void {
    if (gaps === undefined) {
      stretch({ ...set, text: words });
      return;
    }
    // Readers of the text take wide gaps for blanks unless they are told what stands there.
    pdf.markContent('Span', { actual: words });
    let { x } = set;
    for (const { text, spacing } of stretchesOf(words, gaps)) x = stretch({ ...set, x, text, spacing });
    pdf.endMarkedContent();
  }

  /** Draws text with one spacing and gives where the next begins. */
  function stretch(shape: Omit<Extract<Shape, { kind: 'text' }>, 'kind' | 'gaps'>): number {
    const { x, y, size, role, text: words, spacing = 0, fill = 'black' } = shape;
    let left = x;
    pdf.fillColor(COLOURS[fill]).fontSize(size);
    for (const run of fonts.runs(words.replace(/\s/gu, ' '), role)) {
      chooseFont(run.font);
      // Each font has its own ascender: only on a common baseline do the runs stand level.
      pdf.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
      left += fonts.width(run.text, role) * size + [...run.text].length * spacing;
    }
    return left;
  }

  function paint(thickness: number, fill: Fill | undefined): void {
    pdf.lineWidth(thickness).strokeColor(COLOURS.black);
    if (fill === undefined) pdf.stroke();
    else if (thickness > 0) pdf.fillAndStroke(COLOURS[fill], COLOURS.black);
    else pdf.fill(COLOURS[fill]);
  }

  function draw(shape: Shape): void {
    switch (shape.kind) {
      case 'text':
        text(shape);
        return;
      case 'line': {
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

  return { draw, fontsUsed: () => [...registered].sort() };
}

/** Text in stretches of characters that have the same gap after them. */
function stretchesOf(text: string, gaps: readonly number[]): { text: string; spacing: number }[] {
  const stretches: { text: string; spacing: number }[] = [];
  [...text].forEach((character, i) => {
    const spacing = gaps[i] ?? 0;
    const last = stretches.at(-1);
    if (last?.spacing === spacing) last.text += character;
    else stretches.push({ text: character, spacing });
  });
  return stretches;
}

import type { FontRole } from '../../fonts/find-fonts.ts';
import type { Drawing, Measure, Shape } from '../drawing.ts';

const FAMILIES: Record<FontRole, string> = {
  body: "'Noto Serif SC','Noto Serif CJK SC',SimSun,serif",
  bold: "'Noto Serif SC','Noto Serif CJK SC',SimSun,serif",
  title: "'Noto Serif SC','Noto Serif CJK SC',SimSun,serif",
  heading: "'Noto Sans SC','Noto Sans CJK SC',SimHei,sans-serif",
};

/** Widths where no font is at hand: a Chinese character is an em wide, a Latin letter or digit a little over half. */
export const estimatedWidth: Measure = (text) =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2000 ? 0.58 : 1), 0);

/** White around the drawing, in points. */
const BORDER = 14;

/** A drawing as an SVG document of its own. */
export function drawingSvg({ width, height, shapes }: Drawing): string {
  const [outerWidth, outerHeight] = [round(width + 2 * BORDER), round(height + 2 * BORDER)];
  const view = `${-BORDER} ${-BORDER} ${outerWidth} ${outerHeight}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}pt" height="${outerHeight}pt" viewBox="${view}" lang="zh-CN">`,
    `<rect x="${-BORDER}" y="${-BORDER}" width="100%" height="100%" fill="white"/>`,
    ...shapes.map(element),
    '</svg>\n',
  ].join('\n');
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'text': {
      const weight = shape.role === 'body' ? '' : ' font-weight="700"';
      const spacing = shape.spacing ? ` letter-spacing="${round(shape.spacing)}"` : '';
      const gaps = shape.gaps ? ` dx="${shiftsOf(shape.text, shape.gaps).join(' ')}"` : '';
      const at = `x="${round(shape.x)}" y="${round(shape.y)}" font-size="${round(shape.size)}"`;
      return `<text ${at} font-family="${FAMILIES[shape.role]}"${weight}${spacing}${gaps}>${escaped(shape.text)}</text>`;
    }
    case 'line': {
      const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      const dashes = shape.dashed ? ' stroke-dasharray="4 3"' : '';
      const stroke = shape.white ? 'white' : 'black';
      return `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="${shape.thickness}"${dashes}/>`;
    }
    case 'rect': {
      const at = `x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"`;
      return `<rect ${at} rx="${shape.radius ?? 0}" ${paint(shape)}/>`;
    }
    case 'circle':
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${shape.radius}" ${paint(shape)}/>`;
    case 'modules': {
      const { x, y, module } = shape;
      const path = shape.runs.map(({ row, column, length }) => `M${column} ${row}h${length}v1h${-length}z`);
      return `<path transform="translate(${round(x)} ${round(y)}) scale(${module})" d="${path.join('')}"/>`;
    }
  }
}

function paint({ thickness, fill }: { thickness: number; fill?: string }): string {
  const stroke = thickness > 0 ? `stroke="black" stroke-width="${thickness}"` : 'stroke="none"';
  return `fill="${fill ?? 'none'}" ${stroke}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** The shift before each UTF-16 unit, as SVG counts, from the gap after each character. */
function shiftsOf(text: string, gaps: readonly number[]): number[] {
  const after = [...text].flatMap((character, i) => [...Array(character.length - 1).fill(0), round(gaps[i] ?? 0)]);
  return [0, ...after.slice(0, -1)];
}

import { create, type Font, type Glyph } from 'fontkit';
import { columnsOf } from '../../../native/receipt-printer/charset.ts';
import { CELL } from '../../../native/receipt-printer/protocol.ts';
import type { Face } from '../fonts/face.ts';
import type { OpenFonts } from '../fonts/open-fonts.ts';
import type { Canvas } from './canvas.ts';
import { type Contour, scanConvert } from './scan-convert.ts';

/** How a character stands in its cell. */
export interface Look {
  bold: boolean;
  /** 2: twice as wide and high. */
  scale: 1 | 2;
}

export interface CharacterDrawer {
  /** Draws a line's characters into the cells of the printer's own font, so that its columns stay where they are. */
  draw(text: string, at: { x: number; y: number }, look: Look, canvas: Pick<Canvas, 'set'>): void;
  /** PostScript names of the faces used so far. */
  fontsUsed(): string[];
}

/** A Chinese character's square reaches 0.88 em above the baseline. */
const ABOVE = 0.88;
/** The thinnest strokes (half a dot) may lie across two dots: none may vanish, it could be another character without. */
const BLACK_FROM = 0.24;
/** A curve as so many straight lines: at 48 dots to the em no corner is seen. */
const STEPS = 6;

/** Draws with our fonts what the printer's own does not have. @throws when no font has a character */
export function createCharacterDrawer(fonts: OpenFonts): CharacterDrawer {
  const outlines = new Map<Face, Font>();
  const used = new Set<string>();

  /**
   * The same file opened once more, without a copy of it: the glyphs that papers are set with have given up their
   * outlines for speed.
   */
  function outlinesOf(face: Face): Font {
    const known = outlines.get(face) ?? create(face.font.stream.buffer);
    outlines.set(face, known);
    return known;
  }

  function contoursOf(character: string, look: Look): { contours: Contour[]; advance: number } {
    const [run] = fonts.runs(character, look.bold ? 'bold' : 'body');
    const [found] = run?.characters ?? [];
    if (run === undefined || found === undefined) return { contours: [], advance: 0 };
    used.add(run.face.name);
    const scale = (CELL.height * look.scale) / run.face.unitsPerEm;
    const { commands } = outlinesOf(run.face).getGlyph(found.glyph).path;
    return { contours: flatten(commands, scale), advance: found.advance * scale };
  }

  return {
    draw(text, at, look, canvas) {
      let { x } = at;
      for (const character of text) {
        const size = { width: columnsOf(character) * CELL.width * look.scale, height: CELL.height * look.scale };
        const { contours, advance } = contoursOf(character, look);
        const left = (size.width - advance) / 2;
        const placed = contours.map((contour) =>
          contour.map(([px, py]) => [px + left, ABOVE * size.height - py] as const),
        );
        scanConvert(placed, size).forEach((inside, i) => {
          if (inside >= BLACK_FROM) canvas.set(x + (i % size.width), at.y + Math.floor(i / size.width));
        });
        x += size.width;
      }
    },
    fontsUsed: () => [...used],
  };
}

function flatten(commands: Glyph['path']['commands'], scale: number): Contour[] {
  const contours: [number, number][][] = [];
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args.map((value) => value * scale);
    const contour = contours.at(-1) ?? [];
    const [x, y] = contour.at(-1) ?? [0, 0];
    if (command === 'moveTo') contours.push([[a, b]]);
    else if (command === 'lineTo') contour.push([a, b]);
    else if (command === 'quadraticCurveTo') {
      for (let i = 1; i <= STEPS; i += 1) {
        const [t, s] = [i / STEPS, 1 - i / STEPS];
        contour.push([s * s * x + 2 * s * t * a + t * t * c, s * s * y + 2 * s * t * b + t * t * d]);
      }
    } else if (command === 'bezierCurveTo') {
      for (let i = 1; i <= STEPS; i += 1) {
        const [t, s] = [i / STEPS, 1 - i / STEPS];
        const [k0, k1, k2, k3] = [s ** 3, 3 * s * s * t, 3 * s * t * t, t ** 3];
        contour.push([k0 * x + k1 * a + k2 * c + k3 * e, k0 * y + k1 * b + k2 * d + k3 * f]);
      }
    }
  }
  return contours;
}

import { columnsOf, printerCodeOf } from '../../../native/receipt-printer/charset.ts';
import { PIECE_BYTES } from '../../../native/receipt-printer/pieces.ts';
import { CELL, type Command } from '../../../native/receipt-printer/protocol.ts';
import { qrCode } from '../documents/qr-code.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import type { CharacterDrawer } from './draw-characters.ts';
import { inkCanvas } from './ink-canvas.ts';
import type { SlipLine } from './slip-lines.ts';

/** From a line to the next: a third of the character's height between them reads well. */
const SPACING = { plain: 32, double: 56 };
const GAP = 12;
const RULE = { thickness: 2, above: 6, below: 10 };
/** Enough to write a name in. */
const HAND_ROOM = 64;
/** Of a module of the code: smaller ones run together on a worn head, bigger ones waste the roll. */
const MODULE_DOTS = 6;
const SMALLEST_MODULE_DOTS = 3;
/** A code must have four light modules around it (ISO/IEC 18004). */
const QUIET_MODULES = 4;
const BITMAP_HEAD_BYTES = 8;

/** The commands that print a slip on paper of so many dots across, the cut at its end included. */
export function slipCommands(
  lines: readonly SlipLine[],
  { dots, drawer }: { dots: number; drawer: CharacterDrawer },
): Command[] {
  return [
    { kind: 'initialise' },
    { kind: 'no-automatic-status' },
    { kind: 'chinese' },
    ...lines.flatMap((line) => lineCommands(line, dots, drawer)),
    { kind: 'cut' },
  ];
}

function lineCommands(line: SlipLine, dots: number, drawer: CharacterDrawer): Command[] {
  switch (line.kind) {
    case 'gap':
      return [{ kind: 'feed', dots: GAP }];
    case 'rule':
      return ruled(dots, RULE);
    case 'hand-rule':
      return ruled(dots, { above: HAND_ROOM, below: 0 });
    case 'ink':
      return bands(inkCanvas(line.signature, dots));
    case 'code':
      return bands(codeCanvas(line.url, dots));
    case 'text':
      return isInPrinter(line.text) ? builtIn(line) : bands(drawn(line, dots, drawer));
  }
}

export function isInPrinter(text: string): boolean {
  return [...text].every((character) => printerCodeOf(character) !== null);
}

type TextLine = Extract<SlipLine, { kind: 'text' }>;

function builtIn({ text, bold = false, double = false, centred = false }: TextLine): Command[] {
  return [
    { kind: 'line-spacing', dots: double ? SPACING.double : SPACING.plain },
    { kind: 'align', to: centred ? 'centre' : 'left' },
    { kind: 'bold', on: bold },
    { kind: 'double', on: double },
    { kind: 'double-chinese', on: double },
    { kind: 'text', text },
    { kind: 'line-feed' },
  ];
}

/** A line with a character the printer does not have, drawn as a whole: half a line in another font looks wrong. */
function drawn(
  { text, bold = false, double = false, centred = false }: TextLine,
  dots: number,
  drawer: CharacterDrawer,
) {
  const scale = double ? 2 : 1;
  const spacing = double ? SPACING.double : SPACING.plain;
  const canvas = createCanvas(dots, spacing);
  const width = columnsOf(text) * CELL.width * scale;
  drawer.draw(text, { x: centred ? Math.floor((dots - width) / 2) : 0, y: 0 }, { bold, scale }, canvas);
  return canvas;
}

function ruled(dots: number, { above, below }: { above: number; below: number }): Command[] {
  const canvas = createCanvas(dots, RULE.thickness);
  for (let y = 0; y < RULE.thickness; y += 1) for (let x = 0; x < dots; x += 1) canvas.set(x, y);
  return [{ kind: 'feed', dots: above }, ...bands(canvas), { kind: 'feed', dots: below }];
}

/** The code in whole dots, in the middle of the paper. */
function codeCanvas(url: string, dots: number): Canvas {
  const { runs } = qrCode(url, { x: 0, y: 0, side: 1, room: 1 });
  const modules = Math.max(...runs.map(({ column, length }) => column + length));
  const fitting = Math.floor(dots / (modules + 2 * QUIET_MODULES));
  const module = Math.max(SMALLEST_MODULE_DOTS, Math.min(MODULE_DOTS, fitting));
  const quiet = QUIET_MODULES * module;
  const canvas = createCanvas(dots, modules * module + 2 * quiet);
  const left = Math.floor((dots - modules * module) / 2);
  for (const { row, column, length } of runs) {
    for (let y = 0; y < module; y += 1) {
      for (let x = 0; x < length * module; x += 1) canvas.set(left + column * module + x, quiet + row * module + y);
    }
  }
  return canvas;
}

/** A picture in bands that fit a piece each. */
function bands(canvas: Canvas): Command[] {
  const { bytesPerRow } = canvas.rows(0, 1);
  const rows = Math.max(1, Math.floor((PIECE_BYTES - BITMAP_HEAD_BYTES) / bytesPerRow));
  return Array.from({ length: Math.ceil(canvas.height / rows) }, (_, i) => ({
    kind: 'bitmap',
    bitmap: canvas.rows(i * rows, rows),
  }));
}

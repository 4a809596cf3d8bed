import { printerCodeOf } from './charset.ts';

/** ESC/POS as the receipt printers of Chinese counters speak it, pure: bytes in, values out. */

/** Printable width by the width of the roll in millimetres, at 8 dots to the millimetre (203 dpi). */
export const ROLLS = {
  58: { dots: 384, columns: 32 },
  80: { dots: 576, columns: 48 },
} as const;
export type RollWidth = keyof typeof ROLLS;

/** A half-width character of the built-in font; a Chinese one is two of them wide. In dots. */
export const CELL = { width: 12, height: 24 } as const;

/** One bit a dot, black is 1, the highest bit is the leftmost dot. */
export interface Bitmap {
  bytesPerRow: number;
  rows: number;
  bits: Uint8Array;
}

export type Command =
  | { kind: 'initialise' }
  /** From the top of a line to the next, 0 to 255. */
  | { kind: 'line-spacing'; dots: number }
  | { kind: 'align'; to: 'left' | 'centre' }
  | { kind: 'bold'; on: boolean }
  /** Twice as wide and twice as high, for ASCII and for Chinese, which have a command each. */
  | { kind: 'double'; on: boolean }
  | { kind: 'double-chinese'; on: boolean }
  | { kind: 'chinese' }
  | { kind: 'text'; text: string }
  | { kind: 'line-feed' }
  /** 0 to 255. */
  | { kind: 'feed'; dots: number }
  | { kind: 'bitmap'; bitmap: Bitmap }
  /** After feeding to the knife, leaving a point uncut. */
  | { kind: 'cut' }
  /** No status unasked: its bytes could be taken for answers. */
  | { kind: 'no-automatic-status' }
  /** Answered when all that was sent before it is on paper. */
  | { kind: 'ask-paper' }
  | { kind: 'unknown'; byte: number };

const [LF, DLE, ESC, FS, GS] = [0x0a, 0x10, 0x1b, 0x1c, 0x1d];
const EOT = 0x04;

/** The four real-time questions, answered at once, even by a printer that stands still. */
export const QUESTIONS = { printer: 1, offline: 2, error: 3, paper: 4 } as const;
export type Question = keyof typeof QUESTIONS;

export function realTimeQuestion(question: Question): Uint8Array {
  return Uint8Array.of(DLE, EOT, QUESTIONS[question]);
}

/** DLE DC4 8: forgets all that was received and not printed. Models that do not know it take no notice. */
export const FORGET = Uint8Array.of(DLE, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

export const ASK_PAPER = encode({ kind: 'ask-paper' });

/**
 * The bytes of a command.
 * @throws when a text holds a character that `printerCodeOf` does not know
 */
export function encode(command: Command): Uint8Array {
  switch (command.kind) {
    case 'initialise':
      return Uint8Array.of(ESC, 0x40);
    case 'line-spacing':
      return Uint8Array.of(ESC, 0x33, command.dots);
    case 'align':
      return Uint8Array.of(ESC, 0x61, command.to === 'centre' ? 1 : 0);
    case 'bold':
      return Uint8Array.of(ESC, 0x45, command.on ? 1 : 0);
    case 'double':
      return Uint8Array.of(GS, 0x21, command.on ? 0x11 : 0);
    case 'double-chinese':
      return Uint8Array.of(FS, 0x57, command.on ? 1 : 0);
    case 'chinese':
      return Uint8Array.of(FS, 0x26);
    case 'text':
      return textBytes(command.text);
    case 'line-feed':
      return Uint8Array.of(LF);
    case 'feed':
      return Uint8Array.of(ESC, 0x4a, command.dots);
    case 'bitmap': {
      const { bytesPerRow, rows, bits } = command.bitmap;
      const head = [GS, 0x76, 0x30, 0, bytesPerRow & 0xff, bytesPerRow >> 8, rows & 0xff, rows >> 8];
      return Uint8Array.from([...head, ...withoutRealTime(bits)]);
    }
    case 'cut':
      return Uint8Array.of(GS, 0x56, 0x42, 0);
    case 'no-automatic-status':
      return Uint8Array.of(GS, 0x61, 0);
    case 'ask-paper':
      return Uint8Array.of(GS, 0x72, 1);
    case 'unknown':
      return Uint8Array.of(command.byte);
  }
}

function textBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = printerCodeOf(character);
    if (code === null) throw new Error('a character is not in the printer’s font');
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

/**
 * Printers heed real-time commands wherever they stand, within a picture too: DLE EOT would be answered, DLE ENQ and
 * DLE DC4 throw away what is to be printed. One more black dot beside a black one is seen by nobody.
 */
function withoutRealTime(bits: Uint8Array): Uint8Array {
  return bits.map((byte, i) => (byte === DLE && [EOT, 0x05, 0x14].includes(bits[i + 1] ?? 0) ? 0x18 : byte));
}

/**
 * The command that begins at a place, and where the next one does; null when its end has not come yet. A byte that
 * begins no command we know is `unknown`, and whatever follows is looked at afresh.
 */
export function readCommand(bytes: Uint8Array, at: number): { command: Command; end: number } | null {
  const first = bytes[at];
  if (first === undefined) return null;
  if (first === LF) return { command: { kind: 'line-feed' }, end: at + 1 };
  if (first === ESC || first === FS || first === GS) return readControl(bytes, at);
  const text = readText(bytes, at);
  if (text !== undefined) return text;
  return { command: { kind: 'unknown', byte: first }, end: at + 1 };
}

function readControl(bytes: Uint8Array, at: number): { command: Command; end: number } | null {
  const [first = 0, second, third] = bytes.subarray(at, at + 3);
  const unknown = { command: { kind: 'unknown' as const, byte: first }, end: at + 1 };
  if (second === undefined) return null;
  const short = shortCommand(first, second);
  if (short !== null) return { command: short, end: at + 2 };
  if (!hasArgument(first, second)) return unknown;
  if (third === undefined) return null;
  if (first === GS && second === 0x76) return readBitmap(bytes, at);
  if (first === GS && second === 0x56 && third === 0x42) {
    return bytes.length < at + 4 ? null : { command: { kind: 'cut' }, end: at + 4 };
  }
  const command = commandWith(first, second, third);
  return command === null ? unknown : { command, end: at + 3 };
}

function shortCommand(first: number, second: number): Command | null {
  if (first === ESC && second === 0x40) return { kind: 'initialise' };
  return first === FS && second === 0x26 ? { kind: 'chinese' } : null;
}

const WITH_ARGUMENT: Record<number, readonly number[]> = {
  [ESC]: [0x33, 0x61, 0x45, 0x4a],
  [FS]: [0x57],
  [GS]: [0x21, 0x76, 0x56, 0x61, 0x72],
};

function hasArgument(first: number, second: number): boolean {
  return WITH_ARGUMENT[first]?.includes(second) ?? false;
}

function commandWith(first: number, second: number, n: number): Command | null {
  if (first === ESC && second === 0x33) return { kind: 'line-spacing', dots: n };
  if (first === ESC && second === 0x61) return n > 1 ? null : { kind: 'align', to: n === 1 ? 'centre' : 'left' };
  if (first === ESC && second === 0x45) return { kind: 'bold', on: (n & 1) === 1 };
  if (first === ESC) return { kind: 'feed', dots: n };
  if (first === FS) return { kind: 'double-chinese', on: (n & 1) === 1 };
  if (second === 0x21) return n !== 0 && n !== 0x11 ? null : { kind: 'double', on: n === 0x11 };
  if (second === 0x61) return n === 0 ? { kind: 'no-automatic-status' } : null;
  return second === 0x72 && n === 1 ? { kind: 'ask-paper' } : null;
}

const BITMAP_HEAD = 8;

function readBitmap(bytes: Uint8Array, at: number): { command: Command; end: number } | null {
  const head = bytes.subarray(at, at + BITMAP_HEAD);
  if ((head[2] ?? 0x30) !== 0x30 || (head[3] ?? 0) !== 0) {
    return { command: { kind: 'unknown', byte: GS }, end: at + 1 };
  }
  if (head.length < BITMAP_HEAD) return null;
  const [xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = head.subarray(4);
  const [bytesPerRow, rows] = [xLow + 256 * xHigh, yLow + 256 * yHigh];
  const end = at + BITMAP_HEAD + bytesPerRow * rows;
  if (bytes.length < end) return null;
  const bits = bytes.slice(at + BITMAP_HEAD, end);
  return { command: { kind: 'bitmap', bitmap: { bytesPerRow, rows, bits } }, end };
}

/** As many characters as stand there; null when half of one does, undefined when none does. */
function readText(bytes: Uint8Array, at: number): { command: Command; end: number } | null | undefined {
  let end = at;
  for (;;) {
    const byte = bytes[end] ?? 0;
    if (byte >= 0x20 && byte <= 0x7e) end += 1;
    else if (byte >= 0x81 && byte <= 0xfe && (bytes[end + 1] ?? 0) >= 0x40) end += 2;
    else break;
  }
  if (end > at) {
    const text = new TextDecoder('gb18030').decode(bytes.subarray(at, end));
    return { command: { kind: 'text', text }, end };
  }
  const lead = bytes[at] ?? 0;
  return lead >= 0x81 && lead <= 0xfe && at + 1 === bytes.length ? null : undefined;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, printerCodeOf } from './charset.ts';
import { PIECE_BYTES, piecesOf } from './pieces.ts';
import { type Command, encode, readCommand, realTimeQuestion } from './protocol.ts';
import { isPaperAnswer, isRealTimeAnswer, reasonsOf } from './status.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

function commandsIn(bytes: Uint8Array): { commands: Command[]; rest: number } {
  const commands: Command[] = [];
  for (let at = 0; ; ) {
    const read = readCommand(bytes, at);
    if (read === null) return { commands, rest: bytes.length - at };
    commands.push(read.command);
    at = read.end;
  }
}

const byte = fc.integer({ min: 0, max: 255 });
const printable = fc.constantFrom(...'信访事项登记回执测试《》，。09AZ -·〔〕□√');
const text = fc.string({ unit: printable, minLength: 1, maxLength: 40 });
const bitmap = fc
  .record({ bytesPerRow: fc.integer({ min: 1, max: 72 }), rows: fc.integer({ min: 1, max: 13 }) })
  .chain(({ bytesPerRow, rows }) =>
    fc
      .uint8Array({ minLength: bytesPerRow * rows, maxLength: bytesPerRow * rows })
      .map((bits) => ({ bytesPerRow, rows, bits })),
  );
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom<Command>(
    { kind: 'initialise' },
    { kind: 'chinese' },
    { kind: 'line-feed' },
    { kind: 'cut' },
    { kind: 'no-automatic-status' },
    { kind: 'ask-paper' },
    { kind: 'align', to: 'left' },
    { kind: 'align', to: 'centre' },
  ),
  fc.record({ kind: fc.constant('line-spacing' as const), dots: byte }),
  fc.record({ kind: fc.constant('feed' as const), dots: byte }),
  fc.record({ kind: fc.constantFrom('bold' as const, 'double' as const, 'double-chinese' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('text' as const), text }),
  fc.record({ kind: fc.constant('bitmap' as const), bitmap }),
);

/** Texts that follow each other come out as one. */
function joined(commands: readonly Command[]): Command[] {
  const all: Command[] = [];
  for (const one of commands) {
    const last = all.at(-1);
    if (one.kind === 'text' && last?.kind === 'text') all[all.length - 1] = { ...last, text: last.text + one.text };
    else all.push(one);
  }
  return all;
}

describe('commands', () => {
  it.each([
    [{ kind: 'initialise' }, '1b40'],
    [{ kind: 'chinese' }, '1c26'],
    [{ kind: 'text', text: '受理A1' }, 'cadcc0ed4131'],
    [{ kind: 'double-chinese', on: true }, '1c5701'],
    [{ kind: 'cut' }, '1d564200'],
    [{ kind: 'ask-paper' }, '1d7201'],
    [
      { kind: 'bitmap', bitmap: { bytesPerRow: 2, rows: 2, bits: Uint8Array.of(1, 2, 3, 4) } },
      '1d7630000200020001020304',
    ],
  ] as [Command, string][])('%j is %s', (one, bytes) => expect(hex(encode(one))).toBe(bytes));

  it('asks in real time', () => {
    expect(['printer', 'offline', 'error', 'paper'].map((one) => hex(realTimeQuestion(one as 'printer')))).toEqual([
      '100401',
      '100402',
      '100403',
      '100404',
    ]);
  });

  it('are read back as they were written, wherever the wire cuts them', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), fc.nat(), (commands, cut) => {
        const bytes = Buffer.concat(commands.map(encode));
        const { commands: read, rest } = commandsIn(bytes);
        expect(rest).toBe(0);
        expect(joined(read).map(withoutBits)).toEqual(joined(commands).map(withoutBits));
        const head = commandsIn(bytes.subarray(0, cut % (bytes.length + 1)));
        const kinds = joined(read).map(({ kind }) => kind);
        expect(joined(head.commands).map(({ kind }) => kind)).toEqual(kinds.slice(0, joined(head.commands).length));
      }),
    );
  });

  it('rubbish is passed over byte by byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { commands, rest } = commandsIn(bytes);
        expect(commands.length).toBeLessThanOrEqual(bytes.length);
        expect(rest).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });

  it.each([
    ['1d7631000100010000', 'a picture in a mode nobody has'],
    ['1b6105', 'an alignment nobody has'],
    ['9534b235', 'four bytes of GB18030'],
    ['1d5600', 'another cut'],
    ['00', 'NUL'],
    ['ff80', 'no character'],
  ])('%s, %s, is no command of ours', (bytes) => {
    expect(commandsIn(Buffer.from(bytes, 'hex')).commands[0]).toMatchObject({ kind: 'unknown' });
  });

  it('a picture holds no real-time command, wherever its dots lie', () => {
    const trouble = fc.constantFrom(0x10, 0x04, 0x05, 0x14, 0x01, 0x00);
    fc.assert(
      fc.property(fc.array(trouble, { minLength: 8, maxLength: 8 }), (dots) => {
        const bits = Uint8Array.from(dots);
        const sent = encode({ kind: 'bitmap', bitmap: { bytesPerRow: 2, rows: 4, bits } }).subarray(8);
        expect(hex(sent)).not.toMatch(/^(..)*?10(04|05|14)/);
        // Dots are added, never taken away.
        expect(sent.every((one, i) => (one & (bits[i] ?? 0)) === bits[i])).toBe(true);
      }),
    );
  });
});

function withoutBits(one: Command): unknown {
  return one.kind === 'bitmap' ? { ...one, bitmap: { ...one.bitmap, bits: one.bitmap.bits.length } } : one;
}

describe('the printer’s own characters', () => {
  it.each([...'受理〔2026〕·□√——“”…《》，；'])('has %s', (one) => expect(printerCodeOf(one)).not.toBeNull());

  it.each([...'镕喆㐂䶮𠮷𬭎𪚥€㎡', '\ue000', '\u200d', '\n'])('is not trusted with %j', (one) =>
    expect(printerCodeOf(one)).toBeNull(),
  );

  it('refuses to write another character in its place', () => {
    expect(() => encode({ kind: 'text', text: '王𠮷' })).toThrow();
  });

  it('a Chinese character is as wide as two figures', () => {
    expect(columnsOf('编号12-A，')).toBe(10);
  });
});

describe('pieces', () => {
  it('are cut between commands, lose nothing and are never too long', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        const bytes = Buffer.concat(commands.map(encode));
        const pieces = piecesOf(bytes);
        expect(Buffer.concat(pieces ?? []).equals(bytes)).toBe(true);
        for (const piece of pieces ?? []) {
          expect(piece.length).toBeLessThanOrEqual(PIECE_BYTES);
          expect(commandsIn(piece).rest).toBe(0);
        }
      }),
    );
  });

  it.each([
    ['255044462d312e370a01', 'a PDF’s head'],
    ['1d763000', 'half a picture'],
  ])('there are none of %s, %s', (bytes) => expect(piecesOf(Buffer.from(bytes, 'hex'))).toBeNull());
});

describe('what a printer says of itself', () => {
  const well = { printer: 0x12, offline: 0x12, error: 0x12, paper: 0x12 };

  it.each([
    [well, []],
    [{ ...well, printer: 0x1a, offline: 0x32, paper: 0x7e }, ['media-empty', 'media-low']],
    [{ ...well, printer: 0x1a, offline: 0x16 }, ['cover-open']],
    [{ ...well, printer: 0x1a, offline: 0x52, error: 0x1a }, ['media-jam']],
    [{ ...well, error: 0x52 }, ['fuser-over-temp']],
    [{ ...well, paper: 0x1e }, ['media-low']],
    [{ ...well, printer: 0x1a }, ['stopped']],
    [{ printer: 0x1a, offline: null, error: null, paper: 0x72 }, ['media-empty']],
    [{ printer: 0x12, offline: null, error: null, paper: null }, []],
  ])('%j means %j', (answers, reasons) => expect(reasonsOf(answers)).toEqual(reasons));

  it('no byte is taken for two kinds of answer', () => {
    for (let one = 0; one < 256; one += 1) expect(isRealTimeAnswer(one) && isPaperAnswer(one)).toBe(false);
    expect([0x00, 0x03, 0x0c, 0x0f].every(isPaperAnswer)).toBe(true);
    expect([0x12, 0x1a, 0x7e].every(isRealTimeAnswer)).toBe(true);
    // XON, XOFF and a byte of noise
    expect([0x11, 0x13, 0xff].some((one) => isPaperAnswer(one) || isRealTimeAnswer(one))).toBe(false);
  });
});

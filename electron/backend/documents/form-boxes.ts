import type { DocumentBlock, Field } from '../../../domain/documents/document.ts';
import { CODE_SIDE, codeShapes } from './code-shapes.ts';
import { columnWidths } from './column-widths.ts';
import { baselineIn, moved, type Shape } from './drawing.ts';
import { inkShapes } from './ink-shapes.ts';
import { mm } from './page-style.ts';
import type { Box } from './paginate.ts';
import { type Cell, ruledRows } from './ruled-rows.ts';
import { box, lineShapes, linesOf, stackedLines, type TextRoom } from './text-boxes.ts';

type Block<Kind extends DocumentBlock['kind']> = Extract<DocumentBlock, { kind: Kind }>;

const RULE = 0.6;
/** A label takes at most so much of its row, else it is broken. */
const LABEL_SHARE = 0.34;
const MANY_COLUMNS = 5;
const SMALL_TABLE_SIZE = 14;
/** A hand writes on lines so far apart. */
const HAND_PITCH = mm(10);
/** A name is written in so much. */
const NAME_ROOM = mm(34);
/** A name that was written on the screen stands this high over its line. */
const INK_ROOM = mm(15);

/** A table with a label before every value. */
export function fieldsBoxes(rows: readonly Field[][], room: TextRoom): Box[] {
  const { size, width } = room;
  const widest = Math.max(...rows.flat().map(({ label }) => room.measure(label, 'bold'))) * size;
  const cells = rows.map((row) => {
    const each = width / row.length;
    const label = Math.min(widest + size, each * (row.length > 1 ? 0.45 : LABEL_SHARE));
    return row.flatMap((field): Cell[] => [
      { text: field.label, share: label, role: 'bold', align: 'left' },
      {
        text: field.value,
        share: each - label,
        role: field.emphasis ? 'bold' : 'body',
        align: 'left',
        byHand: field.value.trim() === '',
      },
    ]);
  });
  return ruledRows(cells, room);
}

/** A table under a row of titles. */
export function tableBoxes({ columns, rows }: Block<'table'>, given: TextRoom): Box[] {
  const size = columns.length < MANY_COLUMNS ? given.size : Math.min(given.size, SMALL_TABLE_SIZE);
  const room = { ...given, size, leading: (given.leading * size) / given.size };
  const shares = columnWidths({ columns, rows }, room);
  const share = (i: number) => shares[i] ?? 0;
  const titles = columns.map(({ title }, i): Cell => ({ text: title, share: share(i), role: 'bold', align: 'centre' }));
  const cells = rows.map((row) =>
    columns.map(({ align }, i): Cell => {
      const text = row[i] ?? '';
      return { text, share: share(i), align, role: 'body', byHand: text.trim() === '' };
    }),
  );
  return ruledRows(cells, room, titles);
}

/** The numbers by which a matter is found again, in the largest type that fits, with the QR code at the right. */
export function referenceBox({ fields, code }: Block<'reference'>, room: TextRoom): Box {
  const width = room.width - CODE_SIDE - room.size;
  const shapes: Shape[] = [];
  let y = 0;
  for (const { label, value, emphasis } of fields) {
    const largest = emphasis ? 28 : 20;
    const size = Math.min(largest, width / room.measure(value, 'heading'));
    const labelled = stackedLines([label], { ...room, size: 12, leading: 17, role: 'body' }, 'left');
    shapes.push(...labelled.shapes.map((shape) => moved(shape, 0, y)));
    y += labelled.height;
    const leading = size * 1.25;
    shapes.push({ kind: 'text', x: 0, y: y + baselineIn(leading, size), size, role: 'heading', text: value });
    y += leading;
  }
  const drawn = codeShapes(code, { ...room, width: CODE_SIDE });
  shapes.push(...drawn.shapes.map((shape) => moved(shape, room.width - CODE_SIDE, 0)));
  return box(Math.max(y, drawn.height), shapes, { spaceBefore: room.size * 0.3 });
}

/** Squares to tick by hand after their label, each together with its words; what is chosen is ticked. */
export function choicesBox({ label, options }: Block<'choices'>, room: TextRoom): Box {
  const { size, width, measure } = room;
  const leading = room.leading * 1.1;
  const head = `${label}：`;
  const start = Math.min(measure(head, 'bold') * size, width / 2);
  const shapes = stackedLines([head], { ...room, width: start + 1, leading, role: 'bold' }, 'left').shapes;
  let x = start;
  let y = 0;
  for (const { text, chosen } of options) {
    const most = width - start;
    const lines = linesOf([{ text: `${chosen ? '☑' : '☐'}${text}`, face: 'body' }], { ...room, width: most });
    const wide = Math.max(...lines.map((line) => line.width)) * size;
    if (x > start && x + wide > width) {
      x = start;
      y += leading;
    }
    for (const [i, line] of lines.entries()) {
      const baseline = y + i * leading + baselineIn(leading, size);
      shapes.push(...lineShapes(line, room, { x, y: baseline }));
    }
    y += (lines.length - 1) * leading;
    x += wide + size * 1.5;
  }
  return box(Math.max(y + leading, stackHeight(shapes, leading)), shapes, { spaceBefore: size * 0.3 });
}

function stackHeight(shapes: readonly Shape[], leading: number): number {
  const lowest = Math.max(0, ...shapes.map((shape) => (shape.kind === 'text' ? shape.y : 0)));
  return Math.ceil(lowest / leading) * leading;
}

/** Ruled lines to write on by hand, under their label; they may run over a page's end. */
export function writingLinesBoxes({ label, lines }: Block<'writing-lines'>, room: TextRoom): Box[] {
  const head = stackedLines([`${label}：`], { ...room, role: 'bold' }, 'left');
  return [
    box(head.height, head.shapes, { spaceBefore: room.size * 0.3, keepWithNext: true }),
    ...Array.from({ length: lines }, () => box(HAND_PITCH, [rule(0, room.width, HAND_PITCH - mm(1.5))])),
  ];
}

/** Labels with a line to sign on after each, two to a row: the second is the shorter, for a date as a rule. */
export function signHereBox({ labels, signed }: Block<'sign-here'>, room: TextRoom): Box {
  const { size, width, measure } = room;
  const pitch = Math.max(room.leading * 1.6, signed === undefined ? mm(12) : INK_ROOM + mm(3));
  const widthOf = (label: string) => measure(`${label}：`, 'body') * size;
  const rows: string[][] = [];
  for (const label of labels) {
    const row = rows.at(-1);
    const taken = (row ?? []).reduce((sum, one) => sum + widthOf(one) + NAME_ROOM, 0);
    if (row?.length === 1 && taken + widthOf(label) + NAME_ROOM <= width) row.push(label);
    else rows.push([label]);
  }
  const shapes = rows.flatMap((row, i) => {
    const free = width - row.reduce((sum, label) => sum + widthOf(label), 0);
    const baseline = (i + 1) * pitch - mm(3);
    const date = row.length === 2 && row[1]?.endsWith('日期');
    const rooms =
      row.length === 1 ? [Math.min(free, mm(70))] : date ? [free - NAME_ROOM, NAME_ROOM] : [free / 2, free / 2];
    let x = 0;
    return row.flatMap((label, n): Shape[] => {
      const start = x + widthOf(label);
      const end = start + (rooms[n] ?? 0) - (n < row.length - 1 ? size : 0);
      const words: Shape = { kind: 'text', x, y: baseline, size, role: 'body', text: `${label}：` };
      x = start + (rooms[n] ?? 0);
      const line = rule(start, end, baseline + mm(1));
      if (signed === undefined || i > 0) return [words, line];
      const daySize = Math.min(size, (end - start) / measure(signed.day, 'body'));
      const said: Shape = { kind: 'text', x: start, y: baseline, size: daySize, role: 'body', text: signed.day };
      const box = { left: start, right: end, top: baseline + mm(1) - INK_ROOM, bottom: baseline + mm(1) };
      return [words, line, ...(n === 0 ? inkShapes(signed.ink, box) : n === 1 ? [said] : [])];
    });
  });
  return box(rows.length * pitch, shapes, { spaceBefore: size * 0.3 });
}

function rule(from: number, to: number, y: number): Shape {
  return {
    kind: 'line',
    points: [
      [from, y],
      [to, y],
    ],
    thickness: RULE,
  };
}

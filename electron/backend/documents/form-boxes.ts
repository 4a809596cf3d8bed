import type { DocumentBlock, Field } from '../../../domain/documents/document.ts';
import { CODE_SIDE, codeShapes } from './code-shapes.ts';
import { baselineIn, moved, type Shape } from './drawing.ts';
import type { Box } from './paginate.ts';
import { box, lineShapes, linesOf, stackedLines, type TextRoom } from './text-boxes.ts';

const RULE = 0.6;

/** A table with a label before every value. */
export function fieldsBoxes(rows: readonly Field[][], room: TextRoom): Box[] {
  const { size, width } = room;
  const padding = size * 0.35;
  const labelWidth = Math.max(...rows.flat().map(({ label }) => room.measure(label, 'bold'))) * size + 2 * padding;
  return rows.map((row, i) => {
    const cellWidth = width / row.length;
    const cells = row.map((field) => ({
      field,
      lines: linesOf([{ text: field.value, face: field.emphasis ? 'bold' : 'body' }], {
        ...room,
        width: cellWidth - labelWidth - 2 * padding,
      }),
    }));
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * room.leading + 2 * padding;
    const shapes = cells.flatMap(({ field, lines }, at): Shape[] => {
      const x = at * cellWidth;
      const baseline = (line: number) => padding + line * room.leading + baselineIn(room.leading, size);
      return [
        { kind: 'rect', x, y: 0, width: cellWidth, height, thickness: RULE },
        {
          kind: 'line',
          points: [
            [x + labelWidth, 0],
            [x + labelWidth, height],
          ],
          thickness: RULE,
        },
        { kind: 'text', x: x + padding, y: baseline(0), size, role: 'bold', text: field.label },
        ...lines.flatMap((line, n) => lineShapes(line, room, { x: x + labelWidth + padding, y: baseline(n) })),
      ];
    });
    return box(height, shapes, { spaceBefore: i === 0 ? size * 0.5 : 0 });
  });
}

/** The numbers by which a matter is found again, in the largest type that fits, with the QR code at the right. */
export function referenceBox({ fields, code }: Extract<DocumentBlock, { kind: 'reference' }>, room: TextRoom): Box {
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

/** A table with a row of titles. */
export function tableBoxes({ columns, rows }: Extract<DocumentBlock, { kind: 'table' }>, room: TextRoom): Box[] {
  const padding = room.size * 0.35;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const rowBox = (texts: readonly string[], role: 'body' | 'bold'): Box => {
    let x = 0;
    const cells = columns.map(({ share, align }, i) => {
      const width = (room.width * share) / shares;
      const inside = { ...room, width: width - 2 * padding, role };
      const cell = { x, width, ...stackedLines([texts[i] ?? ''], inside, role === 'bold' ? 'centre' : align) };
      x += width;
      return cell;
    });
    const height = Math.max(room.leading, ...cells.map((cell) => cell.height)) + 2 * padding;
    return box(
      height,
      cells.flatMap(({ x: left, width, shapes }): Shape[] => [
        { kind: 'rect', x: left, y: 0, width, height, thickness: RULE },
        ...shapes.map((shape) => moved(shape, left + padding, padding)),
      ]),
    );
  };
  const header = rowBox(
    columns.map(({ title }) => title),
    'bold',
  );
  return [{ ...header, spaceBefore: room.size * 0.5, keepWithNext: true }, ...rows.map((row) => rowBox(row, 'body'))];
}

/** Squares to tick by hand. */
export function choicesBox({ label, options }: Extract<DocumentBlock, { kind: 'choices' }>, room: TextRoom): Box {
  const words = options.map(({ text, chosen }) => `${chosen ? '☑' : '□'}${text}`);
  const { height, shapes } = stackedLines([`${label}：${words.join('　')}`], { ...room, role: 'body' }, 'left');
  return box(height, shapes, { spaceBefore: room.size * 0.3 });
}

/** Ruled lines to write on by hand. */
export function writingLinesBox(block: Extract<DocumentBlock, { kind: 'writing-lines' }>, room: TextRoom): Box {
  const { height, shapes } = stackedLines([`${block.label}：`], { ...room, role: 'body' }, 'left');
  const pitch = room.leading * 1.5;
  const rules = Array.from({ length: block.lines }, (_, i): Shape => {
    const y = height + (i + 1) * pitch;
    return {
      kind: 'line',
      points: [
        [0, y],
        [room.width, y],
      ],
      thickness: RULE,
    };
  });
  return box(height + block.lines * pitch, [...shapes, ...rules], { spaceBefore: room.size * 0.3 });
}

import type { DocumentBlock } from '../../../domain/documents/document.ts';
import { codeShapes } from './code-shapes.ts';
import { baselineIn, moved, type Shape } from './drawing.ts';
import { choicesBox, fieldsBoxes, referenceBox, tableBoxes, writingLinesBox } from './form-boxes.ts';
import { mm } from './page-style.ts';
import type { Box } from './paginate.ts';
import { box, paragraphBoxes, stackedLines, type TextRoom } from './text-boxes.ts';

/** GB/T 9704: the first line of a paragraph stands in by two characters. */
const INDENT = 2;
/** A township's seal is 42 mm across and lies over the organ's name and the date; nothing else stands there. */
const SEAL_ROOM = mm(42);

/** A block of running text or a table as the boxes it is made of. */
export function blockBoxes(block: Exclude<DocumentBlock, { kind: 'route-map' }>, room: TextRoom): Box[] {
  const { size } = room;
  switch (block.kind) {
    case 'salutation':
      return paragraphBoxes([{ text: block.text, face: 'body' }], room, {
        spaceBefore: size * 0.4,
        keepWithNext: true,
      });
    case 'paragraph':
      return paragraphBoxes([{ text: block.text, face: 'body' }], room, { indent: INDENT, spaceBefore: size * 0.3 });
    case 'numbered':
      return paragraphBoxes(
        [
          { text: block.heading, face: 'bold' },
          { text: block.text, face: 'body' },
        ],
        room,
        { indent: INDENT },
      );
    case 'heading':
      return paragraphBoxes([{ text: block.text, face: 'heading' }], room, {
        spaceBefore: size * 0.6,
        keepWithNext: true,
      });
    case 'answer':
      return [
        ...paragraphBoxes([{ text: block.question, face: 'heading' }], room, {
          spaceBefore: size * 0.5,
          keepWithNext: true,
        }),
        ...paragraphBoxes([{ text: block.answer, face: 'body' }], room),
      ];
    case 'note':
      return paragraphBoxes([{ text: block.text, face: 'body' }], smaller(room), { spaceBefore: size * 0.3 });
    case 'table':
      return tableBoxes(block, room);
    case 'choices':
      return [choicesBox(block, room)];
    case 'writing-lines':
      return [writingLinesBox(block, room)];
    case 'fields':
      return fieldsBoxes(block.rows, room);
    case 'reference':
      return [referenceBox(block, room)];
    case 'sign-here':
      return [signHereBox(block.labels, room)];
    case 'signature':
      return [signatureBox(block, room)];
  }
}

function smaller(room: TextRoom): TextRoom {
  const size = Math.max(room.size - 2, 10.5);
  return { ...room, size, leading: (room.leading * size) / room.size };
}

function signatureBox(block: Extract<DocumentBlock, { kind: 'signature' }>, room: TextRoom): Box {
  const { width, size, leading } = room;
  const left = mm(66);
  const attachment = stackedLines(
    block.attachment === null ? [] : [block.attachment],
    { ...room, width: left, role: 'body' },
    'left',
  );
  const code = block.code === null ? { height: 0, shapes: [] } : codeShapes(block.code, { ...room, width: left });
  // The seal lies over the organ's name and the day, so these stand one above the other's middle.
  const signed = stackedLines(
    [block.organ, '（印章）', block.day],
    { ...room, width: width - left, role: 'body' },
    'centre',
  );
  const contact = stackedLines(block.contact === null ? [] : [block.contact], { ...room, role: 'body' }, 'left');
  const height = Math.max(attachment.height + code.height, SEAL_ROOM, signed.height);
  return box(
    height + contact.height,
    [
      ...attachment.shapes,
      ...code.shapes.map((shape) => moved(shape, 0, attachment.height)),
      ...signed.shapes.map((shape) => moved(shape, left, (height - signed.height) / 2)),
      ...contact.shapes.map((shape) => moved(shape, size * INDENT, height)),
    ],
    { spaceBefore: leading * 0.2 },
  );
}

function signHereBox(labels: readonly string[], room: TextRoom): Box {
  const { width, size, leading } = room;
  const height = leading * 2;
  const [first = '', ...others] = labels;
  const rest = others.join('　');
  const y = height - leading + baselineIn(leading, size);
  const firstEnd = room.measure(`${first}：`, 'body') * size;
  const restStart = width - room.measure(`${rest}：`, 'body') * size - mm(38);
  const restEnd = width - mm(38);
  const text = (words: string, x: number): Shape => ({ kind: 'text', x, y, size, role: 'body', text: words });
  const rule = (from: number, to: number): Shape => ({
    kind: 'line',
    points: [
      [from, y + 3],
      [to, y + 3],
    ],
    thickness: 0.7,
  });
  return box(height, [
    text(`${first}：`, 0),
    rule(firstEnd, restStart - size / 2),
    text(`${rest}：`, restStart),
    rule(restEnd, width),
  ]);
}

import type { DocumentBlock } from '../../../domain/documents/document.ts';
import { choicesBox, fieldsBoxes, referenceBox, signHereBox, tableBoxes, writingLinesBoxes } from './form-boxes.ts';
import type { Box } from './paginate.ts';
import { signatureBox } from './signature-boxes.ts';
import { paragraphBoxes, type TextRoom } from './text-boxes.ts';

/** GB/T 9704: the first line of a paragraph stands in by two characters. */
const INDENT = 2;
const SMALLEST_NOTE = 10.5;

type TextBlock = Exclude<DocumentBlock, { kind: 'route-map' }>;

/** The blocks of a part as boxes; a heading never ends a page, a signature never begins one. */
export function blocksBoxes(blocks: readonly DocumentBlock[], room: TextRoom): Box[] {
  const boxes: Box[] = [];
  for (const block of blocks) {
    if (block.kind === 'route-map') continue;
    // A signature must not stand alone on a page: someone could put it under another text.
    if (block.kind === 'signature' || block.kind === 'sign-here') keepLast(boxes, 2);
    boxes.push(...blockBoxes(block, room).map((box) => (room.grid ? onGrid(box, room.leading) : box)));
  }
  return boxes;
}

function blockBoxes(block: TextBlock, room: TextRoom): Box[] {
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
        spaceBefore: size * 0.8,
        keepWithNext: true,
      });
    case 'answer':
      return [
        ...paragraphBoxes([{ text: block.question, face: 'heading' }], room, {
          spaceBefore: size * 0.5,
          keepWithNext: true,
        }),
        // So few big characters a line would be torn apart if they were spread to the margin.
        ...paragraphBoxes([{ text: block.answer, face: 'body' }], room, { ragged: true }),
      ];
    case 'note':
      return paragraphBoxes([{ text: block.text, face: 'body' }], smaller(room), { spaceBefore: size * 0.4 });
    case 'fields':
      return fieldsBoxes(block.rows, room);
    case 'table':
      return tableBoxes(block, room);
    case 'choices':
      return [choicesBox(block, room)];
    case 'reference':
      return [referenceBox(block, room)];
    case 'writing-lines':
      return writingLinesBoxes(block, room);
    case 'sign-here':
      return [signHereBox(block, room)];
    case 'signature':
      return [signatureBox(block, room)];
  }
}

function keepLast(boxes: Box[], count: number): void {
  for (const box of boxes.slice(-count)) box.keepWithNext = true;
}

/** Whole lines, so that the text after it stands on the grid again. */
function onGrid(box: Box, pitch: number): Box {
  return { ...box, spaceBefore: 0, height: Math.ceil(box.height / pitch - 1e-6) * pitch };
}

function smaller(room: TextRoom): TextRoom {
  const size = Math.max(room.size - 2, SMALLEST_NOTE);
  return { ...room, size, leading: (room.leading * size) / room.size };
}

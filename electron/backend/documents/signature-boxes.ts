import type { DocumentBlock } from '../../../domain/documents/document.ts';
import { codeShapes } from './code-shapes.ts';
import { moved, type Shape } from './drawing.ts';
import { mm } from './page-style.ts';
import type { Box } from './paginate.ts';
import { balancedLines, box, stacked, stackedLines, type TextRoom } from './text-boxes.ts';

type Signature = Extract<DocumentBlock, { kind: 'signature' }>;

/** A township's seal is 42 mm across and lies over the organ's name and the day; nothing else stands there. */
export const SEAL = mm(42);
/** GB/T 9704: the day stands four characters in from the right, the notes two from the left. */
const DAY_INSET = 4;
const NOTE_INSET = 2;
const SEAL_WORDS = '（印章）';
const SEAL_WORDS_SIZE = 10.5;
/** The organ's name leaves this to the code at the left. */
const CODE_ROOM = mm(62);

/** 落款: what is attached, the organ over its day with room for the seal, and whom to ask. Torn nowhere. */
export function signatureBox(block: Signature, room: TextRoom): Box {
  const { leading } = room;
  const advance = room.size + (room.tracking ?? 0);
  const attachment = noteOf(block.attachment, room);
  const signed = signedShapes(block, room);
  const code =
    block.code === null ? { height: 0, shapes: [] } : codeShapes(block.code, { ...ungridded(room), width: CODE_ROOM });
  const height = Math.ceil(Math.max(signed.height, code.height, SEAL) / leading) * leading;
  const contact = noteOf(block.contact, room);
  const signedTop = attachment.height === 0 ? 0 : leading + attachment.height;
  const contactTop = signedTop + height;
  return box(contactTop + contact.height, [
    ...attachment.shapes.map((shape) => moved(shape, advance * NOTE_INSET, leading)),
    ...code.shapes.map((shape) => moved(shape, 0, signedTop + (height - code.height) / 2)),
    ...signed.shapes.map((shape) => moved(shape, 0, signedTop)),
    ...contact.shapes.map((shape) => moved(shape, advance * NOTE_INSET, contactTop)),
  ]);
}

/** On the grid's lines: one above, the organ, the day, the words where the seal goes. */
function signedShapes({ organ, day, code }: Signature, room: TextRoom): { height: number; shapes: Shape[] } {
  const { width, size, leading, measure } = room;
  const advance = size + (room.tracking ?? 0);
  const free = width - (code === null ? 0 : CODE_ROOM);
  const lines = balancedLines(organ, 'body', { ...room, width: free });
  const organWidth = Math.max(...lines.map((line) => line.width)) * size;
  const dayWidth = measure(day, 'body') * size;
  // The day is what is placed; the organ's name is centred over it, and pushes it left only when it is very long.
  const middle = Math.min(width - DAY_INSET * advance - dayWidth / 2, width - organWidth / 2);
  const at = (shapes: readonly Shape[], wide: number, top: number) =>
    shapes.map((shape) => moved(shape, middle - wide / 2, top));
  const name = stacked(lines, { ...room, width: organWidth }, 'centre');
  const date = stackedLines([day], { ...room, width: dayWidth + size * 2, role: 'body' }, 'centre');
  const small = { ...ungridded(room), size: SEAL_WORDS_SIZE, role: 'body' as const };
  const seal = stackedLines([SEAL_WORDS], { ...small, width: SEAL }, 'centre');
  const nameTop = lines.length > 1 ? leading : 2 * leading;
  const dayTop = nameTop + name.height;
  return {
    height: dayTop + 2 * leading,
    shapes: [
      ...at(name.shapes, organWidth, nameTop),
      ...at(date.shapes, dayWidth + size * 2, dayTop),
      ...at(seal.shapes, SEAL, dayTop + leading),
    ],
  };
}

function noteOf(text: string | null, room: TextRoom): { height: number; shapes: Shape[] } {
  if (text === null) return { height: 0, shapes: [] };
  const width = room.width - NOTE_INSET * (room.size + (room.tracking ?? 0));
  return stackedLines([text], { ...room, width, role: 'body' }, 'left');
}

function ungridded({ tracking: _, ...room }: TextRoom): TextRoom {
  return room;
}

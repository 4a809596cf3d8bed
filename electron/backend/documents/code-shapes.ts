import type { CodeBlock } from '../../../domain/documents/document.ts';
import { moved, type Shape } from './drawing.ts';
import { mm } from './page-style.ts';
import { qrCode } from './qr-code.ts';
import { stackedLines, type TextRoom } from './text-boxes.ts';

/** Of the code itself: the 53 modules of a signed ticket are just under four dots of a 203 dpi printer wide. */
const PRINTED_SIDE = mm(25);
/** With the quiet zone of any code of 41 modules or more. */
export const CODE_SIDE = mm(30);
const CAPTION_SIZE = 10;

/** The QR code with its words under it, `room.width` wide. */
export function codeShapes({ url, lines }: CodeBlock, room: TextRoom): { height: number; shapes: Shape[] } {
  const quiet = (CODE_SIDE - PRINTED_SIDE) / 2;
  const caption = {
    ...room,
    width: room.width - quiet,
    role: 'body' as const,
    size: CAPTION_SIZE,
    leading: CAPTION_SIZE * 1.3,
  };
  const words = stackedLines(lines, caption, 'left');
  return {
    height: CODE_SIDE + words.height,
    shapes: [
      qrCode(url, { x: 0, y: 0, side: PRINTED_SIDE, room: CODE_SIDE }),
      ...words.shapes.map((shape) => moved(shape, quiet, CODE_SIDE)),
    ],
  };
}

import type { CodeBlock } from '../../../domain/documents/document.ts';
import { moved, type Shape } from './drawing.ts';
import { mm } from './page-style.ts';
import { qrCode } from './qr-code.ts';
import { stackedLines, type TextRoom } from './text-boxes.ts';

/** Of the printed code, quiet zone included: at 203 dpi a module is still four dots wide. */
export const CODE_SIDE = mm(25);
const CAPTION_SIZE = 10;

/** The QR code with its words under it, `room.width` wide. */
export function codeShapes({ url, lines }: CodeBlock, room: TextRoom): { height: number; shapes: Shape[] } {
  const caption = { ...room, role: 'body' as const, size: CAPTION_SIZE, leading: CAPTION_SIZE * 1.3 };
  const words = stackedLines(lines, caption, 'left');
  return {
    height: CODE_SIDE + words.height,
    shapes: [qrCode(url, { x: 0, y: 0, side: CODE_SIDE }), ...words.shapes.map((shape) => moved(shape, 0, CODE_SIDE))],
  };
}

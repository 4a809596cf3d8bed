import { paragraphWords, type ReadParagraph } from '../../../domain/letter/recognised.ts';
import { textPieces } from './text-pieces.ts';

/** Beside what else stands on the screen, less than what a page of text alone holds at the largest size. */
const LONGEST = 60;

/** A paragraph in parts that fit a page of the screen, cut as `textPieces` cuts; what is doubtful stays so. */
export function readPieces(paragraph: ReadParagraph): ReadParagraph[] {
  let rest = [...paragraph];
  return textPieces(paragraphWords(paragraph), LONGEST).map((part) => {
    const taken: ReadParagraph = [];
    let room = part.length;
    while (room > 0 && rest[0] !== undefined) {
      const [{ text, sure }, ...others] = [rest[0], ...rest.slice(1)];
      taken.push({ text: text.slice(0, room), sure });
      rest = text.length > room ? [{ text: text.slice(room), sure }, ...others] : others;
      room -= Math.min(room, text.length);
    }
    return taken;
  });
}

/** About what one page holds at the largest text size. */
export const PIECE = 90;

/** Cuts a long text for paging: at line ends, else after a sentence, a comma, before a number; else where it must. Nothing is left out. */
export function textPieces(text: string, longest: number = PIECE): string[] {
  const sentences = text.split(/(?<=[。！？；\n])/u).flatMap((sentence) => cut(sentence, longest));
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + sentence.length <= longest) pieces[pieces.length - 1] = last + sentence;
    else pieces.push(sentence);
  }
  return pieces.length === 0 ? [''] : pieces;
}

function cut(sentence: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = [...sentence];
  while (rest.length > longest) {
    const end = endOfPart(rest.slice(0, longest + 1));
    parts.push(rest.slice(0, end).join(''));
    rest = rest.slice(end);
  }
  return [...parts, rest.join('')];
}

/** Where to cut characters of which the last is already one too many. */
function endOfPart(characters: readonly string[]): number {
  const most = characters.length - 1;
  const comma = characters.slice(0, most).findLastIndex((one) => /[，、：）]/u.test(one));
  if (comma >= 0) return comma + 1;
  const beforeNumber = characters.findLastIndex((one) => !/[\w-]/u.test(one));
  return beforeNumber > 0 ? Math.min(beforeNumber + 1, most) : most;
}

/** About what one page holds at the largest text size. */
const PIECE = 90;

/** Cuts a long text for paging: at line ends, else after a sentence, else where it must. Nothing is left out. */
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
  const characters = [...sentence];
  const parts = Math.ceil(characters.length / longest);
  return Array.from({ length: parts }, (_, i) => characters.slice(i * longest, (i + 1) * longest).join(''));
}

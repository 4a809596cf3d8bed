const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A text with more put behind it on a line of its own, as much of it as `limit` leaves room for. */
export function appended(before: string, added: string, limit: number): string {
  const kept = before.trimEnd();
  const start = kept === '' ? '' : `${kept}\n`;
  const fitting = cut(added, limit - start.length);
  return fitting === '' ? kept : start + fitting;
}

/** Never within what a reader sees as one character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const first = [...graphemes.segment(text)].findLast(({ index }) => index <= longest);
  return text.slice(0, Math.max(0, first?.index ?? 0));
}

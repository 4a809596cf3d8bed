/** A stretch of text set in one face. */
export interface Span<Face> {
  text: string;
  face: Face;
}

export interface Line<Face> {
  spans: Span<Face>[];
  /** Of what is drawn, in the unit the measure gives. */
  width: number;
  /** The last line of a paragraph is not spread to the margin. */
  last: boolean;
}

const OPENING = '（《「『【〔“‘(\\[{';
const CLOSING = '，。、；：？！）》」』】〕”’·…—％℃,.;:?!)\\]}%';

/**
 * What must stay on one line: an opening mark with what follows it, a closing mark with what it follows, and what
 * would be misread when torn: dates, document numbers 〔2026〕12号, telephone numbers, codes, numbers with their unit, a
 * word or two in brackets.
 */
const PIECE = new RegExp(
  `(?:（[^（）\\s]{1,4}）|[${OPENING}]*(?:${[
    '\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\d{1,2}时\\d{2}分)?',
    '\\p{Script=Han}〔\\d{4}〕\\d+号',
    '\\d+(?:个工作日|[年月日天时分号条项楼层室元人份])',
    "[A-Za-z0-9](?:[A-Za-z0-9.\\-/:@_#%+~?=&']*[A-Za-z0-9])?",
    '——|……',
    '[^\\s]',
  ].join('|')}))[${CLOSING}]*\\s*`,
  'gu',
);

/** Breaks text into pieces that are not torn apart at a line's end; blanks stay at the end of the piece before. */
export function unbreakablePieces(text: string): string[] {
  return text.replace(/\s+/gu, ' ').trimStart().match(PIECE) ?? [];
}

/**
 * Fills lines greedily. A piece longer than a whole line is torn between characters, rather than run off the paper.
 * @param measure width of a text in a face
 * @param room width of the first line and of the others, in the same unit
 */
export function breakLines<Face>(
  spans: readonly Span<Face>[],
  measure: (text: string, face: Face) => number,
  room: { first: number; rest: number },
): Line<Face>[] {
  const lines: Span<Face>[][] = [[]];
  let used = 0;
  const roomLeft = () => (lines.length === 1 ? room.first : room.rest) - used;
  const place = (text: string, face: Face) => {
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (last?.face === face) last.text += text;
    else line.push({ text, face });
    used += measure(text, face);
  };
  for (const { text, face } of spans) {
    for (const piece of unbreakablePieces(text)) {
      const width = measure(piece.trimEnd(), face);
      if (width > roomLeft() && used > 0) {
        lines.push([]);
        used = 0;
      }
      if (width <= roomLeft()) {
        place(piece, face);
        continue;
      }
      for (const character of piece) {
        if (measure(character, face) > roomLeft() && used > 0) {
          lines.push([]);
          used = 0;
        }
        place(character, face);
      }
    }
  }
  return lines.map((line, i) => {
    const shown = line.map((span, at) => (at === line.length - 1 ? { ...span, text: span.text.trimEnd() } : span));
    const width = shown.reduce((sum, span) => sum + measure(span.text, span.face), 0);
    return { spans: shown, width, last: i === lines.length - 1 };
  });
}

/** A stretch of text set in one face. */
export interface Span<Face> {
  text: string;
  face: Face;
}

/** What is set as one: a Chinese character, a mark, a word of Latin letters or digits. Lengths in ems. */
export interface Unit<Face> extends Span<Face> {
  kind: 'opening' | 'closing' | 'latin' | 'blank' | 'other';
  width: number;
  /** A line may begin with it. */
  startsLine: boolean;
  /** Between it and the next when nothing presses. */
  gap: number;
  /** By how much that gap may be taken in. */
  shrink: number;
  /** Whether that gap may be widened. */
  stretches: boolean;
}

const OPENING = '（《「『【〔“‘(\\[{';
const CLOSING = '，。、；：？！）》」』】〕”’·…—％℃,.;:?!)\\]}%';

/** Marks whose ink stands in one half of their square, so that the other half can be given up. ？ and ！ fill theirs. */
const HALF_EMPTY = { opening: /^[（《「『【〔“‘]$/u, closing: /^[，。、；：）》」』】〕”’]$/u };
const HALF = 0.5;
/** A mark is taken in by at most so much of an em within a line, so that it still parts what it stands between. */
const MARK_SHRINK = 0.25;
/** Between Chinese and Latin or digits: an eighth of an em (CLREQ asks for an eighth to a quarter). */
const LATIN_GAP = 0.125;
const BLANK_SHRINK = 0.08;
/** Between any two characters: seen by no one, and enough to bring a mark back from the next line. */
const HAIR = 0.018;
/** No shape of their own: joiners and variation marks, which the painters leave out as well. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * What must stay on one line: an opening mark with what follows it, a closing mark with what it follows, and what
 * would be misread when torn: dates, document numbers 〔2026〕12号, telephone numbers, codes, numbers with their unit, a
 * word or two in brackets. UAX 14 libraries know none of the latter and allow breaks within them, so this is our own.
 */
const PIECE = new RegExp(
  `(?:（[^（）\\s]{1,4}）|[${OPENING}]*(?:${[
    '\\d{4}年\\d{1,2}月\\d{1,2}日(?:\\d{1,2}时\\d{2}分)?',
    '\\p{Script=Han}〔\\d{4}〕\\d+号',
    '\\d+(?:个工作日|[年月日天时分号条项楼层室元人份])',
    "[A-Za-z0-9](?:[A-Za-z0-9.\\-/:@_#%+~?=&'*]*[A-Za-z0-9])?",
    '——|……',
    '[^\\s]',
  ].join('|')}))[${CLOSING}]*\\s*`,
  'gu',
);
const UNIT = /[!-~]+|\s+|[^\s]/gu;
const HAN = /^\p{Script=Han}/u;
const CLOSING_MARK = new RegExp(`^[${CLOSING}]`, 'u');
const OPENING_MARK = new RegExp(`^[${OPENING}]$`, 'u');

/** Breaks text into pieces that are not torn apart at a line's end; blanks stay at the end of the piece before. */
export function unbreakablePieces(text: string): string[] {
  return text.replace(SHAPELESS, '').replace(/\s+/gu, ' ').trimStart().match(PIECE) ?? [];
}

/**
 * The units of a text with the room between them. A piece wider than `widest` falls into characters, rather than run
 * off the paper.
 */
export function unitsOf<Face>(
  spans: readonly Span<Face>[],
  measure: (text: string, face: Face) => number,
  widest: number,
): Unit<Face>[] {
  const units: Unit<Face>[] = [];
  const add = (text: string, face: Face, startsLine: boolean) => {
    const before = units.at(-1);
    const unit = unitOf(text, face, measure(text, face), startsLine);
    if (before) setBetween(before, unit);
    // Each face is drawn by itself; a reader of the text would take a wide gap between them for a blank.
    if (before && before.face !== face) before.stretches = false;
    units.push(unit);
  };
  for (const { text, face } of spans) {
    for (const piece of unbreakablePieces(text)) {
      // No character is wider than an em, so short pieces need no measuring.
      const torn = piece.length > widest && measure(piece.trimEnd(), face) > widest;
      const parts = torn ? [...piece] : (piece.match(UNIT) ?? []);
      parts.forEach((part, i) => {
        const before = units.at(-1)?.text ?? '';
        const bound = OPENING_MARK.test(before) || (CLOSING_MARK.test(part) && !CLOSING_MARK.test(before));
        add(part, face, (torn || i === 0) && !bound);
      });
    }
  }
  return units;
}

function unitOf<Face>(text: string, face: Face, width: number, startsLine: boolean): Unit<Face> {
  return { text, face, width, startsLine, kind: kindOf(text, width), gap: 0, shrink: 0, stretches: true };
}

function kindOf(text: string, width: number): Unit<unknown>['kind'] {
  if (/^\s/u.test(text)) return 'blank';
  if (/^[!-~]/u.test(text)) return 'latin';
  // An office's own face may draw a mark narrow: then there is no half to give up.
  if (width < 0.9) return 'other';
  if (HALF_EMPTY.opening.test(text)) return 'opening';
  return HALF_EMPTY.closing.test(text) ? 'closing' : 'other';
}

/** What stands between a unit and the next is kept with the first. */
function setBetween(one: Unit<unknown>, next: Unit<unknown>): void {
  const [left, right] = [one.kind, next.kind];
  if (left === 'closing' ? right === 'closing' || right === 'opening' : left === 'opening' && right === 'opening') {
    one.gap = -HALF;
    one.stretches = false;
  } else if ((left === 'latin' && right === 'latin') || (one.text === next.text && /[—…]/u.test(one.text))) {
    one.stretches = false;
  } else if (left === 'blank' || right === 'blank') {
    one.shrink = left === 'blank' ? BLANK_SHRINK : 0;
    one.stretches = left === 'blank';
  } else if (left === 'latin' || right === 'latin') {
    const chinese = HAN.test(left === 'latin' ? next.text : one.text);
    one.gap = chinese ? LATIN_GAP : 0;
    one.shrink = chinese ? LATIN_GAP / 2 : 0;
    one.stretches = left !== 'opening' && right !== 'closing';
  } else {
    one.shrink = left === 'closing' || right === 'opening' ? MARK_SHRINK : HAIR;
    one.stretches = left !== 'opening' && right !== 'closing';
  }
}

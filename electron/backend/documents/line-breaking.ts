import { type Span, type Unit, unitsOf } from './text-units.ts';

/** A stretch of a line with the room after each of its characters (code points), in ems. */
export interface SetSpan<Face> extends Span<Face> {
  gaps: number[];
}

export interface Line<Face> {
  spans: SetSpan<Face>[];
  /** In ems, as set. A mark at the end may stand over the room by its empty half. */
  width: number;
}

/** Lengths in ems. */
export interface LineRoom {
  first: number;
  rest: number;
  /** Spread every line but the last to the margin. */
  justify?: boolean;
  /** Break between words alone, as a title must. */
  words?: boolean;
}

/** The empty half of a closing mark may hang over the margin: its ink does not. */
const HANGING = 0.5;
/** Wider gaps look torn: then the line stays short, which is seen as well but only once. */
const WIDEST_SPREAD = 0.2;
const SHORT = 25;
/** A last line of one character, with or without a mark, is worth a good deal of unevenness elsewhere. */
const LONELY = 60;
/** A line a little too tight is seen less than one a little too wide. */
const TIGHT = 0.06;
/** Of a line that runs over the margin: a word too long for a title's line. */
const HOPELESS = 1e6;
const TINY = 1e-6;

/**
 * Breaks a text so that its lines are even as a whole (the least sum of squared gaps), not one by one: so a long date
 * tears open no line that an earlier break could have spared.
 * @param measure width of a text in a face
 */
export function breakLines<Face>(
  spans: readonly Span<Face>[],
  measure: (text: string, face: Face) => number,
  room: LineRoom,
): Line<Face>[] {
  const units = unitsOf(spans, measure, Math.min(room.first, room.rest));
  const before = sums(units);
  const breaks = isOneLine(units, before, room.first) ? [0, units.length] : bestBreaks(units, before, room);
  return breaks.slice(1).map((end, i) => {
    const last = end === units.length;
    return setLine(units.slice(breaks[i], end), i === 0 ? room.first : room.rest, room.justify === true && !last);
  });
}

/** The positions before which lines begin, and the end. */
function bestBreaks(units: readonly Unit<unknown>[], before: Sums, room: LineRoom): number[] {
  const wordStarts = room.words ? startsOfWords(units) : null;
  const costs = [0];
  const froms = [0];
  const starts = [0];
  for (let end = 1; end <= units.length; end += 1) {
    if (end < units.length && !(units[end]?.startsLine && wordStarts?.has(end) !== false)) continue;
    // What fits nowhere goes on a line of its own from the last place where one may begin.
    let from = starts.at(-1) ?? 0;
    let least = Number.MAX_VALUE;
    for (let i = starts.length - 1; i >= 0; i -= 1) {
      const start = starts[i] ?? 0;
      const cost = lineCost(units, before, { from: start, end, room: start === 0 ? room.first : room.rest });
      if (cost === null) break;
      const total = cost + (costs[start] ?? 0);
      if (total >= least) continue;
      least = total;
      from = start;
    }
    costs[end] = least === Number.MAX_VALUE ? (costs[from] ?? 0) + HOPELESS : least;
    froms[end] = from;
    starts.push(end);
  }
  const breaks = [units.length];
  while ((breaks[0] ?? 0) > 0) breaks.unshift(froms[breaks[0] ?? 0] ?? 0);
  return breaks;
}

interface Sums {
  width: number[];
  shrink: number[];
  stretches: number[];
}

/** What stands before each unit, with the gap after it. */
function sums(units: readonly Unit<unknown>[]): Sums {
  const before: Sums = { width: [0], shrink: [0], stretches: [0] };
  units.forEach(({ width, gap, shrink, stretches }, i) => {
    before.width.push((before.width[i] ?? 0) + width + gap);
    before.shrink.push((before.shrink[i] ?? 0) + shrink);
    before.stretches.push((before.stretches[i] ?? 0) + (stretches ? 1 : 0));
  });
  return before;
}

function isOneLine(units: readonly Unit<unknown>[], before: Sums, room: number): boolean {
  return (before.width[units.length] ?? 0) <= room + TINY;
}

/** How uneven the line would be; null when it does not fit. */
function lineCost(
  units: readonly Unit<unknown>[],
  before: Sums,
  { from, end, room }: { from: number; end: number; room: number },
): number | null {
  let last = end - 1;
  while (last > from && units[last]?.kind === 'blank') last -= 1;
  const lastUnit = units[last];
  const sum = (of: number[]) => (of[last] ?? 0) - (of[from] ?? 0);
  const rest = room - sum(before.width) - (lastUnit?.width ?? 0);
  const lonely = end === units.length && from > 0 && isLonely(units.slice(from, end)) ? LONELY : 0;
  if (rest >= -TINY) {
    if (end === units.length) return lonely;
    const gap = rest / Math.max(1, sum(before.stretches));
    return (gap > WIDEST_SPREAD ? SHORT + 2 * rest : (gap / 0.05) ** 2) + lonely;
  }
  const hanging = lastUnit?.kind === 'closing' ? Math.min(HANGING, -rest) : 0;
  const shrink = -rest - hanging;
  const most = sum(before.shrink);
  if (shrink > most + TINY) return null;
  return TIGHT * (1 + (most > 0 ? (2 * shrink) / most : 0)) ** 2 + lonely;
}

function isLonely(units: readonly Unit<unknown>[]): boolean {
  const words = units.filter(({ kind, text }) => kind !== 'closing' && kind !== 'blank' && !/^[？！…—]/u.test(text));
  return words.length <= 1 && words[0]?.kind !== 'latin';
}

function setLine<Face>(given: readonly Unit<Face>[], room: number, justify: boolean): Line<Face> {
  const units = withoutLastBlank(given);
  const inner = units.slice(0, -1);
  const width = units.reduce((sum, unit) => sum + unit.width, 0) + inner.reduce((sum, { gap }) => sum + gap, 0);
  const rest = room - width;
  const hanging = units.at(-1)?.kind === 'closing' ? HANGING : 0;
  const tight = Math.max(0, -rest - hanging);
  const mostShrink = inner.reduce((sum, { shrink }) => sum + shrink, 0);
  const stretchable = inner.filter(({ stretches }) => stretches).length;
  const spread = justify && rest > TINY && stretchable > 0 ? rest / stretchable : 0;
  const spans: SetSpan<Face>[] = [];
  units.forEach(({ text, face, gap, shrink, stretches }, i) => {
    const taken = mostShrink > 0 ? (tight * shrink) / mostShrink : 0;
    const added = stretches && spread <= WIDEST_SPREAD ? spread : 0;
    const gaps = [...text].map(() => 0);
    gaps[gaps.length - 1] = i === units.length - 1 ? 0 : gap - taken + added;
    const last = spans.at(-1);
    if (last?.face === face) {
      last.text += text;
      last.gaps.push(...gaps);
    } else spans.push({ text, face, gaps });
  });
  const set = spread <= WIDEST_SPREAD ? spread * stretchable : 0;
  return { spans, width: width - tight + set };
}

function withoutLastBlank<Face>(units: readonly Unit<Face>[]): readonly Unit<Face>[] {
  const end = units.findLastIndex(({ kind }) => kind !== 'blank');
  return units.slice(0, end + 1);
}

/** The units with which a word begins, as ICU's dictionary of Chinese knows them. */
function startsOfWords(units: readonly Unit<unknown>[]): Set<number> {
  words ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const text = units.map((unit) => unit.text).join('');
  const begins = new Set([...words.segment(text)].map(({ index }) => index));
  let at = 0;
  return new Set(
    units.flatMap((unit, i) => {
      const found = begins.has(at) ? [i] : [];
      at += unit.text.length;
      return found;
    }),
  );
}

let words: Intl.Segmenter | undefined;

import { Day } from '../../../domain/matter.ts';

/** One article as printed: its first paragraph and those that follow. */
export interface Article {
  /** As the law prints it, e.g. `第三十五条` or `第一百二十条之一`; unique within a law. */
  label: string;
  /** Part, chapter and section it stands in, from the outside in. */
  under: string[];
  paragraphs: string[];
}

/** A law as text: what was imported, and nothing added. */
export interface Statute {
  title: string;
  /** When it was made and changed, in the words of its head. */
  history: { on: Day; words: string }[];
  /** The day of this version: of the last entry of its history. */
  versionOn: Day;
  /** 施行日期, where the text names one; else null. */
  inForceFrom: Day | null;
  /** What stands before the first article. */
  preamble: string[];
  articles: Article[];
}

/**
 * `not-text`: characters that no text has. `no-title`: no heading `# …`. `no-articles`: nothing like 第一条.
 * `no-date`: neither made nor in force on any day. `article-twice` and `article-order`: the articles do not count up.
 */
export type StatuteFault = 'not-text' | 'no-title' | 'no-articles' | 'no-date' | 'article-twice' | 'article-order';
export type ParsedStatute =
  | { ok: true; statute: Statute }
  | { ok: false; reason: StatuteFault /** From 1. */; line: number | null; detail: string };

const NUMERALS = '〇零一二三四五六七八九十百千';
const ARTICLE = new RegExp(`^(第[${NUMERALS}]+条(?:之[一二三四五六七八九十]+)?)(?:[\\s　]+|$)(.*)$`, 'u');
const HEADING = /^(#{1,6})\s*(.*?)\s*#*$/;
const DATED = /^[（(]?(\d{4})年(\d{1,2})月(\d{1,2})日[\s　]*(.*?)[\s　]*[）)]?$/u;
const IN_FORCE = /自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|生效)/;
/** 第一章: behind it the space parts number and name. */
const NUMBERED = new RegExp(`^(第[${NUMERALS}]+(?:编|分编|章|节))[\\s　]+(.*)$`, 'u');
const SPACES = /[\s　]+/gu;
const CHINESE_GAP = /(?<=[^ -~]) | (?=[^ -~])/gu;
/** Marks the end of a head in the public collections of statutes. */
const HEAD_ENDS = /^<!--.*-->$/;
// Invisible characters that copies from web pages carry along; a control character besides tab is not text.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/u;

/**
 * Reads a statute in Markdown: `# title`, lines with dates, `## 第一章 …`, then articles, each beginning a line with
 * 第…条. Longer headings (编、章、节) nest by their number of marks.
 */
export function parseStatute(text: string): ParsedStatute {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const broken = lines.findIndex((line) => NOT_TEXT.test(line));
  if (broken >= 0)
    return fault(
      'not-text',
      broken,
      `U+${(NOT_TEXT.exec(lines[broken] ?? '')?.[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
    );

  const titles: string[] = [];
  const history: Statute['history'] = [];
  const preamble: string[] = [];
  const articles: Article[] = [];
  let headings: { level: number; words: string }[] = [];
  let inHead = true;
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(INVISIBLE, '').replace(/^[\s　]+|[\s　]+$/gu, '');
    if (line === '') continue;
    if (HEAD_ENDS.test(line)) {
      inHead = false;
      continue;
    }
    const heading = HEADING.exec(line);
    if (heading !== null) {
      const level = (heading[1] ?? '').length;
      const words = plain(heading[2] ?? '');
      if (level === 1 && articles.length === 0) titles.push(words);
      else {
        inHead = false;
        headings = [...headings.filter((one) => one.level < level), { level, words }];
      }
      continue;
    }
    const found = ARTICLE.exec(line);
    if (found !== null) {
      inHead = false;
      const label = found[1] ?? '';
      const wrong = outOfOrder(articles.at(-1)?.label, label);
      if (wrong !== null) return fault(wrong, index, label);
      const first = plain(found[2] ?? '');
      articles.push({ label, under: headings.map(({ words }) => words), paragraphs: first === '' ? [] : [first] });
      continue;
    }
    const dated = inHead ? datedLine(line) : null;
    if (dated !== null) history.push(dated);
    else if (articles.length > 0) articles.at(-1)?.paragraphs.push(plain(line));
    else if (!inHead) preamble.push(plain(line));
  }

  const title = titleOf(titles);
  if (title === '') return fault('no-title', null, '没有“# 名称”这一行');
  if (articles.length === 0) return fault('no-articles', null, '没有“第一条”这样的条文');
  const inForceFrom = forceDay(history, articles);
  const versionOn =
    history.filter(({ words }) => !/^(施行|实施)$/.test(words)).at(-1)?.on ?? history.at(-1)?.on ?? inForceFrom;
  if (versionOn === null) return fault('no-date', null, '没有公布、修订或者施行的日期');
  return { ok: true, statute: { title, history, versionOn, inForceFrom, preamble, articles } };
}

/** The number of an article: `第三十五条` is 35, `第一百二十条之一` is 120.01. */
export function articleNumber(label: string): number {
  const [main = '', sub = ''] = label.split('条之');
  return numeral(main.replace(/[第条]/g, '')) + (sub === '' ? 0 : numeral(sub) / 100);
}

function numeral(text: string): number {
  const digits = '〇一二三四五六七八九';
  let whole = 0;
  let digit = 0;
  for (const char of text.replaceAll('零', '〇')) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[char];
    if (unit === undefined) digit = digit * 10 + digits.indexOf(char);
    else {
      whole += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return whole + digit;
}

function outOfOrder(before: string | undefined, label: string): 'article-twice' | 'article-order' | null {
  if (before === undefined) return null;
  const step = articleNumber(label) - articleNumber(before);
  if (step === 0) return 'article-twice';
  return step < 0 ? 'article-order' : null;
}

/** A part of a code is one document: `中华人民共和国民法典` with `总则` below it. */
function titleOf(titles: readonly string[]): string {
  return titles.filter((title) => title !== '').join(' ');
}

function datedLine(line: string): { on: Day; words: string } | null {
  const found = DATED.exec(line);
  if (found === null) return null;
  const on = dayOfMatch(found);
  return on === null ? null : { on, words: plain(found[4] ?? '') };
}

function forceDay(history: Statute['history'], articles: readonly Article[]): Day | null {
  const named = history.find(({ words }) => /^(起)?(施行|实施)$/.test(words));
  if (named !== undefined) return named.on;
  // Usually the last article; annexed articles may follow it.
  for (const { paragraphs } of articles.toReversed()) {
    const found = IN_FORCE.exec(paragraphs.join(''));
    if (found !== null) return dayOfMatch(found);
  }
  return null;
}

function dayOfMatch([, year = '', month = '', day = '']: RegExpExecArray): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Day.safeParse(text).success ? text : null;
}

/** Chinese text has no spaces; those in it are the print's (`总 则`). Between Latin words they stay. */
function plain(text: string): string {
  const [, number = '', words = text] = NUMBERED.exec(text) ?? [];
  const closed = words.replace(SPACES, ' ').replace(CHINESE_GAP, '').trim();
  return number === '' ? closed : `${number} ${closed}`;
}

function fault(reason: StatuteFault, index: number | null, detail: string): ParsedStatute {
  return { ok: false, reason, line: index === null ? null : index + 1, detail };
}

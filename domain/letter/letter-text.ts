import { paragraphWords, type ReadParagraph, type RecognisedCharacter, type RecognisedLine } from './recognised.ts';

/** Below it a character is shown as doubtful: in print, most of those that are wrong and few that are right. */
const SURE = 90;
/** A line whose characters are less sure than this on the whole is rubbish: a stain, a seal, a scrawl. */
const READABLE_LINE = 75;
/** Of a printed page nine characters in ten are sure; of handwriting about half, and what is read is not what was written. */
const READABLE_PAGE = 0.75;

const SPOKEN = /[\p{Script=Han}\p{L}\p{N}〇]/u;
const HALF_WIDE = /[A-Za-z0-9]/;
const SENTENCE_END = /[。！？：；…”」]$/u;
/** What is shorter than a line is a heading or a name, and ended where it stands. */
const SHORTEST_LINE = 15;

/**
 * A page as it was recognised, tidied: rubbish dropped, lines joined into paragraphs, no blanks between Chinese
 * characters. Null where too little of it could be read to be of use, as of handwriting or of a picture.
 */
export function letterText(lines: readonly RecognisedLine[]): ReadParagraph[] | null {
  const readable = lines.filter(isReadable);
  const characters = readable.flatMap(({ words }) => words.flat()).filter(({ text }) => SPOKEN.test(text));
  const sure = characters.filter(({ confidence }) => confidence >= SURE).length;
  if (characters.length === 0 || sure < READABLE_PAGE * characters.length) return null;
  return paragraphsOf(readable).map((paragraph) => pieced(inChinese(withoutGhosts(joined(paragraph)))));
}

/** Pages one after the other; a sentence that goes over the end of a page goes on. */
export function joinPages(pages: readonly (readonly ReadParagraph[])[]): ReadParagraph[] {
  const letter: ReadParagraph[] = [];
  for (const [first, ...rest] of pages) {
    const last = letter.at(-1);
    if (first === undefined) continue;
    if (last === undefined || isEnded(paragraphWords(last))) letter.push(first, ...rest);
    else letter.push(merged([...(letter.pop() ?? []), ...first]), ...rest);
  }
  return letter;
}

const isEnded = (words: string) => words.length < SHORTEST_LINE || SENTENCE_END.test(words);

function isReadable({ words }: RecognisedLine): boolean {
  const characters = words.flat();
  const mean = characters.reduce((sum, { confidence }) => sum + confidence, 0) / characters.length;
  return mean >= READABLE_LINE && characters.some(({ text }) => SPOKEN.test(text));
}

/** A line begins a paragraph that is set in, or that follows one which ends before the right edge. */
function paragraphsOf(lines: readonly RecognisedLine[]): RecognisedLine[][] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: RecognisedLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const high = line.bottom - line.top;
    const begins = before === undefined || line.left > left + high || before.right < right - 2 * high;
    if (begins) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}

/** Words keep a blank between them only where both sides are Latin letters or digits. */
function joined(lines: readonly RecognisedLine[]): RecognisedCharacter[] {
  const characters: RecognisedCharacter[] = [];
  for (const word of lines.flatMap(({ words }) => words)) {
    const isApart = HALF_WIDE.test(characters.at(-1)?.text ?? '') && HALF_WIDE.test(word[0]?.text ?? '');
    if (isApart) characters.push({ text: ' ', confidence: 100 });
    characters.push(...word);
  }
  return characters;
}

/** Marks as Chinese writes them: the recogniser often takes them for the narrow ones of Latin. */
const CHINESE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '〈': '（',
  '〉': '）',
};

/** A mark within a number stays as it is: 3:30 and 3,500. */
function inChinese(characters: readonly RecognisedCharacter[]): RecognisedCharacter[] {
  return characters.map((character, i) => {
    const isWithin = HALF_WIDE.test(characters[i - 1]?.text ?? '') && HALF_WIDE.test(characters[i + 1]?.text ?? '');
    if (isWithin && /[,:]/.test(character.text)) return character;
    return { ...character, text: CHINESE_MARKS[character.text] ?? character.text };
  });
}

const CHINESE_DIGIT = /[一二三四五六七八九〇零]/u;
const CHINESE_NUMERAL = /[一二三四五六七八九〇零十百千万亿两]/u;

/** The recogniser sees a 〇 twice, first as something else (二@〇二五年). Nothing but a numeral stands before it. */
function withoutGhosts(characters: readonly RecognisedCharacter[]): RecognisedCharacter[] {
  return characters.filter(({ text }, i) => {
    const isBetween = CHINESE_DIGIT.test(characters[i - 1]?.text ?? '') && characters[i + 1]?.text === '〇';
    return !isBetween || CHINESE_NUMERAL.test(text);
  });
}

function pieced(characters: readonly RecognisedCharacter[]): ReadParagraph {
  return merged(characters.map(({ text, confidence }) => ({ text, sure: confidence >= SURE || !SPOKEN.test(text) })));
}

function merged(pieces: ReadParagraph): ReadParagraph {
  const joinedPieces: ReadParagraph = [];
  for (const piece of pieces) {
    const last = joinedPieces.at(-1);
    if (last?.sure === piece.sure) joinedPieces[joinedPieces.length - 1] = { ...last, text: last.text + piece.text };
    else joinedPieces.push(piece);
  }
  return joinedPieces;
}

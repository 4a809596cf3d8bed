/** The text being written, where the caret stands, and the pinyin letters not yet turned into a character. */
export interface Typing {
  text: string;
  /** The selected part in UTF-16 units; both alike when it is only a caret. */
  start: number;
  end: number;
  letters: string;
  /** The longest text allowed, in UTF-16 units. */
  limit: number;
}

export type Stroke =
  | { type: 'insert'; text: string }
  | { type: 'letter'; letter: string }
  | { type: 'choose'; text: string; uses: number }
  | { type: 'as-typed' }
  | { type: 'delete' }
  | { type: 'clear' }
  | { type: 'select'; start: number; end: number }
  | { type: 'replace'; text: string; caret: number };

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** A sentence of some twenty characters: as much as fits the line above the candidates. */
const MOST_LETTERS = 60;

export function startTyping(text: string, limit: number): Typing {
  return { text, start: text.length, end: text.length, letters: '', limit };
}

/** The text after one touch of the keyboard. A stroke that would pass the limit changes nothing. */
export function strike(typing: Typing, stroke: Stroke): Typing {
  switch (stroke.type) {
    case 'insert':
      return insert({ ...typing, letters: '' }, stroke.text);
    case 'letter': {
      const letters = typing.letters + stroke.letter.toLowerCase();
      return letters.length > MOST_LETTERS ? typing : { ...typing, letters };
    }
    case 'choose':
      return { ...insert(typing, stroke.text), letters: typing.letters.slice(stroke.uses) };
    case 'as-typed':
      return insertLetters(typing);
    case 'delete':
      return typing.letters === '' ? deleteBefore(typing) : { ...typing, letters: typing.letters.slice(0, -1) };
    case 'clear':
      return { ...startTyping('', typing.limit) };
    case 'select':
      return { ...typing, start: stroke.start, end: stroke.end };
    case 'replace':
      return stroke.text.length > typing.limit
        ? typing
        : { ...typing, text: stroke.text, start: stroke.caret, end: stroke.caret };
  }
}

function insertLetters(typing: Typing): Typing {
  return { ...insert(typing, typing.letters), letters: '' };
}

function insert(typing: Typing, added: string): Typing {
  const text = typing.text.slice(0, typing.start) + added + typing.text.slice(typing.end);
  if (text.length > typing.limit) return typing;
  const caret = typing.start + added.length;
  return { ...typing, text, start: caret, end: caret };
}

/** Takes away what a reader sees as one character, so no rare character is ever cut in half. */
function deleteBefore(typing: Typing): Typing {
  if (typing.start !== typing.end) return insert(typing, '');
  const last = [...graphemes.segment(typing.text.slice(0, typing.start))].at(-1);
  return last === undefined ? typing : insert({ ...typing, start: last.index }, '');
}

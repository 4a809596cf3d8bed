/** A character as it was recognised, and how sure the recogniser is of it, 0 to 100. */
export interface RecognisedCharacter {
  text: string;
  confidence: number;
}

/** A line of writing; its edges in dots of the picture, from the top left. */
export interface RecognisedLine {
  /** What stands between blanks. */
  words: RecognisedCharacter[][];
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Characters that follow one another, all of them sure or all of them not. */
export interface ReadPiece {
  text: string;
  sure: boolean;
}

/** 一段. */
export type ReadParagraph = ReadPiece[];

/** The words of paragraphs, each on a line of its own. */
export function wordsOf(paragraphs: readonly ReadParagraph[]): string {
  return paragraphs.map(paragraphWords).join('\n');
}

/** The words of one. */
export function paragraphWords(paragraph: ReadParagraph): string {
  return paragraph.map(({ text }) => text).join('');
}

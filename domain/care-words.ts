const BETWEEN_CHARACTERS = /[\s\p{P}]/gu;

/**
 * Whether somebody writes of not wanting to live any more, by the words of the content pack. The answer is for the
 * screen of that moment alone: it is never stored, sent or logged.
 */
export function hasCareWord(text: string, words: readonly string[]): boolean {
  const plain = text.replace(BETWEEN_CHARACTERS, '');
  return words.some((word) => plain.includes(word));
}

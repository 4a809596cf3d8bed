import { paragraphWords, type ReadParagraph } from './recognised.ts';

/** A letter by the questions it answers. */
export interface LetterParts {
  facts: ReadParagraph[];
  /** Empty where the letter has no heading for it. */
  request: ReadParagraph[];
}

/** A line of its own that says: from here on, what is wanted. */
const REQUEST_HEADING = /^[一二三四五六七八九十、]*(我的|我们的|本人)?(请求|诉求|要求)(事项)?[：:]?$/u;
const CLOSING =
  /^(此致|敬礼[！!]?|(反映|申请|来信|请求|投诉|具名)人[：:].*|.{0,20}\d{4}年\d{1,2}月\d{1,2}日|[二〇○零一]{4}年[一二三四五六七八九十]{1,2}月.{1,4})$/u;
/** A name under a letter. */
const NAME = /^\p{Script=Han}{2,6}$/u;

/**
 * What happened and what is wanted, where the letter says itself by a heading where the second begins; else all of it
 * is what happened. What closes a letter stays with what happened: nothing of it is lost.
 */
export function letterParts(letter: readonly ReadParagraph[]): LetterParts {
  const words = letter.map(paragraphWords);
  const heading = words.findIndex((text) => REQUEST_HEADING.test(text));
  const closing = closingOf(words);
  if (heading < 0 || heading + 1 >= closing) return { facts: [...letter], request: [] };
  return {
    facts: [...letter.slice(0, heading), ...letter.slice(closing)],
    request: letter.slice(heading + 1, closing),
  };
}

/** Where the closing begins: greetings, name and date at the very end. */
function closingOf(words: readonly string[]): number {
  let at = words.length;
  while (at > 0 && (CLOSING.test(words[at - 1] ?? '') || NAME.test(words[at - 1] ?? ''))) at -= 1;
  return at;
}

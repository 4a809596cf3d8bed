/** Areas of Unicode without a fixed meaning: the chip of a card may use them for rare characters. */
const PRIVATE_USE = /\p{Co}/u;
const HALF_A_PAIR = /\p{Cs}/u;
const AROUND = /^[\s\u3000\0]+|[\s\u3000\0]+$/gu;

/**
 * A name without the padding around it: blanks, the ideographic space U+3000, zero bytes. Nothing inside is touched:
 * the dot of a minority name is U+00B7 and stays, and no character is dropped or cut.
 */
export function tidyName(text: string): string {
  return text.replace(AROUND, '');
}

/**
 * True when a person must look at the name: it holds a private-use character, which every font draws differently
 * or not at all, or half of a surrogate pair, where a chip of 15 units has cut it.
 */
export function nameNeedsCheck(name: string): boolean {
  return PRIVATE_USE.test(name) || HALF_A_PAIR.test(name);
}

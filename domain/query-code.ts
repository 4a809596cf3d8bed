import { checkCharacter, plainCapitals } from './check-character.ts';

/**
 * The thirty characters of a query code. 0 O 1 I L U are left out because people mistake them for one another on
 * paper and over the telephone (U for V); so none of them can be guessed back, and a code that holds one is refused.
 */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_CHARACTERS = 8;
const LENGTH = RANDOM_CHARACTERS + 1;
const RANDOM_BYTES = 16;
/** Nobody types more than this by mistake; longer input is refused unread. */
const LONGEST_INPUT = 40;

export type ParsedQueryCode = { ok: true; code: string } | { ok: false; reason: 'length' | 'characters' | 'check' };

/**
 * 查询码: eight random characters and a check character, kept without dashes.
 * @param random 16 random bytes: far more than the 39 bits of the code, so that no character is likelier than another
 */
export function makeQueryCode(random: Uint8Array): string {
  if (random.length !== RANDOM_BYTES) throw new RangeError(`a query code needs ${RANDOM_BYTES} random bytes`);
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let body = '';
  for (let i = 0; i < RANDOM_CHARACTERS; i += 1) {
    body += ALPHABET.charAt(Number(rest % 30n));
    rest /= 30n;
  }
  return body + checkCharacter(body, ALPHABET);
}

/** As it stands on screens and papers: `XXX-XXX-XXX`. */
export function showQueryCode(code: string): string {
  return code.match(/.{1,3}/g)?.join('-') ?? '';
}

/** Reads a code as typed: any case, full-width, with or without dashes and spaces. */
export function parseQueryCode(text: string): ParsedQueryCode {
  if (text.length > LONGEST_INPUT) return { ok: false, reason: 'length' };
  const code = plainCapitals(text);
  if ([...code].some((character) => !ALPHABET.includes(character))) return { ok: false, reason: 'characters' };
  if (code.length !== LENGTH) return { ok: false, reason: 'length' };
  if (checkCharacter(code.slice(0, -1), ALPHABET) !== code.slice(-1)) return { ok: false, reason: 'check' };
  return { ok: true, code };
}

import { type Fields, fieldAt } from './field-spec.ts';
import { type FieldWords, fieldWords } from './field-words.ts';
import type { When, Words } from './template.ts';

/** What is known while a paper is filled: the input as given, for conditions, and its words, for print. */
export interface Known {
  fields: Fields;
  input: Record<string, unknown>;
  words: { [field: string]: FieldWords };
}

/** A row of a list with what is known around it; the item's own fields come first. */
export function knownOfItem(known: Known, item: Record<string, unknown>, of: Fields): Known {
  return {
    fields: { ...known.fields, ...of },
    input: { ...known.input, ...item },
    words: { ...known.words, ...fieldWords(of, item) },
  };
}

const PLACEHOLDER = /\{([a-z][A-Za-z0-9.]*)(\|sentence)?\}/g;
const ENDS_A_SENTENCE = /[。！？…]$/u;

/** The paths a text has in braces. */
export function pathsIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, path = '']) => path);
}

/** Braces that are no placeholder: a slip of the pen that would be printed as it stands. */
export function strayBraces(text: string): boolean {
  return /[{}]/.test(text.replace(PLACEHOLDER, ''));
}

/** A condition taken apart. */
export function parseCondition(condition: string): { not: boolean; path: string; options: string[] | null } {
  const [, not = '', path = '', , options] = /^(!?)([^=]+)(=(.+))?$/.exec(condition) ?? [];
  return { not: not !== '', path, options: options === undefined ? null : options.split('|') };
}

export function holds(when: When | undefined, { input }: Pick<Known, 'input'>): boolean {
  const conditions = when === undefined ? [] : [when].flat();
  return conditions.every((condition) => {
    const { not, path, options } = parseCondition(condition);
    const value = valueAt(input, path);
    const answer = options === null ? isGiven(value) : options.includes(String(value));
    return answer !== not;
  });
}

/** The words with every placeholder filled; the empty string for a field left empty. */
export function say(words: Words, known: Known): string {
  const pieces = typeof words === 'string' ? [words] : words;
  return pieces
    .filter((piece) => typeof piece === 'string' || holds(piece.when, known))
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
    .replace(PLACEHOLDER, (_, path: string, sentence?: string) => {
      const said = wordsAt(path, known);
      return sentence !== undefined && said !== '' && !ENDS_A_SENTENCE.test(said) ? `${said}。` : said;
    });
}

function wordsAt(path: string, known: Known): string {
  const said = valueAt(known.words, path);
  return typeof said === 'string' ? said : listWords(path, known);
}

function listWords(path: string, known: Known): string {
  const spec = fieldAt(known.fields, path);
  const items = valueAt(known.input, path);
  if (spec?.type !== 'list' || spec.words === undefined || !Array.isArray(items)) return '';
  const { words, of, join } = spec;
  return items.map((item) => say(words, knownOfItem(known, item, of))).join(join);
}

export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
      value,
    );
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}

import { everydayCharacters } from '../../../domain/everyday-characters.ts';
import { costOf } from '../lexicon/cost.ts';
import { characterNumber, eachCharacter, type Pairs, type Words } from '../lexicon/lexicon.ts';

/** A word that is not in the lexicon: a village, an organ of this place. */
export interface ExtraWord {
  /** Beyond the numbers of the lexicon. */
  word: number;
  text: string;
  syllables: readonly number[];
}

/** Everything the keyboard knows, and nothing of what was written: it is the same for every visit. */
export interface Dictionary {
  words: Words;
  pairs: Pairs;
  extra: readonly ExtraWord[];
  /** Of twenty thousand characters all but these are traditional or rare: hardly ever meant, and to be had all the same. */
  everyday: ReadonlySet<string>;
}

/** Names of the place are as likely as the words of the hall. */
const EXTRA_COST = costOf(1e-5);
/** Of a name with characters of several readings, so many ways to read it are known. */
const MOST_READINGS = 4;

/** A dictionary that also knows these words. A word with a character that has no reading is left out. */
export function dictionaryWith(words: Words, pairs: Pairs, places: readonly string[]): Dictionary {
  const readings = readingsOf(words, new Set(places.join('')));
  const spelled = places.flatMap((text) => ways(text, readings).map((syllables) => ({ text, syllables })));
  const extra = spelled.map((one, index) => ({ word: words.count + 1 + index, ...one }));
  return { words, pairs, extra, everyday: new Set(everydayCharacters()) };
}

export function textOf({ words, extra }: Dictionary, word: number): string {
  return word < words.count ? words.text(word) : (extra[word - words.count - 1]?.text ?? '');
}

export function wordCost({ words }: Dictionary, word: number): number {
  return words.costs[word] ?? EXTRA_COST;
}

/** The syllables of each of these characters, the usual one first. */
function readingsOf(words: Words, characters: ReadonlySet<string>): Map<string, number[]> {
  const wanted = new Map([...characters].map((character) => [characterNumber(words, character), character]));
  const found: { character: string; syllable: number; cost: number }[] = [];
  eachCharacter(words, (word, number, syllable) => {
    const character = wanted.get(number);
    if (character !== undefined) found.push({ character, syllable, cost: words.costs[word] ?? 0 });
  });
  const readings = new Map<string, number[]>();
  for (const { character, syllable } of found.sort((a, b) => a.cost - b.cost)) {
    readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return readings;
}

function ways(text: string, readings: ReadonlyMap<string, readonly number[]>): number[][] {
  let spelled: number[][] = [[]];
  for (const character of text) {
    const syllables = readings.get(character) ?? [];
    spelled = syllables.flatMap((syllable) => spelled.map((before) => [...before, syllable])).slice(0, MOST_READINGS);
  }
  return spelled.filter(({ length }) => length > 0);
}

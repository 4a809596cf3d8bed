import { convert, customPinyin, pinyin } from 'pinyin-pro';
import { ADVERB_STEMS, LETTERS, MANNER_VERBS, POLYPHONES } from './polyphones.ts';

// pinyin-pro keeps one dictionary for the whole program and wants tone marks.
customPinyin(
  Object.fromEntries(
    Object.entries(POLYPHONES).map(([word, syllables]) => [
      word,
      convert(syllables.replaceAll('5', '0'), { format: 'numToSymbol' }),
    ]),
  ),
);

const HANZI = /\p{Script=Han}/u;
const LETTER = /[A-Za-z]/;
/** Marks as the synthesiser knows them; it pauses longer at a full stop than at a comma. */
const MARKS: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '：': ',',
  '；': ';',
  '。': '.',
  '！': '!',
  '？': '?',
};
const ASCII_MARK = /[,.!?;:]/;
/** In a row of digits 一 keeps its own tone, as in 二零一六年. */
const ONE_AMONG_DIGITS = /(?<=[零〇二三四五六七八九点])一(?![十百千万亿])|一(?=[零〇一二三四五六七八九点])/g;
const LIGHT_DE = new RegExp(`(?<=${ADVERB_STEMS})地|(?<=${MANNER_VERBS})得(?![到知以出])`, 'g');

/**
 * Pinyin with tone numbers for spoken text (`spokenText`), syllables apart, 5 for the neutral tone, v for ü: 重庆 -> chong2 qing4.
 * Letters come as the sounds they have in Chinese; a hanzi that no dictionary knows is left out.
 */
export function tonePinyin(spoken: string): string {
  const chars = [...spoken];
  const readings = pinyin(spoken, { toneType: 'num', type: 'array', v: true, nonZh: 'spaced' });
  // A character outside the basic plane or the like would shift all that follows: then each is read by itself.
  const aligned = readings.length === chars.length;
  const light = positions(spoken, LIGHT_DE);
  const plainOne = positions(spoken, ONE_AMONG_DIGITS);
  return chars
    .map((char, i) => {
      if (light.has(i)) return 'de5';
      if (plainOne.has(i)) return 'yi1';
      if (HANZI.test(char))
        return syllable((aligned ? readings[i] : pinyin(char, { toneType: 'num', v: true })) ?? '', char);
      if (LETTER.test(char)) return LETTERS[char.toUpperCase()] ?? '';
      return MARKS[char] ?? (ASCII_MARK.test(char) ? char : '');
    })
    .filter((said) => said !== '')
    .join(' ')
    .replace(/ (?=[,.!?;:])/g, '');
}

function syllable(reading: string, char: string): string {
  if (char === '了' && reading.startsWith('liao') && reading !== 'liao3') return 'le5';
  return /^[a-zêü]+\d$/.test(reading) ? reading.replace(/0$/, '5') : '';
}

/** Where, counted in characters, the pattern stands. */
function positions(text: string, pattern: RegExp): Set<number> {
  return new Set([...text.matchAll(pattern)].map(({ index }) => [...text.slice(0, index)].length));
}

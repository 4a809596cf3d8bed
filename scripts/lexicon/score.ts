import { composer } from '../../renderer/input/pinyin/composer.ts';
import { shippedLexicon } from '../../renderer/input/pinyin/lexicon.fixture.ts';
import { readPhrases, typeInto } from '../bench/input/phrase-list.ts';

/** What the lexicon is tuned by: `node scripts/lexicon/score.ts` says how many phrases come first, and prints those that do not. */
const phrases = readPhrases('scripts/lexicon/dev-phrases.tsv');
const compose = composer(await shippedLexicon(), { mode: 'text', fuzzy: false, places: [] });
const typed = typeInto(compose, phrases);
const missed = phrases.flatMap(({ text }, index) => {
  const candidates = typed[index]?.candidates ?? [];
  return candidates[0] === text ? [] : [{ text, candidates }];
});
for (const { text, candidates } of missed) console.log(`${text} | ${candidates.slice(0, 3).join(' ')}`);
const among = missed.filter(({ text, candidates }) => candidates.includes(text)).length;
console.log(`${phrases.length - missed.length} of ${phrases.length} first, ${among} more among five`);

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDomainWords } from './domain.ts';
import { grammarPairs } from './grammar.ts';
import { nameTables } from './names.ts';
import { lexiconSources } from './sources.ts';
import { vocabulary } from './vocabulary.ts';
import { writePairs, writeWords } from './write.ts';

/**
 * Makes the lexicon of the pinyin keyboard anew: `node scripts/lexicon/build.ts`. Its result is kept in the repository, because a
 * terminal must not fetch packages to be built; run it when a source, a list or the layout changes.
 */
const target = 'renderer/public/lexicon';
/** Beyond this the next pairs tell hardly anything, and the file grows by 3 bytes each. */
const MOST_PAIRS = 600_000;

const sources = lexiconSources();
mkdirSync(target, { recursive: true });
const entries = withDomainWords(vocabulary(sources.pinyin, sources.jieba), 'scripts/lexicon/domain-words.txt');
const { bytes, numbers } = writeWords(entries);
const pairs = writePairs(grammarPairs(sources.grammar, sources.grammarWords), numbers, MOST_PAIRS);
writeFileSync(join(target, 'words.bin'), bytes);
writeFileSync(join(target, 'pairs.bin'), pairs);
const names = JSON.stringify(nameTables(sources.jieba));
writeFileSync(join(target, 'names.json'), `${names}\n`);
console.log(
  `${entries.length} words in ${bytes.length} bytes, pairs in ${pairs.length} bytes, names in ${names.length} characters`,
);

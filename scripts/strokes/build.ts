import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCopybook } from '../../renderer/input/handwriting/copybook.ts';
import { commonestFirst } from './commonness.ts';
import { digitModels } from './digits.ts';
import { hanziModels } from './source.ts';
import { learnt } from './train.ts';
import { writeShapes, writeStrokes } from './write.ts';

/**
 * Makes the copybook and the shapes of handwriting anew: `node scripts/strokes/build.ts`, two minutes. The result is kept in the
 * repository, because a terminal must not fetch packages to be built; run it when the features, the hands or the source change.
 */
const target = 'renderer/public/strokes';
/** Digits and capitals are rarer in what people tell than so many characters. */
const MORE_COMMON_THAN_DIGITS = 1500;

const { models, licence } = hanziModels();
const hanzi = commonestFirst(models, readFileSync('renderer/public/lexicon/words.bin'));
hanzi.splice(MORE_COMMON_THAN_DIGITS, 0, ...digitModels());
const strokes = writeStrokes(hanzi);
// The shapes are learnt from the strokes as the terminal reads them.
const copybook = readCopybook(Uint8Array.from(strokes).buffer);
const inks = hanzi.map((_, index) =>
  copybook.inkOf(index).map((stroke) => stroke.map(({ x, y }) => ({ x: 4 * x, y: 4 * y }))),
);
const shapes = writeShapes(learnt(inks, console.log));
mkdirSync(target, { recursive: true });
writeFileSync(join(target, 'strokes.bin'), strokes);
writeFileSync(join(target, 'shapes.bin'), shapes);
writeFileSync(join(target, 'ARPHICPL.TXT'), licence);
console.log(`${hanzi.length} writings: strokes ${strokes.length} bytes, shapes ${shapes.length} bytes`);

import { readFileSync, writeFileSync } from 'node:fs';
import { followersIn } from './followers.ts';

/** Makes the list of following characters anew, a second: `node scripts/strokes/build-followers.ts`, after the lexicon has changed. */
const followers = followersIn(readFileSync('renderer/public/lexicon/words.bin'));
writeFileSync('renderer/public/strokes/followers.json', `${JSON.stringify(followers)}\n`);
console.log(`${Object.keys(followers).length} characters with what follows them`);

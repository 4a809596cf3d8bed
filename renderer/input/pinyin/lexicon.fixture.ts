import { readFileSync } from 'node:fs';
import { type Lexicon, readLexicon } from '../lexicon/load.ts';

/** The lexicon that ships, read from its files. */
export function shippedLexicon(): Promise<Lexicon> {
  return readLexicon(async (name) => {
    const { buffer, byteOffset, byteLength } = readFileSync(`renderer/public/lexicon/${name}`);
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  });
}

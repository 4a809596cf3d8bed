import { readFileSync } from 'node:fs';
import { type Copybook, readCopybook } from './copybook.ts';
import { type Recognise, readRecogniser } from './recogniser.ts';

/** The recogniser that ships, read from its files. */
export function shippedRecogniser(): Recognise {
  const followers = JSON.parse(readFileSync('renderer/public/strokes/followers.json', 'utf8'));
  return readRecogniser(bytesOf('strokes.bin'), bytesOf('shapes.bin'), followers);
}

/** The copybook that ships. */
export function shippedCopybook(): Copybook {
  return readCopybook(bytesOf('strokes.bin'));
}

function bytesOf(name: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(`renderer/public/strokes/${name}`)).buffer;
}

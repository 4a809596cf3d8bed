import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Speak } from './voice.ts';
import { readWav } from './wav.ts';

/** A recording of one sentence is far smaller; a larger file was put there by mistake. */
const LARGEST_BYTES = 8_000_000;

/** The file a spoken sentence is recorded in: named by its text alone, so that a changed sentence is never said in its old words. */
export function recordingName(spoken: string): string {
  return `${createHash('sha256').update(spoken, 'utf8').digest('hex').slice(0, 32)}.wav`;
}

/** Says a sentence by its recording where there is one, and by `otherwise` where there is none or it cannot be read. */
export function withRecordings(folder: string, otherwise: Speak): Speak {
  return async (spoken, options) => {
    const recording = await readRecording(join(folder, recordingName(spoken)));
    return recording === null ? otherwise(spoken, options) : { ok: true, wav: recording };
  };
}

async function readRecording(file: string): Promise<Uint8Array | null> {
  try {
    if ((await stat(file)).size > LARGEST_BYTES) return null;
    const wav = await readFile(file);
    return readWav(wav) === null ? null : wav;
  } catch {
    return null;
  }
}

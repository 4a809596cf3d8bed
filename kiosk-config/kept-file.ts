import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeAtomically } from './write-atomically.ts';

// A file that spares the next start some work. It may be lost or broken at any time: then the work is done again.

/** What was kept under this mark; null when it was another, or a byte of the file is not what was written. */
export function readKept(file: string, mark: string): unknown {
  try {
    const [first, json = ''] = readFileSync(file, 'utf8').split('\n', 2);
    return first === firstLine(mark, json) ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

/** @param json one line */
export function keep(file: string, mark: string, json: string): void {
  try {
    writeAtomically(file, `${firstLine(mark, json)}\n${json}`);
  } catch {
    // A full disk costs the next start some time, and nothing else.
  }
}

const firstLine = (mark: string, json: string) => `${mark} ${sha256(json)}`;

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

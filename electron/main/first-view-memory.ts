import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FirstView } from '../../contract/first-view.ts';
import { writeAtomically } from '../../kiosk-config/write-atomically.ts';

/** What the first screen says before there is a backend, kept from one start to the next. */
export interface FirstViewMemory {
  /** Null when nothing is known, or not of these settings and this program. */
  known(): FirstView | null;
  keep(view: FirstView): void;
}

/**
 * @param file where it is kept; it may be lost or broken at any time
 * @param boundTo files that decide what it says, the settings and the program's own: when a byte of one has changed, nothing is known
 */
export function openFirstViewMemory({ file, boundTo }: { file: string; boundTo: readonly string[] }): FirstViewMemory {
  const mark = markOf(boundTo);
  let view = mark === null ? null : readKept(file, mark);
  return {
    known: () => view,
    keep(told) {
      // Not if somebody was writing the settings since: it may have been told of others.
      if (mark === null || markOf(boundTo) !== mark || JSON.stringify(told) === JSON.stringify(view)) return;
      view = told;
      try {
        const json = JSON.stringify(told);
        writeAtomically(file, `${firstLine(mark, json)}\n${json}`);
      } catch {
        // A full disk costs the next start some time, and nothing else.
      }
    },
  };
}

function markOf(files: readonly string[]): string | null {
  try {
    return sha256(files.map((file) => sha256(readFileSync(file))).join());
  } catch {
    return null;
  }
}

function readKept(file: string, mark: string): FirstView | null {
  try {
    const [first, json = ''] = readFileSync(file, 'utf8').split('\n', 2);
    return first === firstLine(mark, json) ? JSON.parse(json) : null;
  } catch {
    return null;
  }
}

const firstLine = (mark: string, json: string) => `${mark} ${sha256(json)}`;

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

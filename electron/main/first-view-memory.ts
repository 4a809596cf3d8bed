import { readFileSync } from 'node:fs';
import type { FirstView } from '../../contract/first-view.ts';
import { keep, readKept, sha256 } from '../../kiosk-config/kept-file.ts';

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
  let view = mark === null ? null : (readKept(file, mark) as FirstView | null);
  return {
    known: () => view,
    keep(told) {
      // Not if somebody was writing the settings since: it may have been told of others.
      if (mark === null || markOf(boundTo) !== mark || JSON.stringify(told) === JSON.stringify(view)) return;
      view = told;
      keep(file, mark, JSON.stringify(told));
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

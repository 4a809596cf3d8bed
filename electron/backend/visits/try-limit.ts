import type { Clock } from '../clock.ts';

/** Wrong tries within the window before nothing more is tried. */
export const MOST_TRIES = 5;

/** Counts failures over a sliding window, by the clock that never jumps. */
export interface TryLimit {
  isExhausted(): boolean;
  failed(): void;
  /** The right answer came: what was wrong before no longer counts. */
  forget(): void;
}

export function createTryLimit(clock: Clock, windowMs: number): TryLimit {
  let failures: number[] = [];
  return {
    isExhausted() {
      const from = clock.monotonic() - windowMs;
      failures = failures.filter((at) => at > from);
      return failures.length >= MOST_TRIES;
    },
    failed() {
      failures.push(clock.monotonic());
    },
    forget() {
      failures = [];
    },
  };
}

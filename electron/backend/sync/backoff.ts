/** Full jitter: any wait up to a ceiling that doubles with each failure, so that terminals never come back in step. */
export interface Backoff {
  /** Milliseconds to wait after one more failure; at least `atLeastMs` when the centre named a time. */
  next(atLeastMs?: number): number;
  reset(): void;
}

export function createBackoff(options: {
  firstMs: number;
  longestMs: number;
  /** 0 <= random() < 1 */
  random?: () => number;
}): Backoff {
  const { firstMs, longestMs, random = Math.random } = options;
  let ceiling = firstMs;
  return {
    next(atLeastMs = 0) {
      const wait = random() * ceiling;
      ceiling = Math.min(ceiling * 2, longestMs);
      return Math.max(wait, atLeastMs);
    },
    reset() {
      ceiling = firstMs;
    },
  };
}

/** An honest visitor mistypes a few times; 20 in a quarter of an hour leave a guesser of 39 bits without hope. */
export const FAILURES_ALLOWED = 20;
export const FAILURE_WINDOW_MS = 15 * 60_000;

export interface FailureLimit {
  /** Milliseconds until another try is heard; 0 when it is heard now. */
  waitFor(who: string, now: Date): number;
  failed(who: string, now: Date): void;
}

/** Counts failed tries of each terminal. Kept in memory: a restart of the centre forgives, and that is no way in. */
export function makeFailureLimit(): FailureLimit {
  const failures = new Map<string, number[]>();
  const recent = (who: string, now: Date) =>
    (failures.get(who) ?? []).filter((at) => now.getTime() - at < FAILURE_WINDOW_MS);
  return {
    waitFor(who, now) {
      const [oldest, ...rest] = recent(who, now);
      if (oldest === undefined || rest.length + 1 < FAILURES_ALLOWED) return 0;
      return oldest + FAILURE_WINDOW_MS - now.getTime();
    },
    failed(who, now) {
      failures.set(who, [...recent(who, now), now.getTime()].slice(-FAILURES_ALLOWED));
    },
  };
}

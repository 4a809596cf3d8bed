/** How long a screen may stand untouched, in milliseconds, and how long the question after that stands. */
export interface IdleLimits {
  idleMs: number;
  warningMs: number;
}

export type Idle = { phase: 'active' } | { phase: 'warning'; secondsLeft: number } | { phase: 'over' };

/** WCAG 2.2.1: the question must stand for at least 20 seconds, whatever the configuration says. */
const SHORTEST_WARNING_MS = 20_000;
/** A finished matter shows its query code: it must not stay for the next in line (observed: thank-you screens do). */
const FINISHED_IDLE_MS = 60_000;
/** Long enough to read one line and take the card and the paper. */
export const ENDING_MS = 8_000;

/** The limits for a screen from the hall's configuration, in seconds. */
export function idleLimits(visit: { idleSeconds: number; warningSeconds: number }, finished: boolean): IdleLimits {
  const idleMs = visit.idleSeconds * 1000;
  return {
    idleMs: finished ? Math.min(idleMs, FINISHED_IDLE_MS) : idleMs,
    warningMs: Math.max(visit.warningSeconds * 1000, SHORTEST_WARNING_MS),
  };
}

/** Where we are, so many milliseconds after the last sign of life. A touch at any time starts anew, without limit. */
export function idleAfter(quietMs: number, { idleMs, warningMs }: IdleLimits): Idle {
  if (quietMs < idleMs) return { phase: 'active' };
  const leftMs = idleMs + warningMs - quietMs;
  return leftMs > 0 ? { phase: 'warning', secondsLeft: Math.ceil(leftMs / 1000) } : { phase: 'over' };
}
/** A page of a laser printer takes up to twenty seconds from sleep; whoever waits for it should see it come. */
export const ENDING_WITH_PAPER_MS = 25_000;

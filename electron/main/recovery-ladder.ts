/** Recoveries are counted over this time: faults further apart have nothing to do with each other. */
const windowMs = 60_000;
/** So many recoveries in the window happen at once: the person in front should be back at the first screen within seconds. */
const immediate = 5;
/** After that something is really wrong; waiting leaves the machine time to recover instead of spinning. */
const longWaitMs = 10_000;
/** So many of those, then the whole program starts anew. */
const waited = 3;

export type RecoveryStep = { do: 'recover'; afterMs: number } | { do: 'relaunch' };

/** What to do about a fault at `nowMs`, given the times of the recoveries so far (ms, any monotonic clock). */
export function recoveryStep(recoveriesMs: readonly number[], nowMs: number): RecoveryStep {
  const recent = recoveriesMs.filter((at) => nowMs - at < windowMs).length;
  if (recent < immediate) return { do: 'recover', afterMs: 0 };
  if (recent < immediate + waited) return { do: 'recover', afterMs: longWaitMs };
  return { do: 'relaunch' };
}

const firstRetryMs = 3_000;
const lastRetryMs = 60_000;

/** How long to wait before starting again a backend that could not start for the nth time (n from 1). */
export function retryDelayMs(attempt: number): number {
  return Math.min(firstRetryMs * 2 ** (attempt - 1), lastRetryMs);
}

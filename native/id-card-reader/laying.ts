import type { Card } from './card-text.ts';

/**
 * `removed` means the reader no longer reports the card. Many readers stop reporting a card they have read while it
 * still lies there, so nothing that matters may hang on it.
 */
export type LayingEvent = { kind: 'card'; card: Card } | { kind: 'unreadable'; reason: string } | { kind: 'removed' };

/** What one round of the poll loop saw. */
export type Observation =
  | { kind: 'nothing' }
  | { kind: 'read'; card: Card; fingerprint: string }
  | { kind: 'failed'; reason: string };

/** A card that is being put down or lifted is missed once in a while; twice in a row it is gone. */
export const MISSES_UNTIL_REMOVED = 2;
/** The first read often fails while the card is still moving. */
export const FAILURES_UNTIL_UNREADABLE = 2;

export interface Laying {
  misses: number;
  failures: number;
  /** Fingerprint of the card that was delivered in this laying. */
  delivered: string | null;
  /** The visitor was told that the card cannot be read. */
  complained: boolean;
}

export const NO_LAYING: Laying = { misses: 0, failures: 0, delivered: null, complained: false };

/**
 * The events of one laying of a card: one `card`, or one `unreadable` (which a later `card` may still follow), then
 * one `removed`. A reader that goes on finding a card it has read makes us read it again: the same card is not
 * delivered twice, and another one, swapped in quicker than two polls, is never taken for the first.
 */
export function observe(laying: Laying, seen: Observation): { laying: Laying; events: LayingEvent[] } {
  switch (seen.kind) {
    case 'nothing': {
      const misses = laying.misses + 1;
      if (misses < MISSES_UNTIL_REMOVED) return { laying: { ...laying, misses }, events: [] };
      const liftedEarly = laying.failures > 0 && !laying.complained;
      const told = laying.delivered !== null || laying.complained || liftedEarly;
      return {
        laying: { ...NO_LAYING, misses },
        events: [
          ...(liftedEarly ? [{ kind: 'unreadable' as const, reason: 'lifted-too-soon' }] : []),
          ...(told ? [{ kind: 'removed' as const }] : []),
        ],
      };
    }
    case 'read': {
      const next = { ...NO_LAYING, delivered: seen.fingerprint };
      if (laying.delivered === seen.fingerprint) return { laying: next, events: [] };
      return {
        laying: next,
        events: [
          ...(laying.delivered === null ? [] : [{ kind: 'removed' as const }]),
          { kind: 'card', card: seen.card },
        ],
      };
    }
    case 'failed': {
      // Some readers find a card again but will not read it twice: no reason to complain about one already delivered.
      if (laying.delivered !== null) return { laying, events: [] };
      const failures = laying.failures + 1;
      const complain = failures >= FAILURES_UNTIL_UNREADABLE && !laying.complained;
      return {
        laying: { misses: 0, failures, delivered: null, complained: laying.complained || complain },
        events: complain ? [{ kind: 'unreadable', reason: seen.reason }] : [],
      };
    }
  }
}

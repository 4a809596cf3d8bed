import type { Noted } from './probe.ts';

/** Milliseconds from touch to paint. Below 16 ms a browser does not tell, and 0 stands for it. */
export interface Spread {
  touches: number;
  p50: number;
  p99: number;
  max: number;
}

export interface Summary {
  overall: Spread;
  /** Slowest first. */
  screens: ({ screen: string } & Spread)[];
  /** Touches that led to another screen, each from when it happened until that stood. */
  turns: Spread;
  /** The tasks of 50 ms and more that touches brought on a screen with a text that stayed there, longest first. */
  longWhileTyping: { screen: string; ms: number }[];
}

/** So long after the finger is lifted nothing is asked of the page. The asking is a task of its own, and none of the terminal's. */
export const READING_MS = 500;
/** What stands later than this after a touch has come of something else, such as a card that was laid. */
const LED_TO_MS = 2_000;

/** Each touch with the slowest of its events. Touches on `uncounted` screens load a new page: nothing is painted for them. */
export function summary(noted: readonly Noted[], uncounted: readonly string[]): Summary {
  const inOrder = [...noted].sort((one, other) => one.at - other.at || rank(one) - rank(other));
  const touches: { at: number; screen: string; isTyping: boolean; ms: number; liftedAt: number | null }[] = [];
  const turns: { ms: number }[] = [];
  const longWhileTyping: Summary['longWhileTyping'] = [];
  for (const one of inOrder) {
    const last = touches.at(-1);
    if (one.kind === 'touch') {
      touches.push({ at: one.at, screen: one.screen, isTyping: one.isTyping, ms: 0, liftedAt: null });
    } else if (last === undefined) continue;
    else if (one.kind === 'lifted') last.liftedAt = one.at;
    else if (one.kind === 'stood') {
      if (one.at - last.at < LED_TO_MS) turns.push({ ms: one.at - last.at });
    } else if (one.kind === 'painted') last.ms = Math.max(last.ms, one.ms);
    else if (last.isTyping && one.screen === last.screen && one.at - (last.liftedAt ?? one.at) < READING_MS) {
      longWhileTyping.push({ screen: one.screen, ms: one.ms });
    }
  }
  const counted = touches.filter(({ screen }) => !uncounted.includes(screen));
  const byScreen = Map.groupBy(counted, ({ screen }) => screen);
  return {
    overall: spread(counted),
    turns: spread(turns),
    screens: [...byScreen]
      .map(([screen, some]) => ({ screen, ...spread(some) }))
      .sort((one, other) => other.max - one.max || other.p50 - one.p50),
    longWhileTyping: longWhileTyping.sort((one, other) => other.ms - one.ms),
  };
}

/** A touch and its first event have one time: the touch comes first. */
const rank = ({ kind }: Noted) => (kind === 'touch' ? 0 : 1);

function spread(touches: readonly { ms: number }[]): Spread {
  const sorted = touches.map(({ ms }) => ms).sort((one, other) => one - other);
  const part = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { touches: sorted.length, p50: part(0.5), p99: part(0.99), max: part(1) };
}

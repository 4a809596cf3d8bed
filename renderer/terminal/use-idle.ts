import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitView } from '../../contract/shapes/terminal-state.ts';
import { type Idle, type IdleLimits, idleAfter } from './idle.ts';

/** Often enough for a countdown in seconds. */
const LOOK_EVERY_MS = 250;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;
const ACTIVE: Idle = { phase: 'active' };

/**
 * Watches whether anyone is still there while `running`; calls `onOver` once nobody is.
 * A card laid or a code scanned is a sign of life as well: `sign` changes with it.
 */
export function useIdle(parts: { running: boolean; limits: IdleLimits; sign: string; onOver: () => void }): {
  idle: Idle;
  stay: () => void;
} {
  const { running, limits, sign, onOver } = parts;
  const { idleMs, warningMs } = limits;
  const lastSign = useRef(performance.now());
  // Changes only with what is shown: every touch is a sign of life, and none of them draws anything for it.
  const [noted, setNoted] = useState(ACTIVE);
  const idle = running ? noted : ACTIVE;
  const stay = useCallback(() => {
    lastSign.current = performance.now();
    setNoted(ACTIVE);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign or a new run starts the time anew.
  useEffect(stay, [sign, running]);

  useEffect(() => {
    if (!running) return;
    const look = () => {
      const now = idleAfter(performance.now() - lastSign.current, { idleMs, warningMs });
      setNoted((before) => (isSame(before, now) ? before : now));
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [running, idleMs, warningMs]);

  // While the question stands only its button answers: a sleeve on the glass is nobody.
  const asking = idle.phase !== 'active';
  useEffect(() => {
    if (!running || asking) return;
    const alive = () => {
      lastSign.current = performance.now();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, true);
    return () => {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, true);
    };
  }, [running, asking]);

  const over = idle.phase === 'over';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once over, once told.
  useEffect(() => {
    if (over) onOver();
  }, [over]);

  return { idle, stay };
}

function isSame(one: Idle, other: Idle): boolean {
  if (one.phase !== 'warning' || other.phase !== 'warning') return one.phase === other.phase;
  return one.secondsLeft === other.secondsLeft;
}

/** What of a visit tells that a person did something at a device, or that there is something new to read. */
export function signOfLife(visit: VisitView | null): string {
  const accepted = visit?.matter?.progress.acceptance?.documentNo;
  return [
    visit?.id,
    visit?.person?.maskedName,
    visit?.companions.length,
    visit?.cardProblem,
    visit?.matter?.progress.matterNo,
    accepted,
    visit?.upload?.state,
    visit?.upload?.pictureIds.join(),
  ].join();
}

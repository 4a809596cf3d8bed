import { useEffect, useState } from 'react';
import type { VisitView } from '../../contract/shapes/terminal-state.ts';
import { type Idle, type IdleLimits, idleAfter } from './idle.ts';

/** Often enough for a countdown in seconds. */
const LOOK_EVERY_MS = 250;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;

/**
 * Watches whether anyone is still there while `running`; calls `onOver` once nobody is.
 * A card laid or a code scanned is a sign of life as well: `sign` changes with it.
 */
export function useIdle(parts: { running: boolean; limits: IdleLimits; sign: string; onOver: () => void }): {
  idle: Idle;
  stay: () => void;
} {
  const { running, limits, sign, onOver } = parts;
  const [lastSign, setLastSign] = useState(() => performance.now());
  const [now, setNow] = useState(lastSign);
  const idle: Idle = running ? idleAfter(now - lastSign, limits) : { phase: 'active' };
  const stay = () => {
    const moment = performance.now();
    setLastSign(moment);
    setNow(moment);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sign or a new run starts the time anew.
  useEffect(stay, [sign, running]);

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(performance.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [running]);

  // While the question stands only its button answers: a sleeve on the glass is nobody.
  const asking = idle.phase !== 'active';
  useEffect(() => {
    if (!running || asking) return;
    const alive = () => setLastSign(performance.now());
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

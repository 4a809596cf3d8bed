import { createContext, useContext, useEffect, useState } from 'react';
import type { Reason } from '../strings/reason.ts';
import type { TerminalClient } from './client.ts';
import type { GuidancePage } from './guidance.ts';
import { useTerminal } from './terminal-context.ts';

type GuidanceClient = Pick<TerminalClient, 'guidance' | 'library' | 'appointments'>;

/** The backend's knowledge of the hall, the laws and the appointments, for the screens that show it. */
export const GuidanceContext = createContext<GuidanceClient | null>(null);

/** An answer of the backend that a screen is made of. */
export type Asked<Answer> = { here: true; answer: Answer } | { here: false; failed: boolean; again: () => void };

/**
 * Asks the backend for what a screen shows.
 * @param key tells one question from another: a new one is asked anew
 */
export function useAsked<Answer>(
  ask: (client: GuidanceClient, visitId: string) => Promise<Answer>,
  key: string,
): Asked<Answer> {
  const client = useContext(GuidanceContext);
  const visitId = useTerminal().state.visit?.id ?? '';
  const [told, setTold] = useState<{ key: string; answer: Answer } | { key: string; failed: true } | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is made anew at each drawing; the key says what it asks.
  useEffect(() => {
    if (client === null) return;
    let isHere = true;
    ask(client, visitId).then(
      (answer) => isHere && setTold({ key, answer }),
      () => isHere && setTold({ key, failed: true }),
    );
    return () => {
      isHere = false;
    };
  }, [client, visitId, key, tries]);
  if (told !== null && told.key === key && 'answer' in told) return { here: true, answer: told.answer };
  return { here: false, failed: told !== null && told.key === key, again: () => setTries(tries + 1) };
}

type Refusable = { ok: true } | { ok: false; reason: Reason };

/** Asks the backend to do something: buttons rest meanwhile, and a refusal is told over the screen. */
export function useGuidanceCall(): <Answer extends Refusable>(
  work: (client: GuidanceClient, visitId: string) => Promise<Answer>,
) => Promise<Extract<Answer, { ok: true }> | null> {
  const client = useContext(GuidanceContext);
  const { state, send } = useTerminal();
  return async <Answer extends Refusable>(work: (client: GuidanceClient, visitId: string) => Promise<Answer>) => {
    if (client === null || state.waiting) return null;
    send({ type: 'call-began' });
    const answer: Answer | { ok: false; reason: Reason } = await work(client, state.visit?.id ?? '').catch(() => ({
      ok: false as const,
      reason: 'no-answer' as const,
    }));
    send({ type: 'call-ended', failure: answer.ok ? null : answer.reason });
    return answer.ok ? (answer as Extract<Answer, { ok: true }>) : null;
  };
}

/** Turning the pages: `open` goes on, `replace` stays in the same place, `only` leaves nothing behind but home. */
export function usePages(): {
  open: (page: GuidancePage) => void;
  replace: (page: GuidancePage) => void;
  only: (page: GuidancePage) => void;
} {
  const { state, send } = useTerminal();
  const { guidance } = state.journey;
  return {
    open: (page) => send({ type: 'guidance', pages: [...guidance, page] }),
    replace: (page) => send({ type: 'guidance', pages: [...guidance.slice(0, -1), page] }),
    only: (page) => send({ type: 'guidance', pages: [page] }),
  };
}

import { spokenText } from '../../../domain/speech/spoken-text.ts';
import type { Speak } from '../../../native/speech/voice.ts';
import type { Visits } from '../visits/visits.ts';

export type Said =
  | { ok: true; wav: string }
  | { ok: false; reason: 'no-such-visit' | 'no-voice' | 'speech-stopped' | 'speech-failed' };

export interface Reading {
  say(input: { visitId: string; text: string; rate: number }): Promise<Said>;
  /** Does nothing when that visit is not the open one. */
  stop(visitId: string): void;
  visitEnded(): void;
}

/** Reads to the open visit, one text at a time, and keeps nothing of it. */
export function createReading(visits: Pick<Visits, 'calledBy'>, voice: () => Speak | null): Reading {
  let saying: AbortController | null = null;

  function stopSaying() {
    saying?.abort();
    saying = null;
  }

  return {
    async say({ visitId, text, rate }) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const speak = voice();
      if (speak === null) return { ok: false, reason: 'no-voice' };
      const own = new AbortController();
      stopSaying();
      saying = own;
      const spoken = await speak(spokenText(text), { rate, signal: own.signal });
      if (saying === own) saying = null;
      // Even a voice that was too quick to be stopped must not speak into the next visit.
      if (own.signal.aborted) return { ok: false, reason: 'speech-stopped' };
      if (!spoken.ok) return { ok: false, reason: spoken.reason === 'stopped' ? 'speech-stopped' : 'speech-failed' };
      return { ok: true, wav: Buffer.from(spoken.wav).toString('base64') };
    },
    stop(visitId) {
      if (visits.calledBy(visitId) !== null) stopSaying();
    },
    visitEnded: stopSaying,
  };
}

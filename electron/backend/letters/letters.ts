import { join } from 'node:path';
import { letterText } from '../../../domain/letter/letter-text.ts';
import type { ReadParagraph } from '../../../domain/letter/recognised.ts';
import { createRecognitionClient, type StartRecognition } from '../../../native/text-recognition/recognition-client.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import { heldPage, type PageOf } from '../visits/materials.ts';
import type { Visits } from '../visits/visits.ts';

/** How text is recognised here. */
export interface RecognitionRuntime {
  start: StartRecognition;
  /** The file of what the recogniser was taught; it comes with the program. */
  languageData: string;
  /** How long one page may take; absent: the usual limit. */
  limitMs?: number;
}

type Recognised =
  | { ok: true; paragraphs: ReadParagraph[] }
  | {
      ok: false;
      reason: 'no-such-visit' | 'no-such-page' | 'nothing-legible' | 'recognition-stopped' | 'recognition-failed';
    };

export interface Letters {
  recognise(which: PageOf): Promise<Recognised>;
  /** Does nothing when that visit is not the open one. */
  stop(visitId: string): void;
  visitEnded(): void;
  close(): void;
}

/** Reads pages of the open visit to it, and keeps nothing of them: the process that has seen them ends soon after. */
export function createLetters(parts: {
  visits: Pick<Visits, 'calledBy'>;
  recognition: RecognitionRuntime | null;
  clock: Clock;
  delays: Pick<BackendDelays, 'recogniserIdleMs'>;
  log: Log;
}): Letters {
  const { visits, recognition, clock, delays, log } = parts;
  const client = recognition && createRecognitionClient(recognition.start, recognition);
  let cancelEnd = () => {};

  function end() {
    cancelEnd();
    client?.stop();
  }

  return {
    async recognise(which) {
      const visit = visits.calledBy(which.visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      const page = heldPage(visit, which);
      if (page === null) return { ok: false, reason: 'no-such-page' };
      if (client === null || recognition === null) return { ok: false, reason: 'recognition-failed' };
      cancelEnd();
      const answer = await client.ask('read', { picture: page.jpeg, languageData: recognition.languageData });
      cancelEnd();
      // The next page comes at once or not at all; until the next letter it would only hold memory.
      cancelEnd = clock.after(delays.recogniserIdleMs, () => client.stop());
      if (!answer.ok) {
        if (answer.reason === 'stopped') return { ok: false, reason: 'recognition-stopped' };
        log.warn('recognition-failed', { reason: answer.reason });
        return { ok: false, reason: 'recognition-failed' };
      }
      const paragraphs = letterText(answer.answers);
      return paragraphs === null ? { ok: false, reason: 'nothing-legible' } : { ok: true, paragraphs };
    },
    stop(visitId) {
      if (visits.calledBy(visitId) !== null) end();
    },
    visitEnded: end,
    close: end,
  };
}

/** Where the language data lies when the program runs from its source: its npm package. */
export function sourceLanguageData(root: string): string {
  return join(root, 'node_modules/@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz');
}

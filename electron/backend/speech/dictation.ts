import { DICTATION_RATE } from '../../../contract/speech.ts';
import type { InstalledModel } from '../../../native/speech/model-directory.ts';
import type { SherpaClient } from '../../../native/speech/sherpa-client.ts';
import type { Heard } from '../../../native/speech/sherpa-messages.ts';
import type { Visits } from '../visits/visits.ts';

/** Nobody dictates longer at a kiosk; beyond it somebody has left the microphone open. */
const LONGEST_DICTATION_SECONDS = 10 * 60;
const BYTES_PER_SAMPLE = 2;
const FULL_SCALE = 32_768;

type Texts<Reason extends string> = { ok: true; texts: string[] } | { ok: false; reason: Reason };

export interface Dictation {
  start(
    visitId: string,
  ): Promise<{ ok: true } | { ok: false; reason: 'no-such-visit' | 'no-dictation' | 'dictation-failed' }>;
  feed(
    visitId: string,
    pcm: string,
  ): Promise<Texts<'no-such-visit' | 'not-listening' | 'still-listening' | 'too-long' | 'dictation-failed'>>;
  stop(visitId: string): Promise<Texts<'no-such-visit' | 'not-listening' | 'dictation-failed'>>;
  /** Forgets what was heard, at the end of a visit. */
  forget(): void;
}

/** What listens: the process with the native code and a model that was checked. */
export interface Listener {
  sherpa: SherpaClient;
  vadModel: string;
  model: InstalledModel;
}

/** Writes down what a visit says; sound and text are gone with the answer. */
export function createDictation(visits: Pick<Visits, 'calledBy'>, listener: () => Listener | null): Dictation {
  let listening: { visitId: string; secondsLeft: number; busy: boolean } | null = null;

  return {
    async start(visitId) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const ears = listener();
      if (ears === null) return { ok: false, reason: 'no-dictation' };
      const own = { visitId, secondsLeft: LONGEST_DICTATION_SECONDS, busy: true };
      listening = own;
      const answer = await ears.sherpa.ask('listen', { vadModel: ears.vadModel, model: ears.model });
      own.busy = false;
      if (answer.ok && listening === own) return { ok: true };
      if (listening === own) listening = null;
      return { ok: false, reason: 'dictation-failed' };
    },

    async feed(visitId, pcm) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const ears = listener();
      const own = listening;
      if (ears === null || own?.visitId !== visitId) return { ok: false, reason: 'not-listening' };
      if (own.busy) return { ok: false, reason: 'still-listening' };
      const samples = samplesOf(pcm);
      own.secondsLeft -= samples.length / DICTATION_RATE;
      if (own.secondsLeft < 0) return { ok: false, reason: 'too-long' };
      own.busy = true;
      const answer = await ears.sherpa.ask('feed', { samples });
      own.busy = false;
      if (answer.ok && listening === own) return { ok: true, texts: textsOf(answer.answers) };
      if (listening === own) listening = null;
      return { ok: false, reason: 'dictation-failed' };
    },

    async stop(visitId) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const ears = listener();
      const own = listening;
      if (ears === null || own?.visitId !== visitId) return { ok: false, reason: 'not-listening' };
      listening = null;
      const answer = await ears.sherpa.ask('finish', null);
      return answer.ok ? { ok: true, texts: textsOf(answer.answers) } : { ok: false, reason: 'dictation-failed' };
    },

    forget() {
      if (listening === null) return;
      listening = null;
      // The detector and the recogniser hold sound of the visit: their process goes with it.
      listener()?.sherpa.stop();
    },
  };
}

function samplesOf(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  const count = Math.floor(bytes.length / BYTES_PER_SAMPLE);
  return Float32Array.from({ length: count }, (_, i) => bytes.readInt16LE(i * BYTES_PER_SAMPLE) / FULL_SCALE);
}

const textsOf = (heard: readonly Heard[]) => heard.map(({ text }) => text ?? '').filter((text) => text !== '');

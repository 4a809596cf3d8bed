import type { InstalledModel } from './model-directory.ts';
import type { SherpaClient } from './sherpa-client.ts';
import type { Speak } from './voice.ts';
import { wavOf } from './wav.ts';

/** Says text by the administrator's own voice model. Stopping it ends its process: native code knows no other way. */
export function createModelVoice(sherpa: SherpaClient, model: InstalledModel): Speak {
  return async (spoken, { rate, signal }) => {
    if (signal.aborted) return { ok: false, reason: 'stopped' };
    const stop = () => sherpa.stop();
    signal.addEventListener('abort', stop, { once: true });
    const answer = await sherpa.ask('speak', { model, text: spoken, rate });
    signal.removeEventListener('abort', stop);
    if (answer.ok) return { ok: true, wav: wavOf(answer.answers) };
    return { ok: false, reason: answer.reason === 'stopped' ? 'stopped' : 'failed' };
  };
}

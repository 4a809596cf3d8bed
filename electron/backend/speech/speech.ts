import type { SpeechView } from '../../../contract/speech.ts';
import type { SpeechConfig } from '../../../kiosk-config/schema.ts';
import { createEspeak, hasEspeak } from '../../../native/speech/espeak.ts';
import {
  checkModelDirectory,
  type InstalledModel,
  LISTENING_MODELS,
  type ModelType,
  SPEAKING_MODELS,
} from '../../../native/speech/model-directory.ts';
import { createModelVoice } from '../../../native/speech/model-voice.ts';
import { withRecordings } from '../../../native/speech/recorded.ts';
import { createSherpaClient, type StartSherpa } from '../../../native/speech/sherpa-client.ts';
import type { Speak } from '../../../native/speech/voice.ts';
import type { Log } from '../log.ts';
import type { Visits } from '../visits/visits.ts';
import { createDictation, type Dictation } from './dictation.ts';
import { createReading, type Reading } from './reading.ts';

export interface Speech {
  reading: Reading;
  dictation: Dictation;
  /** What is offered; nothing until it was looked for. */
  view(): SpeechView;
  visitEnded(): void;
  close(): void;
}

/** How native speech code is run here; null where it is not. */
export interface SherpaRuntime {
  start: StartSherpa;
  /** The file of the voice activity detector. */
  vadModel: string;
}

/** The voices and ears of this terminal by its configuration; what is not installed is not offered. */
export function startSpeech(parts: {
  config: SpeechConfig;
  sherpa: SherpaRuntime | null;
  visits: Pick<Visits, 'calledBy'>;
  log: Log;
  onChanged(): void;
}): Speech {
  const { config, sherpa, visits, log, onChanged } = parts;
  // Apart, so that a voice that hangs does not stop the ears, nor the end of dictation the voice.
  const mouth = sherpa && createSherpaClient(sherpa.start);
  const ears = sherpa && createSherpaClient(sherpa.start);
  let closed = false;
  let voice: Speak | null = null;
  let listeningModel: InstalledModel | null = null;

  const reading = createReading(visits, () => voice);
  const dictation = createDictation(visits, () =>
    sherpa && ears && listeningModel ? { sherpa: ears, vadModel: sherpa.vadModel, model: listeningModel } : null,
  );

  async function installed(folder: string, types: readonly ModelType[]): Promise<InstalledModel | null> {
    const checked = await checkModelDirectory(folder, types);
    if (checked.ok) return checked.model;
    log.warn('speech-model-refused', { reason: checked.reason, file: checked.file });
    return null;
  }

  async function findVoice(): Promise<Speak | null> {
    if (config.engine === 'off') return null;
    if (config.engine === 'model') {
      const model = config.voiceModel && (await installed(config.voiceModel, SPEAKING_MODELS));
      return model && mouth ? createModelVoice(mouth, model) : null;
    }
    if (await hasEspeak(config.command)) return createEspeak({ command: config.command });
    log.warn('speech-voice-missing');
    return null;
  }

  async function look(): Promise<void> {
    const found = await findVoice();
    voice = found && config.recordings !== null ? withRecordings(config.recordings, found) : found;
    if (config.dictationModel !== null) listeningModel = await installed(config.dictationModel, LISTENING_MODELS);
    if (!closed && (voice !== null || listeningModel !== null)) onChanged();
  }
  void look();

  return {
    reading,
    dictation,
    view: () => ({
      canSpeak: voice !== null,
      canListen: listeningModel !== null && ears !== null,
      rate: config.rate,
      volume: config.volume,
    }),
    visitEnded() {
      reading.visitEnded();
      dictation.forget();
    },
    close() {
      closed = true;
      reading.visitEnded();
      mouth?.stop();
      ears?.stop();
    },
  };
}

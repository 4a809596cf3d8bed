import type { InstalledModel } from './model-directory.ts';

/** What the recognisers and the voice activity detector are made for. */
export const LISTENING_RATE = 16_000;
/** Silero v5 looks at 32 ms at a time. */
export const VAD_WINDOW = 512;
/** A kiosk has four small cores and other work. */
const THREADS = 2;
/** Elderly speakers think between words: a shorter silence would cut them off. */
const SILENCE_SECONDS = 0.6;
/** Shorter sounds are coughs and chairs. */
const SPEECH_SECONDS = 0.25;
/** Longer speech is cut here, so that text appears while somebody goes on talking. */
const LONGEST_SPEECH_SECONDS = 15;

/** Silero VAD for sherpa-onnx. */
export function vadConfig(modelFile: string): object {
  return {
    sileroVad: {
      model: modelFile,
      threshold: 0.5,
      minSilenceDuration: SILENCE_SECONDS,
      minSpeechDuration: SPEECH_SECONDS,
      maxSpeechDuration: LONGEST_SPEECH_SECONDS,
      windowSize: VAD_WINDOW,
    },
    sampleRate: LISTENING_RATE,
    numThreads: 1,
    provider: 'cpu',
    debug: 0,
  };
}

/** An offline recogniser of sherpa-onnx for a model of `LISTENING_MODELS`. */
export function recogniserConfig({ type, files }: InstalledModel): object {
  const { model, tokens, encoder, decoder, joiner } = files;
  const part =
    type === 'paraformer'
      ? { paraformer: { model } }
      : type === 'sensevoice'
        ? { senseVoice: { model, language: 'zh', useInverseTextNormalization: 1 } }
        : { transducer: { encoder, decoder, joiner } };
  return {
    featConfig: { sampleRate: LISTENING_RATE, featureDim: 80 },
    modelConfig: { ...part, tokens, numThreads: THREADS, provider: 'cpu', debug: 0 },
  };
}

/** A voice of sherpa-onnx for a model of `SPEAKING_MODELS`. */
export function voiceConfig({ type, files }: InstalledModel): object {
  const { model, acousticModel, vocoder, lexicon, tokens } = files;
  const part =
    type === 'vits' ? { vits: { model, lexicon, tokens } } : { matcha: { acousticModel, vocoder, lexicon, tokens } };
  return { model: { ...part, numThreads: THREADS, provider: 'cpu', debug: 0 }, maxNumSentences: 1 };
}

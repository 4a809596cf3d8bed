import { createRequire } from 'node:module';
import type { OfflineRecognizer, OfflineTts, Vad } from 'sherpa-onnx-node';
import type { Work } from '../task-process/messages.ts';
import { LISTENING_RATE, recogniserConfig, VAD_WINDOW, vadConfig, voiceConfig } from './sherpa-config.ts';
import type { Heard, SherpaTasks } from './sherpa-messages.ts';

/** The detector keeps this much of the past, twice its longest stretch. */
const VAD_BUFFER_SECONDS = 30;
/** Electron forbids memory that native code owns. */
const EXTERNAL_BUFFER = false;

type Sherpa = typeof import('sherpa-onnx-node');

/**
 * Does the work in the process that holds the native code. It only answers; whoever started the process decides when it dies.
 * @throws when sherpa-onnx is not installed for this machine
 */
export function createSherpaWork(): Work<SherpaTasks> {
  const sherpa: Sherpa = createRequire(import.meta.url)('sherpa-onnx-node');
  let vad: Vad | null = null;
  let vadLeft = new Float32Array();
  let recogniser: OfflineRecognizer | null = null;
  let voice: OfflineTts | null = null;

  function listen({ vadModel, model }: SherpaTasks['listen']['asks']): null {
    vad ??= new sherpa.Vad(vadConfig(vadModel), VAD_BUFFER_SECONDS);
    recogniser ??= model === null ? null : new sherpa.OfflineRecognizer(recogniserConfig(model));
    vad.reset();
    while (!vad.isEmpty()) vad.pop();
    vadLeft = new Float32Array();
    return null;
  }

  function feed({ samples }: SherpaTasks['feed']['asks']): Heard[] {
    if (vad === null) throw new Error('not listening');
    const all = new Float32Array(vadLeft.length + samples.length);
    all.set(vadLeft);
    all.set(samples, vadLeft.length);
    let at = 0;
    for (; at + VAD_WINDOW <= all.length; at += VAD_WINDOW) vad.acceptWaveform(all.slice(at, at + VAD_WINDOW));
    vadLeft = all.slice(at);
    return heard();
  }

  function finish(): Heard[] {
    vad?.flush();
    return heard();
  }

  function heard(): Heard[] {
    const all: Heard[] = [];
    while (vad !== null && !vad.isEmpty()) {
      const { start, samples } = vad.front(EXTERNAL_BUFFER);
      vad.pop();
      const ms = (count: number) => Math.round((count / LISTENING_RATE) * 1000);
      all.push({ fromMs: ms(start), toMs: ms(start + samples.length), text: textOf(samples) });
    }
    return all;
  }

  function textOf(samples: Float32Array): string | null {
    if (recogniser === null) return null;
    const stream = recogniser.createStream();
    stream.acceptWaveform({ samples, sampleRate: LISTENING_RATE });
    recogniser.decode(stream);
    return recogniser.getResult(stream).text.trim();
  }

  function speak({ model, text, rate }: SherpaTasks['speak']['asks']): SherpaTasks['speak']['answers'] {
    voice ??= new sherpa.OfflineTts(voiceConfig(model));
    return voice.generate({ text, sid: 0, speed: rate, enableExternalBuffer: EXTERNAL_BUFFER });
  }

  return { listen, feed, finish, speak };
}

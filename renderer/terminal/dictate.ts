import { DICTATION_RATE } from '../../contract/speech.ts';
import type { TerminalClient } from './client.ts';
import { createPcmChunks } from './pcm-chunks.ts';

/** So much sound makes a call worth its while, and words still come soon. */
const FEWEST_SAMPLES = DICTATION_RATE * 0.3;

export interface DictateParts {
  client: TerminalClient['dictation'];
  visitId: string;
  openMicrophone: (onBlock: (samples: Float32Array) => void) => Promise<() => void>;
  onText: (text: string) => void;
  /** It is over: by `stop` (null) or because it could not begin or go on. */
  onEnd: (reason: string | null) => void;
}

/** Listens until `stop`, and hands on text as it is complete. Text that was under way still comes after the stop. */
export function dictate({ client, visitId, openMicrophone, onText, onEnd }: DictateParts): { stop(): void } {
  const chunks = createPcmChunks();
  let closeMicrophone: (() => void) | null = null;
  let sending: Promise<void> = Promise.resolve();
  let isSending = false;
  let over = false;

  async function sendAll(fewest: number): Promise<void> {
    for (let pcm = chunks.take(fewest); pcm !== null; pcm = chunks.take(fewest)) {
      const answer = await client.feed({ visitId, pcm });
      if (!answer.ok) throw new Error(answer.reason);
      for (const text of answer.texts) onText(text);
    }
  }

  function send(): void {
    if (isSending || over) return;
    isSending = true;
    sending = sendAll(FEWEST_SAMPLES)
      .catch(fail)
      .finally(() => {
        isSending = false;
      });
  }

  function fail(error: unknown): void {
    if (over) return;
    over = true;
    closeMicrophone?.();
    onEnd(error instanceof Error ? error.message : 'dictation-failed');
  }

  async function begin(): Promise<void> {
    const begun = await client.start({ visitId });
    if (!begun.ok) throw new Error(begun.reason);
    const close = await openMicrophone((samples) => {
      chunks.add(samples);
      send();
    }).catch(() => {
      throw new Error('not-listening');
    });
    if (over) close();
    else closeMicrophone = close;
  }
  begin().catch(fail);

  async function finish(): Promise<void> {
    await sending;
    await sendAll(1);
    const rest = await client.stop({ visitId });
    if (rest.ok) for (const text of rest.texts) onText(text);
  }

  return {
    stop() {
      if (over) return;
      over = true;
      closeMicrophone?.();
      finish().then(
        () => onEnd(null),
        () => onEnd('dictation-failed'),
      );
    },
  };
}

import { describe, expect, it } from 'vitest';
import { DICTATION_RATE } from '../../contract/speech.ts';
import type { TerminalClient } from './client.ts';
import { dictate } from './dictate.ts';

type Dictation = TerminalClient['dictation'];
const second = () => new Float32Array(DICTATION_RATE);
const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A backend that turns each piece of sound into one word, a microphone the test speaks into. */
function stage(changes: { start?: unknown; feed?: unknown; noMicrophone?: boolean } = {}) {
  const calls: string[] = [];
  const texts: string[] = [];
  const ends: (string | null)[] = [];
  let speak: (samples: Float32Array) => void = () => {};
  let closed = 0;
  const client = {
    start: async () => {
      calls.push('start');
      return changes.start ?? { ok: true };
    },
    feed: async () => {
      calls.push('feed');
      return changes.feed ?? { ok: true, texts: [`词${calls.filter((call) => call === 'feed').length}`] };
    },
    stop: async () => {
      calls.push('stop');
      return { ok: true, texts: ['完'] };
    },
  } as unknown as Dictation;
  const dictating = dictate({
    client,
    visitId: 'visit',
    openMicrophone: async (onBlock) => {
      if (changes.noMicrophone) throw new Error('NotFoundError');
      speak = onBlock;
      return () => {
        closed += 1;
      };
    },
    onText: (text) => texts.push(text),
    onEnd: (reason) => ends.push(reason),
  });
  return { dictating, calls, texts, ends, speak: (samples: Float32Array) => speak(samples), closed: () => closed };
}

describe('dictation from the page', () => {
  it('sends what is heard and hands on what comes back, the rest after the stop', async () => {
    const { dictating, calls, texts, ends, speak, closed } = stage();
    await settle();
    speak(second());
    await settle();
    expect(texts).toEqual(['词1']);
    speak(new Float32Array(10));
    dictating.stop();
    await settle();
    expect(closed()).toBe(1);
    expect(calls).toEqual(['start', 'feed', 'feed', 'stop']);
    expect(texts).toEqual(['词1', '词2', '完']);
    expect(ends).toEqual([null]);
  });

  it('says why it did not begin', async () => {
    const refused = stage({ start: { ok: false, reason: 'no-dictation' } });
    const deaf = stage({ noMicrophone: true });
    await settle();
    expect(refused.ends).toEqual(['no-dictation']);
    expect(deaf.ends).toEqual(['not-listening']);
  });

  it('closes the microphone when the backend fails, and ends once', async () => {
    const { dictating, ends, speak, closed } = stage({ feed: { ok: false, reason: 'dictation-failed' } });
    await settle();
    speak(second());
    await settle();
    expect(closed()).toBe(1);
    dictating.stop();
    speak(second());
    await settle();
    expect(ends).toEqual(['dictation-failed']);
  });

  it('closes a microphone that opens only after the stop', async () => {
    const { dictating, closed } = stage();
    dictating.stop();
    await settle();
    expect(closed()).toBe(1);
  });
});

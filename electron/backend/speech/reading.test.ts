import { describe, expect, it } from 'vitest';
import { createEspeak } from '../../../native/speech/espeak.ts';
import type { Speak, Spoken } from '../../../native/speech/voice.ts';
import { readWav } from '../../../native/speech/wav.ts';
import type { Visits } from '../visits/visits.ts';
import { createReading } from './reading.ts';

const OPEN = 'visit-1';
/** Only the one visit is open. */
const visits = { calledBy: (id: string) => (id === OPEN ? ({} as ReturnType<Visits['calledBy']>) : null) };
const input = { visitId: OPEN, text: '您好。', rate: 1 };

/** A voice that says nothing until it is stopped or told to. */
function slowVoice() {
  const heard: string[] = [];
  const finish: ((spoken: Spoken) => void)[] = [];
  const speak: Speak = (spoken, { signal }) =>
    new Promise((resolve) => {
      heard.push(spoken);
      finish.push(resolve);
      signal.addEventListener('abort', () => resolve({ ok: false, reason: 'stopped' }));
    });
  return { speak, heard, finish };
}

describe('reading aloud', () => {
  it('gives the page a sound it can play', async () => {
    const said = await createReading(visits, () => createEspeak({ command: 'espeak-ng' })).say(input);
    if (!said.ok) throw new Error(said.reason);
    expect(readWav(Buffer.from(said.wav, 'base64'))?.samples.length).toBeGreaterThan(1000);
  });

  it('says numbers as they are spoken', async () => {
    const { speak, heard } = slowVoice();
    void createReading(visits, () => speak).say({ ...input, text: '2026年11月23日' });
    expect(heard).toEqual(['二零二六年十一月二十三日']);
  });

  it('only to the open visit, and only where there is a voice', async () => {
    const { speak, heard } = slowVoice();
    expect(await createReading(visits, () => speak).say({ ...input, visitId: 'visit-0' })).toEqual({
      ok: false,
      reason: 'no-such-visit',
    });
    expect(heard).toEqual([]);
    expect(await createReading(visits, () => null).say(input)).toEqual({ ok: false, reason: 'no-voice' });
  });

  it('says one thing at a time: the next one stops the one before', async () => {
    const { speak, finish } = slowVoice();
    const reading = createReading(visits, () => speak);
    const first = reading.say(input);
    const second = reading.say({ ...input, text: '再见。' });
    expect(await first).toEqual({ ok: false, reason: 'speech-stopped' });
    finish[1]?.({ ok: true, wav: Uint8Array.of(1) });
    expect(await second).toEqual({ ok: true, wav: 'AQ==' });
  });

  it('is stopped by its own visit, not by another', async () => {
    const { speak, finish } = slowVoice();
    const reading = createReading(visits, () => speak);
    const saying = reading.say(input);
    reading.stop('visit-0');
    finish[0]?.({ ok: true, wav: Uint8Array.of(1) });
    expect((await saying).ok).toBe(true);
    const stopped = reading.say(input);
    reading.stop(OPEN);
    expect(await stopped).toEqual({ ok: false, reason: 'speech-stopped' });
  });

  it('never gives the next visit what was said for the last, however late the voice answers', async () => {
    let answer: (spoken: Spoken) => void = () => {};
    const deaf: Speak = () => new Promise((resolve) => (answer = resolve));
    const reading = createReading(visits, () => deaf);
    const saying = reading.say(input);
    reading.visitEnded();
    answer({ ok: true, wav: Uint8Array.of(1) });
    expect(await saying).toEqual({ ok: false, reason: 'speech-stopped' });
  });
});

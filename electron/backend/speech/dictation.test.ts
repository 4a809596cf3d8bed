import { describe, expect, it } from 'vitest';
import { DICTATION_RATE, LONGEST_CHUNK_SECONDS } from '../../../contract/speech.ts';
import type { InstalledModel } from '../../../native/speech/model-directory.ts';
import { createSherpaClient, type StartSherpa } from '../../../native/speech/sherpa-client.ts';
import type { Heard, ToSherpa } from '../../../native/speech/sherpa-messages.ts';
import type { Answered } from '../../../native/task-process/messages.ts';
import type { Visits } from '../visits/visits.ts';
import { createDictation } from './dictation.ts';

const OPEN = 'visit-1';
const visits = { calledBy: (id: string) => (id === OPEN ? ({} as ReturnType<Visits['calledBy']>) : null) };
const model: InstalledModel = { type: 'sensevoice', name: '样例', licence: 'none', files: {} };
const chunk = (seconds: number) => Buffer.alloc(seconds * DICTATION_RATE * 2, 1).toString('base64');

/** Stands in for the process with the native code; no Mandarin model can be had for a test. */
function ears(answers: (message: ToSherpa) => Answered | null = ({ id }) => ({ id, ok: true, answers: [] })) {
  const heard: ToSherpa[] = [];
  let killed = 0;
  const start: StartSherpa = ({ onMessage }) => ({
    post(message) {
      heard.push(message);
      const answer = answers(message);
      if (answer !== null) queueMicrotask(() => onMessage(answer));
    },
    kill: () => (killed += 1),
  });
  const sherpa = createSherpaClient(start);
  const dictation = createDictation(visits, () => ({ sherpa, vadModel: 'vad', model }));
  return { dictation, heard, killed: () => killed };
}

const said = (text: string): Heard => ({ fromMs: 0, toMs: 900, text });

describe('dictation', () => {
  it('gives back what was said, as it is complete', async () => {
    const { dictation, heard } = ears(({ id, task }) => ({
      id,
      ok: true,
      answers: task === 'feed' ? [said('路坏了'), said('')] : task === 'finish' ? [said('没人修')] : null,
    }));
    expect(await dictation.start(OPEN)).toEqual({ ok: true });
    expect(await dictation.feed(OPEN, Buffer.from([0, 64, 0, 192]).toString('base64'))).toEqual({
      ok: true,
      texts: ['路坏了'],
    });
    expect(heard[1]?.asks).toEqual({ samples: Float32Array.of(0.5, -0.5) });
    expect(await dictation.stop(OPEN)).toEqual({ ok: true, texts: ['没人修'] });
    expect(await dictation.feed(OPEN, chunk(1))).toEqual({ ok: false, reason: 'not-listening' });
  });

  it('is not there without a model', async () => {
    const dictation = createDictation(visits, () => null);
    expect(await dictation.start(OPEN)).toEqual({ ok: false, reason: 'no-dictation' });
  });

  it('hears the open visit alone, and only after it asked to be heard', async () => {
    const { dictation, heard } = ears();
    expect(await dictation.start('visit-0')).toEqual({ ok: false, reason: 'no-such-visit' });
    expect(await dictation.feed(OPEN, chunk(1))).toEqual({ ok: false, reason: 'not-listening' });
    expect(await dictation.stop(OPEN)).toEqual({ ok: false, reason: 'not-listening' });
    expect(heard).toEqual([]);
  });

  it('takes one piece at a time and no more than ten minutes', async () => {
    const { dictation } = ears();
    await dictation.start(OPEN);
    const first = dictation.feed(OPEN, chunk(1));
    expect(await dictation.feed(OPEN, chunk(1))).toEqual({ ok: false, reason: 'still-listening' });
    await first;
    const pieces = (10 * 60) / LONGEST_CHUNK_SECONDS;
    for (let i = 1; i < pieces; i += 1)
      expect(await dictation.feed(OPEN, chunk(LONGEST_CHUNK_SECONDS))).toMatchObject({ ok: true });
    expect(await dictation.feed(OPEN, chunk(LONGEST_CHUNK_SECONDS))).toEqual({ ok: false, reason: 'too-long' });
  });

  it('forgets with the visit: the process that heard it is gone', async () => {
    const { dictation, killed } = ears();
    await dictation.start(OPEN);
    dictation.forget();
    expect(killed()).toBe(1);
    expect(await dictation.stop(OPEN)).toEqual({ ok: false, reason: 'not-listening' });
    dictation.forget();
    expect(killed()).toBe(1);
  });

  it('says so when the native code refuses or dies', async () => {
    const { dictation } = ears(({ id, task }) =>
      task === 'listen' ? { id, ok: true, answers: null } : { id, ok: false },
    );
    await dictation.start(OPEN);
    expect(await dictation.feed(OPEN, chunk(1))).toEqual({ ok: false, reason: 'dictation-failed' });
    expect(await dictation.feed(OPEN, chunk(1))).toEqual({ ok: false, reason: 'not-listening' });
  });
});

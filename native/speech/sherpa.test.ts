import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEspeak } from './espeak.ts';
import type { InstalledModel } from './model-directory.ts';
import { createSherpaClient, type SherpaClient, type StartSherpa } from './sherpa-client.ts';
import { LISTENING_RATE } from './sherpa-config.ts';
import { forkSherpa } from './sherpa-fork.ts';
import type { Heard } from './sherpa-messages.ts';
import { atRate, readWav } from './wav.ts';

const VAD_MODEL = join(import.meta.dirname, 'vad/silero-vad-v5.onnx');
/** A tenth of a second, as a page sends it. */
const CHUNK = LISTENING_RATE / 10;

const open: SherpaClient[] = [];
function client(start: StartSherpa = forkSherpa, limitMs?: number): SherpaClient {
  const made = createSherpaClient(start, limitMs === undefined ? {} : { limitMs });
  open.push(made);
  return made;
}
afterEach(() => {
  for (const one of open.splice(0)) one.stop();
});

async function speech(spoken: string): Promise<Float32Array> {
  const said = await createEspeak({ command: 'espeak-ng' })(spoken, { rate: 1, signal: new AbortController().signal });
  const sound = said.ok ? readWav(said.wav) : null;
  if (sound === null) throw new Error('nothing was said');
  return atRate(sound, LISTENING_RATE).samples;
}
const silence = (seconds: number) => new Float32Array(seconds * LISTENING_RATE);

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

async function listenTo(sherpa: SherpaClient, samples: Float32Array): Promise<Heard[]> {
  expect(await sherpa.ask('listen', { vadModel: VAD_MODEL, model: null })).toEqual({ ok: true, answers: null });
  const heard: Heard[] = [];
  const keep = (answer: Awaited<ReturnType<typeof sherpa.ask<'feed' | 'finish'>>>) => {
    if (!answer.ok) throw new Error(answer.reason);
    heard.push(...answer.answers);
  };
  for (let at = 0; at < samples.length; at += CHUNK) {
    keep(await sherpa.ask('feed', { samples: samples.slice(at, at + CHUNK) }));
  }
  keep(await sherpa.ask('finish', null));
  return heard;
}

describe('voice activity', () => {
  it('finds what was said between silences, twice', async () => {
    const first = await speech('我们村的路坏了三年，一直没有人修。');
    const second = await speech('请派人来看一看。');
    const recording = joined([silence(1), first, silence(2), second, silence(1.5)]);
    const ms = (samples: number) => (samples / LISTENING_RATE) * 1000;
    const placed = [
      { from: 1000, to: 1000 + ms(first.length) },
      { from: 3000 + ms(first.length), to: 3000 + ms(first.length) + ms(second.length) },
    ];
    const heard = await listenTo(client(), recording);
    // The comma of the first sentence is too short a silence to end it.
    expect(heard).toHaveLength(2);
    for (const [i, { from, to }] of placed.entries()) {
      expect(Math.abs((heard[i]?.fromMs ?? 0) - from)).toBeLessThan(400);
      expect(Math.abs((heard[i]?.toMs ?? 0) - to)).toBeLessThan(800);
      expect(heard[i]?.text).toBeNull();
    }
  });

  it('hears nothing in silence, and starts anew each time', async () => {
    const sherpa = client();
    expect(await listenTo(sherpa, silence(2))).toEqual([]);
    const words = await speech('您好，我来反映一个问题。');
    const [once] = await listenTo(sherpa, joined([silence(1), words, silence(1)]));
    const [again] = await listenTo(sherpa, joined([silence(1), words, silence(1)]));
    expect(Math.abs((once?.fromMs ?? 0) - 1000)).toBeLessThan(400);
    expect(Math.abs((again?.fromMs ?? 0) - (once?.fromMs ?? -9999))).toBeLessThan(100);
  });
});

describe('the process with the native code', () => {
  it('may be killed by a model that is none: the task fails, the next one is served by a new process', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bad-model-'));
    writeFileSync(join(folder, 'model.onnx'), 'not a model');
    writeFileSync(join(folder, 'tokens.txt'), '<blk> 0\n一 1\n');
    const files = { model: join(folder, 'model.onnx'), tokens: join(folder, 'tokens.txt') };
    const sherpa = client();
    for (const type of ['paraformer', 'sensevoice'] as const) {
      const model: InstalledModel = { type, name: '样例', licence: 'none', files };
      const answer = await sherpa.ask('listen', { vadModel: VAD_MODEL, model });
      expect(answer.ok).toBe(false);
    }
    const voice: InstalledModel = {
      type: 'vits',
      name: '样例',
      licence: 'none',
      files: { ...files, lexicon: files.tokens },
    };
    expect((await sherpa.ask('speak', { model: voice, text: '您好', rate: 1 })).ok).toBe(false);
    expect(await sherpa.ask('listen', { vadModel: VAD_MODEL, model: null })).toMatchObject({ ok: true });
    rmSync(folder, { recursive: true });
  });

  it('is killed when it hangs, and when it is to stop', async () => {
    let killed = 0;
    const hangs: StartSherpa = () => ({ post: () => undefined, kill: () => (killed += 1) });
    expect(await client(hangs, 50).ask('finish', null)).toEqual({ ok: false, reason: 'gone' });
    expect(killed).toBe(1);
    const sherpa = client(hangs);
    const asked = sherpa.ask('finish', null);
    sherpa.stop();
    expect(await asked).toEqual({ ok: false, reason: 'stopped' });
    expect(killed).toBe(2);
  });
});

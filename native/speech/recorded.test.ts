import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordingName, withRecordings } from './recorded.ts';
import type { Speak } from './voice.ts';
import { wavOf } from './wav.ts';

describe('recorded sentences', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'recorded-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const synthetic = Uint8Array.of(1);
  const voice: Speak = async () => ({ ok: true, wav: synthetic });
  const options = { rate: 1, signal: new AbortController().signal };

  it('are used where there is one', async () => {
    const recording = wavOf({ sampleRate: 16_000, samples: new Float32Array(160) });
    writeFileSync(join(folder, recordingName('您好。')), recording);
    const speak = withRecordings(folder, voice);
    expect(await speak('您好。', options)).toMatchObject({ ok: true, wav: { length: recording.length } });
    expect(await speak('您好！', options)).toEqual({ ok: true, wav: synthetic });
  });

  it('give way to the voice when the file is no sound', async () => {
    writeFileSync(join(folder, recordingName('坏了。')), 'not a recording');
    expect(await withRecordings(folder, voice)('坏了。', options)).toEqual({ ok: true, wav: synthetic });
  });
});

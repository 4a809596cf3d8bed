import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { TerminalConfig } from '../../kiosk-config/schema.ts';
import { recordingName } from '../../native/speech/recorded.ts';
import { forkSherpa } from '../../native/speech/sherpa-fork.ts';
import { readWav, wavOf } from '../../native/speech/wav.ts';
import { keptLog, plainSlip, plainTypesetter, STORE_KEY, tempDir, testConfig, testContent } from './backend.fixture.ts';
import { type Backend, startBackend } from './backend.ts';
import { connectTestPage } from './test-page.fixture.ts';

const VAD_MODEL = join(import.meta.dirname, '../../native/speech/vad/silero-vad-v5.onnx');
const STORY = '虚构的邻居占了我家的宅基地。';

let backend: Backend | null = null;
afterEach(async () => {
  await backend?.stop();
  backend = null;
});

async function terminal(speech: Record<string, unknown>) {
  const { log, text } = keptLog();
  const dir = tempDir();
  const started = startBackend({
    config: TerminalConfig.parse({ ...testConfig(), speech }),
    content: testContent(),
    dataDir: dir,
    storeKey: STORE_KEY,
    typesetter: plainTypesetter,
    setSlip: plainSlip,
    log,
    sherpa: { start: forkSherpa, vadModel: VAD_MODEL },
  });
  if (!started.ok) throw new Error(started.reason);
  backend = started.backend;
  const page = await connectTestPage(backend);
  return { page, dir, logText: text };
}

describe('a terminal that speaks', () => {
  it('says so, reads to the visit, and writes nothing of it down', async () => {
    const { page, logText } = await terminal({});
    await page.until(({ terminal: now }) => now?.speech.canSpeak === true, 'the voice');
    expect(page.terminal()?.speech).toEqual({ canSpeak: true, canListen: false, rate: 1, volume: 0.8 });
    const { visitId } = await page.call.visit.open();
    const said = await page.call.speech.say({ visitId, text: STORY, rate: 1 });
    if (!said.ok) throw new Error(said.reason);
    const sound = readWav(Buffer.from(said.wav, 'base64'));
    expect((sound?.samples.length ?? 0) / (sound?.sampleRate ?? 1)).toBeGreaterThan(2);
    expect(await page.call.dictation.start({ visitId })).toEqual({ ok: false, reason: 'no-dictation' });
    await page.call.visit.end({ visitId });
    expect(await page.call.speech.say({ visitId, text: STORY, rate: 1 })).toEqual({
      ok: false,
      reason: 'no-such-visit',
    });
    expect(logText()).not.toContain('宅基地');
  });

  it('refuses a text that is no utterance', async () => {
    const { page } = await terminal({});
    const { visitId } = await page.call.visit.open();
    await expect(page.call.speech.say({ visitId, text: '字'.repeat(201), rate: 1 })).rejects.toThrow();
    await expect(page.call.speech.say({ visitId, text: '字', rate: 9 })).rejects.toThrow();
    await expect(page.call.dictation.feed({ visitId, pcm: '不是声音' })).rejects.toThrow();
  });

  it('plays the recording of a sentence where there is one', async () => {
    const recordings = tempDir();
    writeFileSync(
      join(recordings, recordingName('您好。')),
      wavOf({ sampleRate: 8000, samples: new Float32Array(8000) }),
    );
    const { page } = await terminal({ recordings });
    await page.until(({ terminal: now }) => now?.speech.canSpeak === true, 'the voice');
    const { visitId } = await page.call.visit.open();
    const said = await page.call.speech.say({ visitId, text: '您好。', rate: 1 });
    expect(said.ok && readWav(Buffer.from(said.wav, 'base64'))?.sampleRate).toBe(8000);
  });
});

describe('a terminal without a voice or ears', () => {
  it('offers none', async () => {
    const { page } = await terminal({ engine: 'off' });
    const { visitId } = await page.call.visit.open();
    expect(await page.call.speech.say({ visitId, text: '您好。', rate: 1 })).toEqual({ ok: false, reason: 'no-voice' });
  });

  it('tells staff, not the visitor, why a model is not used', async () => {
    const dictationModel = join(tempDir(), 'model');
    mkdirSync(dictationModel);
    writeFileSync(join(dictationModel, 'manifest.json'), '{}');
    const { page, logText } = await terminal({ engine: 'espeak', command: 'no-such-espeak', dictationModel });
    await expect.poll(logText).toContain('manifest-unreadable');
    expect(logText()).toContain('speech-voice-missing');
    expect(page.terminal()?.speech).toMatchObject({ canSpeak: false, canListen: false });
  });
});

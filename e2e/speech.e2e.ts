import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { createEspeak } from '../native/speech/espeak.ts';
import type { ToSherpa } from '../native/speech/sherpa-messages.ts';
import { atRate, readWav } from '../native/speech/wav.ts';
import type { Answered } from '../native/task-process/messages.ts';
import { reasonWords, t, ways } from '../renderer/strings/words.ts';
import { type Kiosk, launchKiosk } from './launch.ts';
import { FENCE, sees, touches, wakesTheScreen, writes } from './visitor.ts';

// A terminal on which an administrator has installed a dictation model: good by its checksums, though no model at all.

const SPEECH_PROCESS = fileURLToPath(new URL('../out/app/speech/index.js', import.meta.url));
const VAD_MODEL = fileURLToPath(new URL('../native/speech/vad/silero-vad-v5.onnx', import.meta.url));
const SITE = fileURLToPath(new URL('../kiosk-config/sites/suning.yaml', import.meta.url));
/** A start on a busy test machine. */
const startLimit = { timeout: 15_000, interval: 50 };

let dir: string;
let kiosk: Kiosk;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'minglu-speech-'));
  const model = join(dir, 'model');
  mkdirSync(model);
  const files = Object.fromEntries(
    ['model', 'tokens'].map((file) => {
      writeFileSync(join(model, file), file);
      return [file, { file, sha256: createHash('sha256').update(file).digest('hex') }];
    }),
  );
  const manifest = { type: 'sensevoice', name: '样例', licence: 'none', files };
  writeFileSync(join(model, 'manifest.json'), JSON.stringify(manifest));
  const config = join(dir, 'terminal.yaml');
  const site = parse(readFileSync(SITE, 'utf8'));
  writeFileSync(config, stringify({ ...site, speech: { dictationModel: model } }));
  kiosk = await launchKiosk({ config, dataDir: join(dir, 'data'), switches: ['--use-fake-device-for-media-stream'] });
});
afterAll(async () => {
  await kiosk.close();
  rmSync(dir, { recursive: true, force: true });
});

const permission = (name: string) =>
  kiosk.inPage(`navigator.permissions.query({ name: '${name}' }).then((it) => it.state)`);

async function say(spoken: string): Promise<Uint8Array> {
  const said = await createEspeak({ command: 'espeak-ng' })(spoken, { rate: 1, signal: new AbortController().signal });
  if (!said.ok) throw new Error(said.reason);
  return said.wav;
}

describe('a terminal with dictation', () => {
  it('lets its page hear, and still not see', async () => {
    await vi.waitFor(async () => expect(await permission('microphone')).toBe('granted'), startLimit);
    expect(await permission('camera')).toBe('denied');
    const asked = (wish: string) =>
      kiosk.inPage(`navigator.mediaDevices.getUserMedia(${wish}).then(() => 'given', (error) => error.name)`);
    expect(await asked('{ video: true }')).not.toBe('given');
    expect(await asked('{ audio: true, video: true }')).not.toBe('given');
  });

  it('hears the microphone through the audio thread, at the rate of the recognisers', async () => {
    const heard = await kiosk.inPage<{ rate: number; loudest: number }>(`(async () => {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const context = new AudioContext({ sampleRate: 16000 });
      await context.audioWorklet.addModule('/microphone-worklet.js');
      const node = new AudioWorkletNode(context, 'microphone', { numberOfOutputs: 0 });
      context.createMediaStreamSource(stream).connect(node);
      // Chromium's own microphone beeps once a second.
      const loudest = await new Promise((resolve) => {
        node.port.onmessage = ({ data }) => {
          const loudest = Math.max(...data);
          if (loudest > 0.05) resolve(loudest);
        };
      });
      for (const track of stream.getTracks()) track.stop();
      return { rate: context.sampleRate, loudest };
    })()`);
    expect(heard.rate).toBe(16_000);
    expect(heard.loudest).toBeGreaterThan(0.05);
  });

  it('plays what the voice says', async () => {
    const said = await say('您好。');
    const wav = Buffer.from(said).toString('base64');
    const played = await kiosk.inPage<number>(`(async () => {
      const context = new AudioContext();
      const bytes = Uint8Array.from(atob('${wav}'), (char) => char.charCodeAt(0));
      const buffer = await context.decodeAudioData(bytes.buffer);
      await context.resume();
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(context.destination);
      source.start();
      await new Promise((resolve) => source.addEventListener('ended', resolve));
      return buffer.duration;
    })()`);
    const { samples, sampleRate } = readWav(said) ?? { samples: [], sampleRate: 1 };
    expect(played).toBeCloseTo(samples.length / sampleRate, 1);
  });

  it('finds speech with its native code, in a process of its own', async () => {
    const sound = readWav(await say('您好，我来反映一个问题。'));
    if (sound === null) throw new Error('no sound');
    const { samples } = atRate(sound, 16_000);
    const second = new Array<number>(16_000).fill(0);
    const recording = [...second, ...samples, ...second];
    const answers = await kiosk.app.evaluate(
      ({ utilityProcess, MessageChannelMain }, { script, vadModel, recording }) =>
        new Promise<Answered[]>((resolve, reject) => {
          const child = utilityProcess.fork(script);
          child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
          const { port1, port2 } = new MessageChannelMain();
          const answers: Answered[] = [];
          port1.on('message', ({ data }) => {
            answers.push(data);
            if (answers.length < 3) return;
            child.removeAllListeners('exit');
            child.kill();
            resolve(answers);
          });
          port1.start();
          child.postMessage(null, [port2]);
          const tasks: ToSherpa[] = [
            { id: 1, task: 'listen', asks: { vadModel, model: null } },
            { id: 2, task: 'feed', asks: { samples: Float32Array.from(recording) } },
            { id: 3, task: 'finish', asks: null },
          ];
          for (const task of tasks) port1.postMessage(task);
        }),
      { script: SPEECH_PROCESS, vadModel: VAD_MODEL, recording },
    );
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const heard = answers.flatMap((answer) => (answer.ok && Array.isArray(answer.answers) ? answer.answers : []));
    expect(heard).toHaveLength(1);
    expect(Math.abs(heard[0].fromMs - 1000)).toBeLessThan(400);
  });
});

describe('writing by speaking', () => {
  const page = () => kiosk.page;
  const text = () => page().getByRole('textbox').first().inputValue();

  it('is offered where one tells, and leaves the text as it is when it fails', async () => {
    await wakesTheScreen(page());
    await touches(page(), t.home.register);
    await touches(page(), t.notice.read);
    const byHand = page().getByText(t.identify.byHand).or(page().getByText(t.identify.byHandNoReader));
    await byHand.first().click();
    await writes(page(), '测试样例');
    await touches(page(), t.next);
    await sees(page(), t.byHand.address.title);
    await writes(page(), '虚构村1号');
    await touches(page(), t.next);
    await touches(page(), t.byHand.skipPhone);
    await touches(page(), ways.whose.choices.self.label);
    for (const answer of [FENCE.purpose, FENCE.kind, FENCE.township, FENCE.village]) await touches(page(), answer);
    await touches(page(), ways.concerns.choices.unknown.label);
    await sees(page(), t.facts.title);
    await writes(page(), '邻居砌墙。');
    mkdirSync('out/e2e', { recursive: true });
    await page().screenshot({ path: 'out/e2e/dictation.png' });
    await touches(page(), t.dictation.speak);
    // The model of this test is none.
    await sees(page(), reasonWords['dictation-failed'].what);
    await touches(page(), t.close);
    expect(await text()).toBe('邻居砌墙。');
    await writes(page(), '占了我家的地。');
    expect(await text()).toContain('占了我家的地。');
    await page().getByText(t.dictation.speak).waitFor();
  });
});

import { describe, expect, it } from 'vitest';
import { createReader, type FetchSound } from './reader.ts';

const piece = (text: string) => ({ text, pauseMs: 0 });
const bytes = (text: string) => new TextEncoder().encode(text);

/** A reader whose sounds end when the test says so. */
function stage(fetchSound: FetchSound = async (text) => bytes(text)) {
  const log: string[] = [];
  let endSound = () => {};
  const reader = createReader({
    async fetchSound(text) {
      log.push(`fetch ${text}`);
      return fetchSound(text);
    },
    play: (wav, signal) =>
      new Promise((resolve) => {
        log.push(`play ${new TextDecoder().decode(wav)}`);
        endSound = resolve;
        signal.addEventListener('abort', () => {
          log.push('cut');
          resolve();
        });
      }),
    pause: async () => {},
    onReading: (now) => log.push(`now ${now?.text ?? 'nothing'}`),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    reader,
    log,
    settle,
    async end() {
      endSound();
      await settle();
    },
  };
}

describe('reading one utterance after the other', () => {
  it('fetches the next one while one plays', async () => {
    const { reader, log, settle, end } = stage();
    reader.read([piece('一'), piece('二')]);
    await settle();
    expect(log).toEqual(['fetch 一', 'now 一', 'fetch 二', 'play 一']);
    await end();
    await end();
    expect(log.slice(4)).toEqual(['now 二', 'play 二', 'now nothing']);
  });

  it('stops at once', async () => {
    const { reader, log, settle, end } = stage();
    reader.read([piece('一'), piece('二')]);
    await settle();
    await end();
    reader.stop();
    await settle();
    expect(log.slice(-2)).toEqual(['cut', 'now nothing']);
  });

  it('begins anew with another screen', async () => {
    const { reader, log, settle } = stage();
    reader.read([piece('一')]);
    await settle();
    reader.read([piece('甲')]);
    await settle();
    expect(log.filter((line) => line.startsWith('play'))).toEqual(['play 一', 'play 甲']);
    expect(log.at(-1)).toBe('play 甲');
  });

  it('passes over what has no sound', async () => {
    const { reader, log, settle } = stage(async (text) => (text === '一' ? null : bytes(text)));
    reader.read([piece('一'), piece('二')]);
    await settle();
    expect(log).toContain('play 二');
    expect(log).not.toContain('play 一');
  });

  it('says nothing of a sound that comes after the stop', async () => {
    let answer: (wav: Uint8Array<ArrayBuffer>) => void = () => {};
    const { reader, log, settle } = stage(() => new Promise((resolve) => (answer = resolve)));
    reader.read([piece('一')]);
    reader.stop();
    answer(bytes('一'));
    await settle();
    expect(log.some((line) => line.startsWith('play'))).toBe(false);
  });
});

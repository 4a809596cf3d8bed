import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { letterParts } from '../../../domain/letter/letter-parts.ts';
import { letterText } from '../../../domain/letter/letter-text.ts';
import { wordsOf } from '../../../domain/letter/recognised.ts';
import { createRecognitionClient, type StartRecognition } from '../../../native/text-recognition/recognition-client.ts';
import { forkRecognition } from '../../../native/text-recognition/recognition-fork.ts';
import { characterErrorRate, LETTER, letterPage, photographed, pngOf } from './letter-picture.fixture.ts';
import { sourceLanguageData } from './letters.ts';

// The real recogniser on a real letter; how long it takes is not asked here.

const client = createRecognitionClient(forkRecognition, { limitMs: 120_000 });
afterAll(() => client.stop());
const languageData = sourceLanguageData(process.cwd());
const page = letterPage();

async function read(picture: Uint8Array) {
  const answer = await client.ask('read', { picture, languageData });
  if (!answer.ok) throw new Error(answer.reason);
  return letterText(answer.answers);
}

describe('a printed letter', { timeout: 120_000 }, () => {
  it('is read almost without an error, and its request found', async () => {
    const letter = (await read(pngOf(page))) ?? [];
    expect(characterErrorRate(LETTER, wordsOf(letter))).toBeLessThan(0.02);
    const { request } = letterParts(letter);
    expect(wordsOf(request)).toContain('请派人到现场量清楚界线');
    expect(wordsOf(request)).not.toContain('样例甲');
  });

  it('is read as it comes out of a camera: askew, blurred and grained', async () => {
    for (const [turned, grain] of [
      [-2.3, 20],
      [4, 20],
    ]) {
      const letter = (await read(pngOf(photographed(page, { turned, grain })))) ?? [];
      expect(characterErrorRate(LETTER, wordsOf(letter)), `${turned} ${grain}`).toBeLessThan(0.05);
    }
  });
});

describe('what is no letter', { timeout: 120_000 }, () => {
  it('gives no words: an empty page, a picture of something', async () => {
    const { width, height } = page;
    const empty = { width, height, light: new Uint8Array(width * height).fill(240) };
    expect(await read(pngOf(empty))).toBeNull();
    const waves = empty.light.map((_, i) => {
      const [x, y] = [i % width, Math.floor(i / width)];
      return 128 + 60 * Math.sin(x / 190 + 2 * Math.cos(y / 130)) + 40 * Math.sin(x / 7 + 4 * Math.sin(y / 23));
    });
    expect(await read(pngOf({ width, height, light: waves }))).toBeNull();
  });

  it('is refused or read as far as it goes when it is broken, and the next page is read all the same', async () => {
    const whole = pngOf(letterPage('我家的地被占了，请派人来量清楚界线。'));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.nat({ max: whole.length - 1 }).map((length) => whole.slice(0, length)),
          fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })).map(([at, byte]) => whole.with(at, byte)),
        ),
        async (picture) => {
          const answer = await client.ask('read', { picture, languageData });
          if (!answer.ok) expect(answer.reason).toBe('refused');
        },
      ),
      { numRuns: 25 },
    );
    const letter = (await read(whole)) ?? [];
    expect(wordsOf(letter)).toContain('请派人来量清楚界线');
  });

  it('costs nobody the next page when its process is killed over it', async () => {
    const running: { kill(): void }[] = [];
    const start: StartRecognition = (listeners) => {
      const one = forkRecognition(listeners);
      running.push(one);
      return one;
    };
    const other = createRecognitionClient(start, { limitMs: 120_000 });
    const reading = other.ask('read', { picture: pngOf(page), languageData });
    running[0]?.kill();
    expect(await reading).toEqual({ ok: false, reason: 'gone' });
    expect(await other.ask('read', { picture: pngOf(page), languageData })).toMatchObject({ ok: true });
    expect(running).toHaveLength(2);
    other.stop();
  });

  it('fails plainly without the language data', async () => {
    const other = createRecognitionClient(forkRecognition);
    expect(await other.ask('read', { picture: pngOf(page), languageData: '/no/such/file' })).toEqual({
      ok: false,
      reason: 'refused',
    });
    other.stop();
  });
});

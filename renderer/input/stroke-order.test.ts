import { expect, it } from 'vitest';
import { inOrder } from './stroke-order.ts';
import { type Stroke, startTyping, strike } from './typing.ts';

const letter = (key: string): Stroke => ({ type: 'letter', letter: key });

function keyboard() {
  const now = { typing: startTyping('', 100) };
  const strikes = inOrder((stroke) => {
    now.typing = strike(now.typing, stroke);
  });
  return { now, strikes };
}

it('a stroke that is known is taken at once', () => {
  const { now, strikes } = keyboard();
  strikes(letter('n'));
  strikes(() => letter('i'));
  expect(now.typing.letters).toBe('ni');
});

it('keys touched while a mark waits for what the letters mean come after it, each by what stands there then', async () => {
  const { now, strikes } = keyboard();
  const answers: (() => void)[] = [];
  const mark = (meaning: string) => () =>
    new Promise<Stroke>((resolve) => {
      const { letters } = now.typing;
      answers.push(() => resolve({ type: 'insert', text: `${meaning}${letters}，` }));
    });
  strikes(letter('n'));
  strikes(mark('你'));
  strikes(letter('h'));
  strikes(mark('好'));
  expect(now.typing).toMatchObject({ text: '', letters: 'n' });
  await expect.poll(() => answers.length).toBe(1);
  answers[0]?.();
  await expect.poll(() => answers.length).toBe(2);
  expect(now.typing).toMatchObject({ text: '你n，', letters: 'h' });
  answers[1]?.();
  await expect.poll(() => now.typing.text).toBe('你n，好h，');
  strikes(letter('m'));
  await expect.poll(() => now.typing.letters).toBe('m');
});

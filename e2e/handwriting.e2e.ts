import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { sees, touches, wakesTheScreen } from './visitor.ts';
import { candidates, draws, watchesRareOnes } from './writing.ts';

let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const written = () => page().getByRole('textbox').first().inputValue();

/** Waits until it stands first, when no stroke is on its way any more. */
async function seesFirst(character: string) {
  const first = candidates(page()).getByRole('button').first().filter({ hasText: character });
  await first.waitFor();
  return first;
}

it('a name is written by hand: chosen by a touch, or by going on in the other field', async () => {
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await touches(page(), t.identify.byHand);
  await sees(page(), t.byHand.name.title);
  await touches(page(), t.input.handwriting);
  await draws(page(), '李', 1);
  await (await seesFirst('李')).click();
  expect(await written()).toBe('李');
  await draws(page(), '建', 1);
  await draws(page(), '国', 2);
  await seesFirst('国');
  expect(await written()).toBe('李建');
  mkdirSync('out/e2e', { recursive: true });
  await page().screenshot({ path: 'out/e2e/handwriting.png' });
  await (await seesFirst('国')).click();
  expect(await written()).toBe('李建国');
});

it('going on to the next question takes the character that still stands in its field', async () => {
  await touches(page(), t.input.clear);
  await draws(page(), '王', 1);
  await seesFirst('王');
  await draws(page(), '大', 2);
  await seesFirst('大');
  await touches(page(), t.next);
  await sees(page(), t.byHand.address.title);
  await touches(page(), t.back);
  await sees(page(), t.byHand.name.title);
  expect(await written()).toBe('王大');
});

it('a stroke is taken back, and all of them', async () => {
  await touches(page(), t.input.handwriting);
  await draws(page(), '十', 1);
  await seesFirst('十');
  await touches(page(), t.input.undoStroke);
  await seesFirst('一');
  await touches(page(), t.input.rewrite);
  await sees(page(), t.input.writeHere);
  expect(await written()).toBe('王大');
});

it('a rare character is offered in its own shape, never first in that of a stand-in', async () => {
  await touches(page(), t.input.rewrite);
  const offered = await watchesRareOnes(page());
  await draws(page(), '卜', 1);
  await expect.poll(async () => Object.keys(await offered())).toContain('⺊');
  expect(Object.values(await offered())).not.toContain(false);
});

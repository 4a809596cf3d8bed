import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedCopybook } from '../renderer/input/handwriting/recogniser.fixture.ts';
import { t } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { sees, touches, wakesTheScreen } from './visitor.ts';

let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const written = () => page().getByRole('textbox').first().inputValue();
const candidates = () => page().getByRole('group', { name: t.input.candidates });

/** Waits until it stands first, when no stroke is on its way any more. */
async function seesFirst(character: string) {
  const first = candidates().getByRole('button').first().filter({ hasText: character });
  await first.waitFor();
  return first;
}

/** Draws the strokes of the character in a field, as a careful hand would. */
async function draws(character: string, field: 1 | 2): Promise<void> {
  const { characters, inkOf } = shippedCopybook();
  const box = await page()
    .getByRole('img', { name: t.input.field(field) })
    .boundingBox();
  if (box === null) throw new Error('no field to write in');
  const size = Math.min(box.width, box.height);
  const at = ({ x, y }: { x: number; y: number }) =>
    [box.x + box.width / 2 + (x / 256 - 0.5) * size, box.y + (y / 256) * size] as const;
  for (const [first, ...others] of inkOf(characters.indexOf(character))) {
    if (first === undefined) continue;
    await page().mouse.move(...at(first));
    await page().mouse.down();
    for (const point of others) await page().mouse.move(...at(point), { steps: 4 });
    await page().mouse.up();
  }
}

it('a name is written by hand: chosen by a touch, or by going on in the other field', async () => {
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await touches(page(), t.identify.byHand);
  await sees(page(), t.byHand.name.title);
  await touches(page(), t.input.handwriting);
  await draws('李', 1);
  await (await seesFirst('李')).click();
  expect(await written()).toBe('李');
  await draws('建', 1);
  await draws('国', 2);
  await seesFirst('国');
  expect(await written()).toBe('李建');
  mkdirSync('out/e2e', { recursive: true });
  await page().screenshot({ path: 'out/e2e/handwriting.png' });
  await (await seesFirst('国')).click();
  expect(await written()).toBe('李建国');
});

it('going on to the next question takes the character that still stands in its field', async () => {
  await touches(page(), t.input.clear);
  await draws('王', 1);
  await seesFirst('王');
  await draws('大', 2);
  await seesFirst('大');
  await touches(page(), t.next);
  await sees(page(), t.byHand.address.title);
  await touches(page(), t.back);
  await sees(page(), t.byHand.name.title);
  expect(await written()).toBe('王大');
});

it('a stroke is taken back, and all of them', async () => {
  await touches(page(), t.input.handwriting);
  await draws('十', 1);
  await seesFirst('十');
  await touches(page(), t.input.undoStroke);
  await seesFirst('一');
  await touches(page(), t.input.rewrite);
  await sees(page(), t.input.writeHere);
  expect(await written()).toBe('王大');
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { countTouches } from './touch-count.ts';
import {
  answersQuestions,
  FENCE,
  identifiesByHand,
  leaves,
  sees,
  submits,
  touches,
  wakesTheScreen,
  writes,
} from './visitor.ts';

const SOON = { timeout: 60_000, interval: 200 };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

it('who has no card writes name and address, article 19, and is registered all the same', async () => {
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await identifiesByHand(page(), { name: '样例李四', address: '师素镇东答村2号' });
  await answersQuestions(page(), FENCE);
  await submits(page());
  await sees(page(), t.registered.title);
  await vi.waitFor(async () => expect(await hall.mattersAtCentre()).toHaveLength(1), SOON);
});

it('comes back with number and query code and sees the road map', async () => {
  const [matterNo = ''] = await hall.mattersAtCentre();
  const code = await page()
    .getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/)
    .first()
    .textContent();
  await leaves(page());
  await wakesTheScreen(page());
  const count = await countTouches(page());
  await touches(page(), t.home.follow);
  await touches(page(), t.follow.number);
  await writes(page(), matterNo);
  await touches(page(), t.next);
  await writes(page(), code ?? '');
  await touches(page(), t.code.look);
  await sees(page(), t.matter.title);
  await sees(page(), matterNo);
  const touched = await count();
  console.info(`touches from home to the matter by its number, digits apart: ${touched}`);
  expect(touched).toBeLessThanOrEqual(4);
});

it('a key that is struck while the next question is being drawn changes nothing in the answer before', async () => {
  await leaves(page());
  await wakesTheScreen(page());
  await touches(page(), t.home.follow);
  await touches(page(), t.follow.number);
  await writes(page(), '130926');
  await touches(page(), t.next);
  await page().keyboard.press('7');
  await sees(page(), t.code.title);
  await touches(page(), t.back);
  await sees(page(), t.number.title);
  expect(await page().getByRole('textbox').inputValue()).toBe('130926');
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { zh } from '../renderer/strings/zh-CN.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { sees, touches } from './visitor.ts';

/** The shortest the configuration allows. */
const visit = { idleSeconds: 30, warningSeconds: 20 };
/** Longer than waiting and warning together. */
const IDLE_WAIT_MS = 60_000;
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated', visit });
});
afterAll(() => hall.close());

it('whoever walks away is asked, may go on with one touch, and is wiped when no one answers', async () => {
  const { page } = hall.kiosk;
  page.setDefaultTimeout(IDLE_WAIT_MS);
  await sees(page, zh.attract.touch);
  hall.stack.card.lay(demoCard('farmer').text);
  await touches(page, zh.confirm.yes);
  hall.stack.card.lift();
  await sees(page, zh.home.title);

  // Who was read to is asked aloud, and the question does not answer itself by being said.
  await touches(page, zh.listening.listen);
  await page.getByRole('button', { name: zh.listening.stop, exact: true }).waitFor();
  await page.getByText(zh.home.title).click();
  await sees(page, zh.idle.title);
  const said = page.locator('[role="alertdialog"] [data-reading]');
  await expect.poll(() => said.count()).toBe(1);
  await said.filter({ hasText: zh.idle.say }).waitFor();
  await touches(page, zh.idle.stay);
  await sees(page, zh.home.title);

  await sees(page, zh.idle.title);
  await sees(page, zh.attract.touch);
  expect(await page.locator('body').textContent()).not.toContain('样**山');
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '../renderer/strings/words.ts';
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
  await sees(page, t.attract.touch);
  hall.stack.card.lay(demoCard('farmer').text);
  await touches(page, t.confirm.yes);
  hall.stack.card.lift();
  await sees(page, t.home.title);

  // Who was read to is asked aloud, and the question does not answer itself by being said.
  await touches(page, t.listening.listen);
  await page.getByRole('button', { name: t.listening.stop, exact: true }).waitFor();
  await page.getByText(t.home.title).click();
  await sees(page, t.idle.title);
  const said = page.locator('[role="alertdialog"] [data-reading]');
  await expect.poll(() => said.count()).toBe(1);
  await said.filter({ hasText: t.idle.say }).waitFor();
  await touches(page, t.idle.stay);
  await sees(page, t.home.title);

  await sees(page, t.idle.title);
  await sees(page, t.attract.touch);
  expect(await page.locator('body').textContent()).not.toContain('样**山');
});

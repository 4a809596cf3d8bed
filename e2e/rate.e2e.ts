import { afterAll, beforeAll, expect, it } from 'vitest';
import { remedy, t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { countTouches } from './touch-count.ts';
import { leaves, registersWithCard, sees, touches } from './visitor.ts';

// Article 21: whose matter it is may say how it was handled.

let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
  await registersWithCard(page(), hall.stack, demoCard('farmer'));
  await sees(page(), t.registered.accepted);
  await leaves(page());
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

it('who is not satisfied with the petition office says so and why in a few touches, and is asked once', async () => {
  hall.stack.card.lay(demoCard('farmer').text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await sees(page(), t.home.title);
  const count = await countTouches(page());
  await touches(page(), t.home.rate);
  const [matterNo = ''] = await hall.mattersAtCentre();
  await page().getByRole('button').filter({ hasText: matterNo }).click();
  await touches(page(), remedy.now.rate['petition-office']);
  await sees(page(), t.rate.title['petition-office']);
  await page().screenshot({ path: 'out/e2e/rate.png' });
  await touches(page(), t.rate.grades.dissatisfied);
  await touches(page(), t.rate.reasons['too-slow']);
  await touches(page(), t.rate.send);
  await sees(page(), t.rate.thanks);
  const touched = await count();
  expect(touched).toBeLessThanOrEqual(6);
  console.info(`touches from home to a rating with its reason: ${touched}`);
  await touches(page(), t.rate.done);
  await sees(page(), t.matter.title);
  expect(await page().getByRole('button', { name: remedy.now.rate['petition-office'] }).count()).toBe(0);
});

import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { leaves, registersWithCard, sees } from './visitor.ts';

const SOON = { timeout: 60_000, interval: 200 };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

it('with the centre down the visit is completed with a receipt, and the matter arrives once when it is back', async () => {
  const { kiosk, stack } = hall;
  await stack.centre.stop();
  await registersWithCard(kiosk.page, stack, demoCard('farmer'));
  await sees(kiosk.page, t.papers.completed);
  expect(stack.sheets).toHaveLength(1);
  await leaves(kiosk.page);
  expect(await hall.mattersAtCentre()).toHaveLength(0);

  await stack.centre.start();
  await vi.waitFor(async () => expect(await hall.mattersAtCentre()).toHaveLength(1), SOON);
});

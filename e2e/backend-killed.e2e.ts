import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { registersWithCard, sees } from './visitor.ts';

const SOON = { timeout: 60_000, interval: 200 };
/** Long enough for a second receipt or a second matter to show, if there were one. */
const SETTLE_MS = 5000;
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

it('a backend killed right after "registered" leaves one matter, one receipt, and a terminal ready for the next', async () => {
  const { kiosk, stack } = hall;
  await registersWithCard(kiosk.page, stack, demoCard('farmer'));
  const pid = await kiosk.backendPid();
  if (pid === undefined) throw new Error('there is no backend');
  process.kill(pid, 'SIGKILL');

  await sees(kiosk.page, t.attract.touch);
  await vi.waitFor(async () => expect(await hall.mattersAtCentre()).toHaveLength(1), SOON);
  await vi.waitFor(() => expect(stack.sheets).toHaveLength(1), SOON);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  expect(stack.sheets).toHaveLength(1);
  expect(await hall.mattersAtCentre()).toHaveLength(1);
});

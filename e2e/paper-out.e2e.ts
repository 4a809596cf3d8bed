import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { registersWithCard, sees } from './visitor.ts';

const SOON = { timeout: 60_000, interval: 200 };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

it('when the paper runs out in the middle of the notice the screen says what to do, and after refilling it comes out once', async () => {
  const { kiosk, stack } = hall;
  // The receipt takes the first sheet, the notice needs more than the second.
  stack.printer.setPaper(2);
  await registersWithCard(kiosk.page, stack, demoCard('farmer'));
  await sees(kiosk.page, t.papers.troubles['media-empty'] ?? '');
  expect(stack.sheets).toHaveLength(1);

  stack.printer.setPaper(100);
  await vi.waitFor(() => expect(stack.sheets).toHaveLength(2), SOON);
  await vi.waitFor(async () => expect(await kiosk.page.getByText(t.papers.completed).count()).toBe(2), SOON);
  expect(stack.printer.state().waitingJobs).toBe(0);
  expect(stack.sheets).toHaveLength(2);
});

it('when there is no paper at all the receipt waits, and after refilling there is one receipt, not two', async () => {
  const { kiosk, stack } = hall;
  const before = stack.sheets.length;
  await kiosk.page.reload();
  stack.printer.setPaper(0);
  await stack.centre.stop();
  await registersWithCard(kiosk.page, stack, demoCard('rare-name'));
  await sees(kiosk.page, t.papers.troubles['media-empty'] ?? '');
  stack.printer.setPaper(100);
  await sees(kiosk.page, t.papers.completed);
  expect(stack.printer.state().waitingJobs).toBe(0);
  expect(stack.sheets).toHaveLength(before + 1);
});

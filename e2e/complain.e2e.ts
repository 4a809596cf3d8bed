import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, nextWorkingDay } from '../domain/calendar.ts';
import type { Matter } from '../domain/matter.ts';
import { remedy, t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { readContent } from '../scripts/minglu/content.ts';
import { type Hall, openHall } from './hall.ts';
import { deskOf, registersInThePast } from './past-matter.ts';
import { countTouches } from './touch-count.ts';
import { leaves, sees, touches, wakesTheScreen } from './visitor.ts';

// Articles 22 and 23 give 15 days; articles 40 and 43 to 46 say what follows when nobody keeps them.

const SOON = { timeout: 20_000, interval: 100 };
/** The first step of the road, as the route map names it. */
const TRIAGE = '甄别分类';
const farmer = demoCard('farmer');
let hall: Hall;
let matter: Matter;
let daysOver = 0;

beforeAll(async () => {
  await mkdir('out/e2e', { recursive: true });
  hall = await openHall({ printer: 'simulated' });
  matter = await registersInThePast(hall.stack, farmer, 20);
  const read = readContent();
  if (!read.ok) throw new Error(read.problem);
  const due = nextWorkingDay(addDays(dayOf(matter.registeredAt), 15), read.content.calendar);
  daysOver = daysBetween(due, dayOf(new Date().toISOString()));
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const shows = (name: string) => page().screenshot({ path: `out/e2e/${name}.png` });
const complaints = async () => (await deskOf(hall.stack).remedy.complaints()).complaints;

async function comes() {
  await sees(page(), t.attract.touch);
  hall.stack.card.lay(farmer.text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await sees(page(), t.home.title);
}
const opens = () => page().getByRole('button').filter({ hasText: matter.matterNo }).click();

it('an overdue step leads straight to its complaint, filled in, which is at the centre once and on paper', async () => {
  await comes();
  const count = await countTouches(page());
  await touches(page(), t.home.follow);
  await opens();
  await sees(page(), t.matter.title);
  await shows('complain-matter');
  await touches(page(), remedy.now.overdue(TRIAGE));
  await sees(page(), remedy.complaint.step);
  await sees(page(), remedy.over(daysOver));
  await shows('complain-step');
  console.info(`touches from home to the complaint of an overdue step: ${await count()}`);
  expect(await count()).toBeLessThanOrEqual(3);
  await touches(page(), remedy.complaint.send);
  await sees(page(), remedy.complaint.sent);
  await expect.poll(async () => (await complaints()).length, SOON).toBe(1);
  const [made] = await complaints();
  expect(made).toMatchObject({
    ...{ matterNo: matter.matterNo, step: { node: 'triage', daysOver }, words: '' },
    reasons: ['not-passed-on', 'no-written-notice'],
  });
  await page().getByRole('button', { name: t.waiting }).waitFor({ state: 'hidden' });
  await shows('complained');
  const sheets = hall.stack.sheets.length;
  await page().getByRole('button', { name: '打印大字版' }).click();
  await expect.poll(() => hall.stack.sheets.length, SOON).toBe(sheets + 1);
  await touches(page(), remedy.complaint.done);
  await sees(page(), remedy.stages.sent);
  await leaves(page());
});

it('the supervision comes back, and the same step is not offered again', async () => {
  const [made] = await complaints();
  const about = { complaintId: made?.complaintId ?? '' };
  const on = made?.on ?? '';
  const office = { office: '样例县信访局督查科', phone: '0317-0000109', tell: true };
  const { supervise } = deskOf(hall.stack).remedy;
  await supervise({ operationId: randomUUID(), about, stage: 'received', on, ...office });
  await supervise({ operationId: randomUUID(), about, stage: 'supervised', on, ...office });
  await comes();
  const count = await countTouches(page());
  await touches(page(), t.home.rate);
  await opens();
  await sees(page(), remedy.now.title);
  await shows('what-now');
  await touches(page(), remedy.now.complain);
  await sees(page(), remedy.complaint.why);
  console.info(`touches from home by 评价·投诉 to the reasons: ${await count()}`);
  expect(await count()).toBeLessThanOrEqual(3);
  await shows('complain-why');
  await touches(page(), t.back);
  await sees(page(), remedy.stages.supervised);
  await sees(page(), office.phone);
  await shows('supervised');
  expect(
    await page()
      .getByRole('button', { name: remedy.now.overdue(TRIAGE) })
      .count(),
  ).toBe(0);
  await leaves(page());
});

it('whoever has no matter here complains of an office, and nothing is asked of them', async () => {
  await wakesTheScreen(page());
  const count = await countTouches(page());
  await touches(page(), t.home.rate);
  await shows('speak-up');
  await touches(page(), remedy.speakUp.office);
  await sees(page(), remedy.complaint.office);
  console.info(`touches from home to a complaint of an office: ${await count()}`);
  await shows('complain-office');
  await touches(page(), '肃宁县');
  await touches(page(), remedy.complaint.reasons.rude);
  await touches(page(), remedy.complaint.send);
  await sees(page(), remedy.complaint.sent);
  await expect
    .poll(async () => (await complaints())[0], SOON)
    .toMatchObject({ matterNo: null, reasons: ['rude'], by: null });
  await touches(page(), remedy.complaint.done);
  await sees(page(), t.home.title);
  await leaves(page());
});

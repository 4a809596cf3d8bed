import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, dayOf } from '../domain/calendar.ts';
import type { Matter } from '../domain/matter.ts';
import { remedy, t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { deskOf, registersInThePast } from './past-matter.ts';
import { countTouches } from './touch-count.ts';
import { leaves, sees, touches } from './visitor.ts';

const SOON = { timeout: 20_000, interval: 100 };
const farmer = demoCard('farmer');
const today = dayOf(new Date().toISOString());
let hall: Hall;
let matter: Matter;

beforeAll(async () => {
  await mkdir('out/e2e', { recursive: true });
  hall = await openHall({ printer: 'simulated' });
  matter = await registersInThePast(hall.stack, farmer, 3);
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const shows = (name: string) => page().screenshot({ path: `out/e2e/${name}.png` });

async function invites(purpose: 'hearing' | 'meeting'): Promise<string> {
  const operationId = randomUUID();
  await deskOf(hall.stack).remedy.invite({
    ...{ matterNo: matter.matterNo, operationId, purpose, day: addDays(today, 8), start: '09:00' },
    ...{ place: '样例镇政府三楼会议室', contact: { name: '李样例', phone: '0317-0000202' } },
    answerBy: addDays(today, 4),
  });
  return operationId;
}

async function opensTheMatter() {
  await sees(page(), t.attract.touch);
  hall.stack.card.lay(farmer.text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await touches(page(), t.home.follow);
  await page().getByRole('button').filter({ hasText: matter.matterNo }).click();
  await sees(page(), t.matter.title);
}
const answersAtCentre = async () => await (await fetch(`${hall.stack.centre.url}/t/${matter.ticket}`)).text();

it('stands first of all on the matter’s screen, is accepted in two touches, and the answer reaches the centre', async () => {
  await invites('hearing');
  await opensTheMatter();
  await sees(page(), remedy.left(4));
  await shows('invitation-matter');
  const count = await countTouches(page());
  await touches(page(), remedy.now.answer(remedy.invitation.purposes.hearing));
  await sees(page(), '样例镇政府三楼会议室');
  await shows('invitation');
  await touches(page(), remedy.invitation.coming);
  await sees(page(), remedy.invitation.states.coming);
  console.info(`touches from the matter to 参加: ${await count()}`);
  expect(await count()).toBe(2);
  await shows('invitation-answered');
  await expect.poll(answersAtCentre, SOON).toContain('您已答复：参加');
  await leaves(page());
});

it('may be declined with a reason, and one that was taken back says so', async () => {
  const invitationId = await invites('meeting');
  await opensTheMatter();
  await touches(page(), remedy.now.answer(remedy.invitation.purposes.meeting));
  await touches(page(), remedy.invitation.notComing);
  await sees(page(), remedy.invitation.whyNot);
  await shows('invitation-why-not');
  await touches(page(), remedy.invitation.reasons.ill);
  await sees(page(), remedy.invitation.states['not-coming']);
  await expect.poll(answersAtCentre, SOON).toContain('您已答复：不参加');
  await leaves(page());
  await deskOf(hall.stack).remedy.withdrawInvitation({ matterNo: matter.matterNo, invitationId });
  await opensTheMatter();
  await sees(page(), remedy.invitation.states.withdrawn);
  await leaves(page());
});

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { signedSamplePdf } from '../../../contract/signed-pdf.fixture.ts';
import { addDays, dayOf } from '../../../domain/calendar.ts';
import { deskOf, registersInThePast } from '../../../e2e/past-matter.ts';
import { sees, touches, wakesTheScreen } from '../../../e2e/visitor.ts';
import { remedy, t } from '../../../renderer/strings/words.ts';
import { demoCard } from '../../demo/persons.ts';
import type { DemoStack } from '../../demo/stack.ts';
import { exact, type Known, laysCard } from './walk-steps.ts';

const farmer = demoCard('farmer');
const today = () => dayOf(new Date().toISOString());

export async function byNumber(page: Page, _stack: DemoStack, { matterNo, code }: Known): Promise<void> {
  const spelt = async (text: string) => {
    for (const key of text.replace(/[^0-9A-Z]/g, '')) await exact(page, key).click();
  };
  await wakesTheScreen(page);
  await touches(page, t.home.follow);
  await touches(page, t.follow.number);
  await spelt(matterNo);
  await touches(page, t.next);
  await sees(page, t.code.title);
  await spelt(code);
  await touches(page, t.code.look);
  await sees(page, t.matter.title);
  await touches(page, t.matter.papers);
}

async function opensOwnMatter(page: Page, stack: DemoStack, matterNo: string): Promise<void> {
  await laysCard(page, stack, farmer);
  await touches(page, t.home.follow);
  await page.getByRole('button').filter({ hasText: matterNo }).first().click();
  await sees(page, t.matter.title);
}

/** An opinion that its organ has signed, page by page. */
export async function readsSignedPaper(page: Page, stack: DemoStack, { matterNo }: Known): Promise<void> {
  const pdf = await signedSamplePdf({ pages: 2, weight: 300_000 });
  await deskOf(stack).attachSigned({
    ...{ matterNo, operationId: randomUUID(), code: 'D10', documentNo: '样信复〔2026〕1号' },
    ...{ title: '信访事项处理意见书', on: today(), pdf: pdf.toString('base64') },
  });
  await opensOwnMatter(page, stack, matterNo);
  await touches(page, t.matter.papers);
  await touches(page, t.papers.names.D10);
  for (const words of [t.signed.large, t.signed.whole, t.nextPage, t.back]) await touches(page, words);
  await touches(page, t.reprint.large);
  await sees(page, t.reprint.title);
}

/** Both objects, now that the organ has answered. */
export async function rates(page: Page, stack: DemoStack, { matterNo }: Known): Promise<void> {
  await opensOwnMatter(page, stack, matterNo);
  await touches(page, remedy.now.rate['petition-office']);
  await touches(page, t.rate.grades.dissatisfied);
  await touches(page, t.rate.reasons['too-slow']);
  await touches(page, t.rate.send);
  await sees(page, t.rate.thanks);
  await touches(page, t.rate.next.organ);
  await touches(page, t.rate.grades.satisfied);
  await sees(page, t.rate.thanks);
  await touches(page, t.rate.done);
  await sees(page, t.matter.title);
}

export async function declinesInvitation(page: Page, stack: DemoStack, { matterNo }: Known): Promise<void> {
  await deskOf(stack).remedy.invite({
    ...{ matterNo, operationId: randomUUID(), purpose: 'meeting', day: addDays(today(), 8), start: '09:00' },
    ...{ place: '样例镇政府三楼会议室', contact: { name: '李样例', phone: '0317-0000202' } },
    answerBy: addDays(today(), 4),
  });
  await opensOwnMatter(page, stack, matterNo);
  await touches(page, remedy.now.answer(remedy.invitation.purposes.meeting));
  await touches(page, remedy.invitation.notComing);
  await touches(page, remedy.invitation.reasons.ill);
  await sees(page, remedy.invitation.states['not-coming']);
}

/** Of a step that is overdue. */
export async function complains(page: Page, stack: DemoStack): Promise<void> {
  const { matterNo } = await registersInThePast(stack, farmer, 20);
  await opensOwnMatter(page, stack, matterNo);
  await touches(page, remedy.now.overdue('甄别分类'));
  await touches(page, remedy.complaint.send);
  await sees(page, remedy.complaint.sent);
  await touches(page, remedy.complaint.done);
}

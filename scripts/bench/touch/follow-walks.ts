import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { signedSamplePdf } from '../../../contract/signed-pdf.fixture.ts';
import { addDays, dayOf } from '../../../domain/calendar.ts';
import { deskOf, registersInThePast } from '../../../e2e/past-matter.ts';
import { sees, touches, wakesTheScreen } from '../../../e2e/visitor.ts';
import { remedy, t } from '../../../renderer/strings/words.ts';
import { DEMO_STAFF } from '../../demo/config.ts';
import { demoCard } from '../../demo/persons.ts';
import type { DemoStack } from '../../demo/stack.ts';
import { decodeQrCodes } from '../../qr/decode-pdf.ts';
import { exact, type Known, laysCard } from './walk-steps.ts';

const farmer = demoCard('farmer');
const today = () => dayOf(new Date().toISOString());

export async function byNumber(page: Page, _stack: DemoStack, known: Known): Promise<void> {
  await looksUp(page, known);
  await sees(page, t.matter.title);
  await touches(page, t.matter.papers);
}

/** One letter of the code is not the one on the paper. */
export async function mistakesTheCode(page: Page, _stack: DemoStack, { matterNo, code }: Known): Promise<void> {
  await looksUp(page, { matterNo, code: code.slice(0, -1) + (code.endsWith('2') ? '3' : '2') });
  await touches(page, t.close);
  await sees(page, t.code.title);
}

async function looksUp(page: Page, { matterNo, code }: Known): Promise<void> {
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

/** Of an office, by whoever has no matter here. */
export async function complainsOfOffice(page: Page): Promise<void> {
  const { complaint, speakUp } = remedy;
  await wakesTheScreen(page);
  for (const words of [t.home.rate, speakUp.office, '肃宁县', complaint.reasons.rude, complaint.send]) {
    await touches(page, words);
  }
  await sees(page, complaint.sent);
  await touches(page, complaint.done);
}

/** The receipt once more, for its code alone: who is on duty answers for the person. */
export async function hasReceiptPrintedAgain(page: Page, { scanner, sheets }: DemoStack): Promise<void> {
  const [url = ''] = await decodeQrCodes(sheets[0] ?? '', { dpi: 203 });
  await sees(page, t.attract.touch);
  scanner.scan(url);
  await touches(page, t.matter.papers);
  await touches(page, t.papers.names.D01);
  await touches(page, t.reprint.askStaff);
  await sees(page, t.reprint.staff.title);
  for (const digit of DEMO_STAFF.pin) await exact(page, digit).click();
  for (const words of [t.reprint.vouch, t.paperWords.print, t.reprint.reasons.lost]) await touches(page, words);
  await sees(page, t.papers.completed);
}

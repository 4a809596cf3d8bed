import type { Page } from 'playwright-core';
import { presses } from '../../../e2e/keypad.ts';
import { registersInThePast } from '../../../e2e/past-matter.ts';
import {
  answersWhat,
  choosesWhat,
  FENCE,
  registersWithCard,
  sees,
  signs,
  touches,
  wakesTheScreen,
  writes,
} from '../../../e2e/visitor.ts';
import { candidates, draws, spells } from '../../../e2e/writing.ts';
import { guidance, remedy, t, ways } from '../../../renderer/strings/words.ts';
import { CONTRASTS, TEXT_SIZES } from '../../../renderer/ui/scale.ts';
import { demoCard } from '../../demo/persons.ts';
import type { DemoStack } from '../../demo/stack.ts';
import { READING_MS } from './summary.ts';

/** What a walk leaves for the next, as on the paper that one took home. */
export type Known = { matterNo: string; code: string };

/** One visit each, from the attract screen until its person would leave; together they come over most of the screens. */
export const walks: ((page: Page, stack: DemoStack, known: Known) => Promise<void>)[] = [
  withCard,
  byNumber,
  byPinyin,
  byHandwriting,
  findsOut,
  withOthers,
  forAnother,
  withoutName,
  inConfidence,
  complains,
  byKeypad,
];

const exact = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

async function withCard(page: Page, stack: DemoStack, known: Known): Promise<void> {
  await registersWithCard(page, stack, demoCard('farmer'));
  await sees(page, t.registered.accepted);
  const shown = (words: string) =>
    page.locator('dt', { hasText: words }).locator('xpath=following-sibling::dd[1]').first().textContent();
  known.matterNo = (await shown(t.registered.number)) ?? '';
  known.code = (await shown(t.registered.code)) ?? '';
}

async function byNumber(page: Page, _stack: DemoStack, { matterNo, code }: Known): Promise<void> {
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

async function toName(page: Page): Promise<void> {
  await wakesTheScreen(page);
  await touches(page, t.home.register);
  await touches(page, t.notice.read);
  await touches(page, t.identify.byHand);
  await sees(page, t.byHand.name.title);
}

async function byPinyin(page: Page): Promise<void> {
  await toName(page);
  await spells(page, 'lisi', '李四');
  await touches(page, t.next);
  await sees(page, t.byHand.address.title);
  await touches(page, t.input.pinyin);
  await spells(page, 'suningxian', '肃宁县');
  await spells(page, 'shisuzhen', '师素镇');
  await touches(page, t.next);
  await touches(page, t.byHand.skipPhone);
  await touches(page, ways.whose.choices.self.label);
  await choosesWhat(page, FENCE);
  await sees(page, t.facts.title);
  await touches(page, t.input.pinyin);
  await spells(page, 'linju', '邻居');
  await spells(page, 'zhan', '占');
  await spells(page, 'zhaijidi', '宅基地');
  await touches(page, t.next);
  await sees(page, t.request.title);
}

async function byHandwriting(page: Page): Promise<void> {
  await toName(page);
  await touches(page, t.input.handwriting);
  for (const character of '李建国') await writesByHand(page, character);
  await draws(page, '十', 1);
  await touches(page, t.input.undoStroke);
  await touches(page, t.input.rewrite);
  await touches(page, t.next);
  await sees(page, t.byHand.address.title);
  await touches(page, t.input.handwriting);
  for (const character of '大') await writesByHand(page, character);
}

async function writesByHand(page: Page, character: string): Promise<void> {
  await draws(page, character, 1);
  // To ask for a button is a task of its own.
  await page.waitForTimeout(READING_MS);
  // First, when no stroke is on its way any more.
  const first = candidates(page).getByRole('button').first().filter({ hasText: character });
  await first.click();
}

async function findsOut(page: Page): Promise<void> {
  const { tasks, library, search, hall, home, services, entitlement } = guidance;
  await wakesTheScreen(page);
  const roads = [
    [tasks.library.label, library.topics.relief, '低保怎么申请', home],
    [tasks.library.label, library.search, '低保', search.go, '低保怎么申请', home],
    [tasks.hall.label, hall.windows, t.back, hall.people, FENCE.township, FENCE.village, home],
    [tasks.hall.label, hall.channels, '平安肃宁', home],
    [tasks.services.label, '社会救助', services.entitled, entitlement.answers.no, entitlement.answers.no, home],
    [tasks.offers.label, '律师接待', '最早', home],
    [tasks.mediation.label, home],
  ];
  for (const road of roads) {
    for (const words of road) await touches(page, words);
    await sees(page, t.home.title);
  }
  await touches(page, t.display.open);
  for (const size of TEXT_SIZES) await exact(page, t.display.textSizes[size]).click();
  for (const contrast of CONTRASTS) await touches(page, t.display.contrasts[contrast]);
  await touches(page, t.display.reaches.low);
  await touches(page, t.display.done);
  await sees(page, t.home.title);
}

/** At home, with the card read. */
async function laysCard(page: Page, { card }: DemoStack, person: { text: Uint8Array }): Promise<void> {
  await sees(page, t.attract.touch);
  card.lay(person.text);
  await touches(page, t.confirm.yes);
  card.lift();
  await sees(page, t.home.title);
}

async function toWhose(page: Page, stack: DemoStack, person: { text: Uint8Array }): Promise<void> {
  await laysCard(page, stack, person);
  await touches(page, t.home.register);
  await touches(page, t.notice.read);
  await sees(page, ways.whose.title);
}

async function typesAnswer(page: Page, title: string, text: string): Promise<void> {
  await sees(page, title);
  await writes(page, text);
  await touches(page, t.next);
}

async function withOthers(page: Page, stack: DemoStack): Promise<void> {
  await toWhose(page, stack, demoCard('long-name'));
  await touches(page, ways.whose.choices.many.label);
  await typesAnswer(page, ways.persons.title, '30');
  await touches(page, ways.companions.add);
  await typesAnswer(page, ways.companionName.title, '赵虚构');
  await touches(page, ways.companionNumber.skip);
  await touches(page, ways.companions.done);
  await answersWhat(page, FENCE);
  await signs(page);
  await touches(page, ways.signing.submit);
  await sees(page, t.registered.title);
}

async function forAnother(page: Page, stack: DemoStack): Promise<void> {
  await toWhose(page, stack, demoCard('long-name'));
  await touches(page, ways.whose.choices.helper.label);
  await typesAnswer(page, ways.actsFor.name.title, '钱虚构');
  await typesAnswer(page, ways.actsFor.address.title, '师素镇东答村9号');
  await touches(page, '子女');
  await touches(page, ways.road.ask);
  for (const words of ['老板、单位', '拖欠工资', ways.road.register]) await touches(page, words);
  await sees(page, t.kind.title);
}

async function withoutName(page: Page): Promise<void> {
  await wakesTheScreen(page);
  for (const words of [t.home.register, t.notice.read, ways.whose.anonymous]) await touches(page, words);
  await touches(page, ways.anonymous.next);
  await answersWhat(page, FENCE);
  await touches(page, t.readback.submit);
  await sees(page, ways.anonymous.afterwards);
}

async function inConfidence(page: Page, stack: DemoStack): Promise<void> {
  await toWhose(page, stack, demoCard('long-name'));
  await touches(page, ways.whose.choices.self.label);
  for (const words of ['举报违纪违法', ways.keptPrivate.next, FENCE.township, FENCE.village])
    await touches(page, words);
  await touches(page, ways.concerns.choices.person.label);
  await typesAnswer(page, ways.concernName.person.title, '郑虚构');
  await typesAnswer(page, t.facts.title, '虚构的某人收了虚构的钱');
  await sees(page, t.readback.title);
}

/** Of a step that is overdue. */
async function complains(page: Page, stack: DemoStack): Promise<void> {
  const person = demoCard('farmer');
  const { matterNo } = await registersInThePast(stack, person, 20);
  await laysCard(page, stack, person);
  await touches(page, t.home.follow);
  await page.getByRole('button').filter({ hasText: matterNo }).first().click();
  await sees(page, t.matter.title);
  await touches(page, remedy.now.overdue('甄别分类'));
  await touches(page, remedy.complaint.send);
  await sees(page, remedy.complaint.sent);
  await touches(page, remedy.complaint.done);
}

async function byKeypad(page: Page): Promise<void> {
  await wakesTheScreen(page);
  for (const words of [t.home.register, t.notice.read, t.back, t.back]) await presses(page, words);
  await sees(page, t.home.title);
}

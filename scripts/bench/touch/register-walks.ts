import type { Page } from 'playwright-core';
import { answersWhat, choosesWhat, FENCE, registersWithCard, sees, signs, touches } from '../../../e2e/visitor.ts';
import { draws, spells } from '../../../e2e/writing.ts';
import { letter, materials, phone, t, ways } from '../../../renderer/strings/words.ts';
import { demoCard } from '../../demo/persons.ts';
import type { DemoStack } from '../../demo/stack.ts';
import { type Known, toName, toWhatWithoutName, toWhose, typesAnswer, writesByHand } from './walk-steps.ts';

export async function withCard(page: Page, stack: DemoStack, known: Known): Promise<void> {
  await registersWithCard(page, stack, demoCard('farmer'));
  await sees(page, t.registered.accepted);
  const shown = (words: string) =>
    page.locator('dt', { hasText: words }).locator('xpath=following-sibling::dd[1]').first().textContent();
  known.matterNo = (await shown(t.registered.number)) ?? '';
  known.code = (await shown(t.registered.code)) ?? '';
}

export async function byPinyin(page: Page): Promise<void> {
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

export async function byHandwriting(page: Page): Promise<void> {
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

export async function withOthers(page: Page, stack: DemoStack): Promise<void> {
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

export async function forAnother(page: Page, stack: DemoStack): Promise<void> {
  await toWhose(page, stack, demoCard('long-name'));
  await touches(page, ways.whose.choices.helper.label);
  await typesAnswer(page, ways.actsFor.name.title, '钱虚构');
  await typesAnswer(page, ways.actsFor.address.title, '师素镇东答村9号');
  await touches(page, '子女');
  await touches(page, ways.road.ask);
  for (const words of ['老板、单位', '拖欠工资', ways.road.register]) await touches(page, words);
  await sees(page, t.kind.title);
}

export async function withoutName(page: Page): Promise<void> {
  await toWhatWithoutName(page);
  await answersWhat(page, FENCE);
  await touches(page, t.readback.submit);
  await sees(page, ways.anonymous.afterwards);
}

export async function inConfidence(page: Page, stack: DemoStack): Promise<void> {
  await toWhose(page, stack, demoCard('long-name'));
  await touches(page, ways.whose.choices.self.label);
  for (const words of ['举报违纪违法', ways.keptPrivate.next, FENCE.township, FENCE.village])
    await touches(page, words);
  await touches(page, ways.concerns.choices.person.label);
  await typesAnswer(page, ways.concernName.person.title, '郑虚构');
  await typesAnswer(page, t.facts.title, '虚构的某人收了虚构的钱');
  await sees(page, t.readback.title);
}

/** A letter under the camera tells what happened; a contract is photographed, and the phone is asked for pictures. */
export async function bringsPapers(page: Page): Promise<void> {
  await toWhatWithoutName(page);
  await choosesWhat(page, FENCE);
  await touches(page, letter.way);
  for (const words of [materials.take, letter.read, letter.take]) await touches(page, words);
  await sees(page, letter.look);
  await touches(page, t.next);
  await sees(page, t.request.title);
  await touches(page, t.next);
  await sees(page, t.readback.title);
  for (const words of [materials.ask, materials.add, materials.kinds.agreement.label]) await touches(page, words);
  for (const words of [materials.take, materials.retake, materials.take, materials.keep]) await touches(page, words);
  await touches(page, materials.allTaken(1));
  await touches(page, materials.remove);
  await touches(page, materials.done);
  await sees(page, t.readback.title);
  await touches(page, phone.ask);
  await sees(page, phone.waiting(5));
  await touches(page, phone.done);
  await sees(page, t.readback.title);
}

/** The same trouble of the same person is under way: it is looked at in place of telling it again. */
export async function tellsItAgain(page: Page, stack: DemoStack): Promise<void> {
  await toWhose(page, stack, demoCard('farmer'));
  await touches(page, ways.whose.choices.self.label);
  for (const words of [FENCE.purpose, FENCE.kind, FENCE.township, FENCE.village]) await touches(page, words);
  await sees(page, ways.duplicate.title);
  await touches(page, ways.duplicate.look);
  await sees(page, t.matter.title);
}

/** Somebody writes that they cannot go on. */
export async function isListenedTo(page: Page): Promise<void> {
  await toWhatWithoutName(page);
  await choosesWhat(page, FENCE);
  await typesAnswer(page, t.facts.title, '虚构的我不想活了');
  await sees(page, ways.care.title);
  await touches(page, ways.care.call);
  await sees(page, t.help.title);
  await touches(page, t.help.cancel);
  await sees(page, t.request.title);
}

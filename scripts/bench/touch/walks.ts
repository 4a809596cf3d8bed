import type { Page } from 'playwright-core';
import { presses } from '../../../e2e/keypad.ts';
import { choosesWhat, FENCE, registersWithCard, sees, touches, wakesTheScreen } from '../../../e2e/visitor.ts';
import { candidates, draws, spells } from '../../../e2e/writing.ts';
import { guidance, t, ways } from '../../../renderer/strings/words.ts';
import { CONTRASTS, TEXT_SIZES } from '../../../renderer/ui/scale.ts';
import { demoCard } from '../../demo/persons.ts';
import type { DemoStack } from '../../demo/stack.ts';

/** What a walk leaves for the next, as on the paper that one took home. */
export type Known = { matterNo: string; code: string };

/** One visit each, from the attract screen until its person would leave; together they come over most of the screens. */
export const walks: ((page: Page, stack: DemoStack, known: Known) => Promise<void>)[] = [
  withCard,
  byNumber,
  byPinyin,
  byHandwriting,
  findsOut,
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
  for (const character of '李建国') await writes(page, character);
  await draws(page, '十', 1);
  await touches(page, t.input.undoStroke);
  await touches(page, t.input.rewrite);
  await touches(page, t.next);
  await sees(page, t.byHand.address.title);
  await touches(page, t.input.handwriting);
  for (const character of '大') await writes(page, character);
}

async function writes(page: Page, character: string): Promise<void> {
  await draws(page, character, 1);
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

async function byKeypad(page: Page): Promise<void> {
  await wakesTheScreen(page);
  for (const words of [t.home.register, t.notice.read, t.back, t.back]) await presses(page, words);
  await sees(page, t.home.title);
}

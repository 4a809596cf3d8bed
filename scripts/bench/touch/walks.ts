import type { Page } from 'playwright-core';
import { presses } from '../../../e2e/keypad.ts';
import { FENCE, sees, touches, wakesTheScreen } from '../../../e2e/visitor.ts';
import { LANGUAGE_NAMES } from '../../../renderer/strings/language.ts';
import { guidance, speakLanguage, t } from '../../../renderer/strings/words.ts';
import { CONTRASTS, TEXT_SIZES } from '../../../renderer/ui/scale.ts';
import { demoCard } from '../../demo/persons.ts';
import type { DemoStack } from '../../demo/stack.ts';
import {
  byNumber,
  complains,
  complainsOfOffice,
  declinesInvitation,
  hasReceiptPrintedAgain,
  mistakesTheCode,
  rates,
  readsSignedPaper,
} from './follow-walks.ts';
import {
  bringsPapers,
  byHandwriting,
  byPinyin,
  forAnother,
  inConfidence,
  isListenedTo,
  tellsItAgain,
  withCard,
  withOthers,
  withoutName,
} from './register-walks.ts';
import { exact, type Known, laysCard } from './walk-steps.ts';

/** The statute that the bench has imported. */
const LAW = '样例县机井管理办法';

/** One visit each, from the attract screen until its person would leave; together they come over the screens. */
export const walks: ((page: Page, stack: DemoStack, known: Known) => Promise<void>)[] = [
  withCard,
  byNumber,
  byPinyin,
  byHandwriting,
  bringsPapers,
  findsOut,
  booksLawyer,
  withOthers,
  forAnother,
  withoutName,
  inConfidence,
  isListenedTo,
  tellsItAgain,
  hasReceiptPrintedAgain,
  mistakesTheCode,
  readsSignedPaper,
  rates,
  declinesInvitation,
  complains,
  complainsOfOffice,
  hears,
  thinksItOver,
  inEnglish,
  byKeypad,
];

async function findsOut(page: Page): Promise<void> {
  const { tasks, library, search, hall, home, services, entitlement } = guidance;
  await wakesTheScreen(page);
  const roads = [
    [tasks.library.label, library.topics.relief, '低保怎么申请', home],
    [tasks.library.label, library.search, '低保', search.go, '低保怎么申请', home],
    [tasks.library.label, library.search, '复查', search.go, library.cite(LAW, '第四条'), library.next, home],
    [tasks.library.label, library.laws, LAW, '第三条之一', home],
    [tasks.hall.label, hall.windows, t.back, hall.people, FENCE.township, FENCE.village, home],
    [tasks.hall.label, hall.channels, '平安肃宁', home],
    [tasks.services.label, '社会救助', services.entitled, entitlement.answers.no, entitlement.answers.no, home],
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

async function booksLawyer(page: Page, stack: DemoStack): Promise<void> {
  const { tasks, offers, booking } = guidance;
  await laysCard(page, stack, demoCard('farmer'));
  for (const words of [tasks.offers.label, '律师接待', '最早', offers.book]) await touches(page, words);
  await sees(page, booking.booked);
  await touches(page, booking.cancel);
  await sees(page, booking.sure);
  await touches(page, booking.yes);
  await sees(page, booking.cancelled);
}

/** Has a screen read to them, louder and faster, and calls for help. */
async function hears(page: Page, stack: DemoStack): Promise<void> {
  await laysCard(page, stack, demoCard('farmer'));
  const { listen, louder, faster, stop } = t.listening;
  for (const words of [listen, louder, faster, stop, t.bar.help]) await touches(page, words);
  await touches(page, t.help.cancel);
  await sees(page, t.home.title);
}

/** Until the terminal asks whether somebody is there. */
async function thinksItOver(page: Page): Promise<void> {
  await wakesTheScreen(page);
  await sees(page, t.idle.title);
  await touches(page, t.idle.stay);
  await sees(page, t.home.title);
}

async function inEnglish(page: Page): Promise<void> {
  await sees(page, t.attract.touch);
  await touches(page, LANGUAGE_NAMES.en);
  speakLanguage('en');
  await sees(page, t.home.title);
  for (const words of [t.home.register, t.notice.read, t.back, t.back, t.display.open]) await touches(page, words);
  await touches(page, LANGUAGE_NAMES['zh-CN']);
  speakLanguage('zh-CN');
  await touches(page, t.display.done);
  await sees(page, t.home.title);
}

async function byKeypad(page: Page): Promise<void> {
  await wakesTheScreen(page);
  for (const words of [t.home.register, t.notice.read, t.back, t.back]) await presses(page, words);
  await sees(page, t.home.title);
}

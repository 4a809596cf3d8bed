import type { Locator, Page } from 'playwright-core';
import { CARD_READER_TIMINGS } from '../native/id-card-reader/driver.ts';
import { MISSES_UNTIL_REMOVED } from '../native/id-card-reader/laying.ts';
import { t, ways } from '../renderer/strings/words.ts';
import { writesName } from './writing.ts';

/** A card that is back sooner was never gone for the reader. No person ends a visit and begins another so quickly; a test may. */
const CARD_GONE_MS = MISSES_UNTIL_REMOVED * CARD_READER_TIMINGS.pollMs + 200;

/** What a visitor came for, in the words that stand on the choices. */
export type Story = {
  purpose: string;
  kind: string;
  township: string;
  village: string;
  facts: readonly string[];
  request: readonly string[];
};

/** A neighbour's wall took half a metre of the yard, and the village never answered. */
export const FENCE: Story = {
  purpose: '有事要解决',
  kind: '宅基地、院墙、邻里',
  township: '师素镇',
  village: '东答',
  facts: ['邻居砌墙占了我家的宅基地。', '我找过村委会，没有解决。'],
  request: ['请派人到现场量清楚界线。', '请让对方把占的地方退出来。'],
};

/** Called on each question before it is answered, with the screen's name. */
export type OnScreen = (name: string) => Promise<void>;

/** Waits until these words stand on the screen. */
export async function sees(page: Page, words: string): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

/** Waits until the screen stands that was last asked for: touches before that do nothing. */
export async function stands(page: Page): Promise<void> {
  await page.locator(':root:not([data-answering])').waitFor();
}

/** Touches the button that begins with these words, turning pages until it is there. */
export async function touches(page: Page, words: string): Promise<void> {
  await stands(page);
  const button = page.getByRole('button', { name: startingWith(words) }).first();
  const nextPage = page.getByRole('button', { name: t.nextPage, disabled: false });
  await button.or(nextPage).first().waitFor();
  while (!(await button.isVisible()) && (await nextPage.isVisible())) await nextPage.click();
  await button.click();
}

/** A hand that trembles. @returns whether the button bears the mark of a touch that is being answered */
export function touchesTwice(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    if (!(element instanceof HTMLElement)) return false;
    element.click();
    element.click();
    return element.hasAttribute('data-answering');
  });
}

/** 是我 must not find 不是我; a choice's name goes on with its hint. */
function startingWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

export async function wakesTheScreen(page: Page): Promise<void> {
  // All of the attract screen is one button.
  await page.getByText(t.attract.touch).click();
  await sees(page, t.home.title);
}

/** Answers every question up to the read-back. */
export async function answersQuestions(page: Page, story: Story, onScreen: OnScreen = async () => {}): Promise<void> {
  const ask = async (name: string, title: string, answers: readonly string[]) => {
    await sees(page, title);
    await onScreen(name);
    for (const answer of answers) await touches(page, answer);
  };
  await ask('whose', ways.whose.title, [ways.whose.choices.self.label]);
  await answersWhat(page, story, onScreen);
}

/** The questions after whose matter it is. */
export async function answersWhat(page: Page, story: Story, onScreen: OnScreen = async () => {}): Promise<void> {
  await choosesWhat(page, story, onScreen);
  const ask = async (name: string, title: string, answers: readonly string[]) => {
    await sees(page, title);
    await onScreen(name);
    for (const answer of answers) await touches(page, answer);
  };
  await ask('facts-empty', t.facts.title, story.facts);
  await ask('facts', t.facts.title, [t.next]);
  await ask('request', t.request.title, [...story.request, t.next]);
  await sees(page, t.readback.title);
  await onScreen('readback');
}

/** Purpose, kind, place, whom it concerns: what is chosen rather than told. */
export async function choosesWhat(page: Page, story: Story, onScreen: OnScreen = async () => {}): Promise<void> {
  const choices: [name: string, title: string, answer: string][] = [
    ['purpose', t.purpose.title, story.purpose],
    ['kind', t.kind.title, story.kind],
    ['township', t.township.title, story.township],
    ['village', t.village.title(story.township), story.village],
    ['concerns', ways.concerns.title, ways.concerns.choices.unknown.label],
  ];
  for (const [name, title, answer] of choices) {
    await sees(page, title);
    await onScreen(name);
    await touches(page, answer);
  }
}

/** Types a name and an address on the screen's keyboard, without a card. */
export async function identifiesByHand(page: Page, letters: { name: string; address: string }): Promise<void> {
  await touches(page, t.identify.byHand);
  await sees(page, t.byHand.name.title);
  await writes(page, letters.name);
  await touches(page, t.next);
  await sees(page, t.byHand.address.title);
  await writes(page, letters.address);
  await touches(page, t.next);
  await sees(page, t.byHand.phone.title);
  await touches(page, t.byHand.skipPhone);
}

/** Text as a plugged-in keyboard would bring it. */
export async function writes(page: Page, text: string): Promise<void> {
  await stands(page);
  await page.getByRole('textbox').first().focus();
  await page.keyboard.insertText(text);
}

/** From the read-back on, signing on the screen; not yet submitted. */
export async function signs(page: Page): Promise<void> {
  await touches(page, ways.signing.next);
  await writesName(page);
}

/** From the read-back on, without a signature on the screen. */
export async function submits(page: Page): Promise<void> {
  await touches(page, ways.signing.next);
  await touches(page, ways.signing.skip);
}

type CardReader = { card: { lay(text: Uint8Array): void; lift(): void } };

/** The whole road with a card, until the number stands on the screen. */
export async function registersWithCard(
  page: Page,
  { card }: CardReader,
  person: { text: Uint8Array },
  story: Story = FENCE,
): Promise<void> {
  await sees(page, t.attract.touch);
  card.lay(person.text);
  await touches(page, t.confirm.yes);
  card.lift();
  await touches(page, t.home.register);
  await touches(page, t.notice.read);
  await answersQuestions(page, story);
  await submits(page);
  await sees(page, t.registered.title);
}

/** Ends the visit; who has not submitted is asked once more. `onEnding` is called when the last screen stands. */
export async function leaves(page: Page, onEnding: () => Promise<void> = async () => {}): Promise<void> {
  await touches(page, t.bar.end);
  const question = page.getByText(t.endQuestion.title);
  const ending = page.getByText(t.ending.title);
  await question.or(ending).first().waitFor();
  // Within the question: the bar behind it has a button of the same name.
  const end = page.getByRole('alertdialog').getByRole('button', { name: t.endQuestion.end });
  if (await question.isVisible()) await end.click();
  await ending.waitFor();
  await onEnding();
  await touches(page, t.ending.leave);
  await sees(page, t.attract.touch);
  await page.waitForTimeout(CARD_GONE_MS);
}

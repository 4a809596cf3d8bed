import type { Page } from 'playwright-core';
import { sees, touches, wakesTheScreen, writes } from '../../../e2e/visitor.ts';
import { candidates, draws } from '../../../e2e/writing.ts';
import { t, ways } from '../../../renderer/strings/words.ts';
import type { DemoStack } from '../../demo/stack.ts';
import { READING_MS } from './summary.ts';

// Parts of the walks, for more than one of them.

/** What a walk leaves for the next, as on the paper that one took home. */
export type Known = { matterNo: string; code: string };

export const exact = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first();

export async function toName(page: Page): Promise<void> {
  await wakesTheScreen(page);
  await touches(page, t.home.register);
  await touches(page, t.notice.read);
  await touches(page, t.identify.byHand);
  await sees(page, t.byHand.name.title);
}

export async function writesByHand(page: Page, character: string): Promise<void> {
  await draws(page, character, 1);
  // To ask for a button is a task of its own.
  await page.waitForTimeout(READING_MS);
  // First, when no stroke is on its way any more.
  const first = candidates(page).getByRole('button').first().filter({ hasText: character });
  await first.click();
}

/** At home, with the card read. */
export async function laysCard(page: Page, { card }: DemoStack, person: { text: Uint8Array }): Promise<void> {
  await sees(page, t.attract.touch);
  card.lay(person.text);
  await touches(page, t.confirm.yes);
  card.lift();
  await sees(page, t.home.title);
}

export async function toWhose(page: Page, stack: DemoStack, person: { text: Uint8Array }): Promise<void> {
  await laysCard(page, stack, person);
  await touches(page, t.home.register);
  await touches(page, t.notice.read);
  await sees(page, ways.whose.title);
}

/** To what the matter is, of somebody who gives no name. */
export async function toWhatWithoutName(page: Page): Promise<void> {
  await wakesTheScreen(page);
  for (const words of [t.home.register, t.notice.read, ways.whose.anonymous]) await touches(page, words);
  await touches(page, ways.anonymous.next);
}

export async function typesAnswer(page: Page, title: string, text: string): Promise<void> {
  await sees(page, title);
  await writes(page, text);
  await touches(page, t.next);
}

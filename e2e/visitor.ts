import type { Page } from 'playwright-core';
import { zh } from '../renderer/strings/zh-CN.ts';

/** What a visitor does at the screen, in their own words: the tour and the tests walk with these. */
export type Story = {
  purpose: string;
  kind: string;
  township: string;
  village: string;
};

/** A neighbour's fence took half a metre of the yard. */
export const FENCE: Story = {
  purpose: '申诉求决',
  kind: '宅基地',
  township: '师素镇',
  village: '东答村',
};

/** Touches what carries these words, as a finger would. */
export async function touch(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: words }).first().click();
}

/** Waits until these words stand on the screen. */
export async function sees(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}

export async function wakesTheScreen(page: Page): Promise<void> {
  await sees(page, zh.attract.title);
  await page.getByText(zh.attract.title).first().click();
  await sees(page, zh.home.title);
}

/** After the card was laid: reads the notice and says it is me. */
export async function saysItIsMe(page: Page): Promise<void> {
  await touch(page, zh.confirm.yes);
}

/** Answers every question up to the read-back; `onScreen` is called on each before the answer is touched. */
export async function answersQuestions(page: Page, story: Story, onScreen: (name: string) => Promise<void>) {
  const ask = async (name: string, title: string, answer: () => Promise<void>) => {
    await sees(page, title);
    await onScreen(name);
    await answer();
  };
  await ask('purpose', zh.purpose.title, () => touch(page, story.purpose));
  await ask('kind', zh.kind.title, () => touch(page, story.kind));
  await ask('township', zh.township.title, () => touch(page, story.township));
  await ask('village', zh.village.title(story.township), () => touch(page, story.village));
  await ask('facts', zh.facts.title, () => saysAPhrase(page));
  await ask('request', zh.request.title, () => saysAPhrase(page));
  await sees(page, zh.readback.title);
  await onScreen('readback');
}

/** Touches the first ready phrase and goes on. */
async function saysAPhrase(page: Page): Promise<void> {
  await page.locator('[data-phrase]').first().click();
  await touch(page, zh.next);
}

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { everydayCharacters } from '../domain/everyday-characters.ts';
import { shippedCopybook } from '../renderer/input/handwriting/recogniser.fixture.ts';
import { t, ways } from '../renderer/strings/words.ts';

// Writing on the screen as a visitor does it: letter by letter, or stroke by stroke.

export const candidates = (page: Page): Locator => page.getByRole('group', { name: t.input.candidates });

/** Touches letter after letter, then the word meant. */
export async function spells(page: Page, letters: string, word: string): Promise<void> {
  for (const letter of letters) await page.getByRole('button', { name: letter, exact: true }).click();
  await candidates(page).getByRole('button', { name: word, exact: true }).click();
}

/** Draws the strokes of the character in a field, as a careful hand would. */
export async function draws(page: Page, character: string, field: 1 | 2): Promise<void> {
  const { characters, inkOf } = shippedCopybook();
  const box = await page.getByRole('img', { name: t.input.field(field) }).boundingBox();
  if (box === null) throw new Error('no field to write in');
  const size = Math.min(box.width, box.height);
  const at = ({ x, y }: { x: number; y: number }) =>
    [box.x + box.width / 2 + (x / 256 - 0.5) * size, box.y + (y / 256) * size] as const;
  for (const [first, ...others] of inkOf(characters.indexOf(character))) {
    if (first === undefined) continue;
    await page.mouse.move(...at(first));
    await page.mouse.down();
    for (const point of others) await page.mouse.move(...at(point), { steps: 4 });
    await page.mouse.up();
  }
}

/** A name of two strokes in the field to sign in. */
export async function writesName(page: Page): Promise<void> {
  const box = await page.getByRole('img', { name: ways.signing.field }).boundingBox();
  if (box === null) throw new Error('no field to sign in');
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  for (const [from, to] of [
    [at(0.2, 0.2), at(0.6, 0.75)],
    [at(0.25, 0.8), at(0.7, 0.15)],
  ] as const) {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move(...to, { steps: 12 });
    await page.mouse.up();
  }
}

/** Draws one character after the other and touches each where it is offered. */
export async function writesByHand(page: Page, text: string): Promise<void> {
  const written = page.getByRole('textbox').first();
  for (const character of text) {
    const before = await written.inputValue();
    await draws(page, character, 1);
    const offered = candidates(page).getByRole('button', { name: character, exact: true });
    await offered.waitFor();
    // The last strokes may still be on their way to the recogniser.
    await page.waitForTimeout(300);
    await offered.click();
    await expect.poll(() => written.inputValue()).toBe(before + character);
  }
}

/** Each rare character that was offered, and whether its font was there as it was. */
type RareOffered = Record<string, boolean>;

/** From now on, which rare characters are offered. */
export async function watchesRareOnes(page: Page): Promise<() => Promise<RareOffered>> {
  await candidates(page).evaluate(notesHowRareOnesAreOffered, everydayCharacters());
  return () => page.evaluate(() => Reflect.get(window, 'rareOffered') as RareOffered);
}

function notesHowRareOnesAreOffered(offers: Element, everyday: string): void {
  const offered: RareOffered = {};
  Object.assign(window, { rareOffered: offered });
  new MutationObserver(() => {
    for (const one of offers.textContent) {
      if (!everyday.includes(one)) offered[one] ??= document.fonts.check('1em "Noto Sans SC Rare"', one);
    }
  }).observe(offers, { subtree: true, childList: true, characterData: true });
}

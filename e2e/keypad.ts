import type { Page } from 'playwright-core';
import { t } from '../renderer/strings/words.ts';
import { stands } from './visitor.ts';

/** More steps than any screen needs from corner to corner. */
const MOST_STEPS = 60;

type Place = { x: number; y: number; half: number };
type Look = { arrived: boolean; from: Place | null; to: Place | null };

/** Moves with the arrow keys alone until the button that begins with `words` has the focus, as somebody with a keypad does. */
export async function movesTo(page: Page, words: string): Promise<void> {
  let before = '';
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { arrived, from, to } = await look(page, words);
    if (arrived) return;
    const [first, second] = arrows(from, to);
    const here = JSON.stringify(from);
    // What did not move the last time leads nowhere from here.
    await page.keyboard.press(here === before ? second : first);
    before = here;
  }
  throw new Error(`no way by arrow keys to ${words}`);
}

function arrows(from: Place | null, to: Place | null): [string, string] {
  if (from === null || to === null) return ['ArrowDown', 'ArrowUp'];
  const upright = to.y > from.y ? 'ArrowDown' : 'ArrowUp';
  const sideways = to.x > from.x ? 'ArrowRight' : 'ArrowLeft';
  return Math.abs(to.y - from.y) > Math.min(from.half, to.half) ? [upright, sideways] : [sideways, upright];
}

function look(page: Page, words: string): Promise<Look> {
  return page.evaluate((wanted) => {
    const place = (element: Element | null | undefined) => {
      if (element === null || element === undefined || element === document.body) return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, half: height / 2 };
    };
    const named = [...document.querySelectorAll('button:enabled')].filter(
      (button) => button.checkVisibility({ visibilityProperty: true }) && button.textContent?.trim().startsWith(wanted),
    );
    const target = named.find((button) => button.textContent?.trim() === wanted) ?? named[0];
    const active = document.activeElement;
    return { arrived: target !== undefined && active === target, from: place(active), to: place(target) };
  }, words);
}

/** Goes to the button that begins with `words`, turning pages until it is there, and presses it. */
export async function presses(page: Page, words: string): Promise<void> {
  await stands(page);
  while ((await look(page, words)).to === null && (await look(page, t.nextPage)).to !== null) {
    await movesTo(page, t.nextPage);
    await page.keyboard.press('Enter');
  }
  await movesTo(page, words);
  await page.keyboard.press('Enter');
}

import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t, ways } from '../renderer/strings/words.ts';
import { CONTRASTS, TEXT_SIZES } from '../renderer/ui/scale.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { movesTo, presses } from './keypad.ts';
import { FENCE, leaves, registersWithCard, sees, stands, touches, touchesTwice, wakesTheScreen } from './visitor.ts';

// Who cannot see well, hear well, reach up or touch the glass does the same as everyone else.

let hall: Hall;
const known = { matterNo: '', queryCode: '' };

beforeAll(async () => {
  mkdirSync('out/e2e', { recursive: true });
  hall = await openHall({ printer: 'simulated' });
  await registersWithCard(page(), hall.stack, demoCard('farmer'));
  const shown = (words: string) =>
    page().locator('dt', { hasText: words }).locator('xpath=following-sibling::dd[1]').first().textContent();
  known.matterNo = (await shown(t.registered.number))?.trim() ?? '';
  known.queryCode = (await shown(t.registered.code))?.trim() ?? '';
  await leaves(page());
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const shot = (name: string) => page().screenshot({ path: `out/e2e/every-body-${name}.png` });
const rootStyle = (property: string) =>
  page().evaluate((name) => getComputedStyle(document.documentElement).getPropertyValue(name), property);
const button = (words: string) => page().getByRole('button', { name: words, exact: true });
/** What was chosen shows a moment after its button does. */
const shows = (chosen: Record<string, string>) =>
  expect.poll(() => page().evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject(chosen);
/** The tops of everything that can be touched, as parts of the height of the screen. */
const heights = () =>
  page().evaluate(() =>
    [...document.querySelectorAll('button:enabled')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one) => one.getBoundingClientRect().top / innerHeight),
  );

describe('the display', () => {
  it('has four sizes of text, each larger than the one before', async () => {
    await wakesTheScreen(page());
    await touches(page(), t.display.open);
    await shot('display');
    const sizes: number[] = [];
    for (const size of TEXT_SIZES) {
      await button(t.display.textSizes[size]).click();
      await shows({ text: size });
      sizes.push(Number.parseFloat(await rootStyle('font-size')));
    }
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(new Set(sizes).size).toBe(4);
    await shot('display-largest');
  });

  it('has four colourings', async () => {
    const grounds: string[] = [];
    for (const contrast of CONTRASTS) {
      await touches(page(), t.display.contrasts[contrast]);
      await shows({ contrast });
      grounds.push(await rootStyle('background-color'), await rootStyle('color'));
      await shot(`contrast-${contrast}`);
    }
    expect(new Set([0, 2, 4, 6].map((at) => grounds.slice(at, at + 2).join())).size).toBe(4);
  });

  it('brings everything that is touched into the lower half of the screen', async () => {
    await touches(page(), t.display.contrasts.normal);
    await button(t.display.textSizes.normal).click();
    await touches(page(), t.display.reaches.low);
    await shows({ reach: 'low' });
    await shot('reach-display');
    await touches(page(), t.display.done);
    await sees(page(), t.home.title);
    await shot('reach-home');
    for (const top of await heights()) expect(top).toBeGreaterThan(0.45);
    await touches(page(), t.home.follow);
    await shot('reach-follow');
    for (const top of await heights()) expect(top).toBeGreaterThan(0.45);
    await touches(page(), t.follow.number);
    await shot('reach-number');
    for (const top of await heights()) expect(top).toBeGreaterThan(0.45);
  });

  it('is as usual again for the next in line', async () => {
    await leaves(page());
    await wakesTheScreen(page());
    expect(await page().evaluate(() => ({ ...document.documentElement.dataset }))).toEqual({
      text: 'normal',
      contrast: 'normal',
      reach: 'whole',
    });
  });
});

describe('the voice', () => {
  it('reads the screen until it is told to stop, louder or faster on the way', async () => {
    await touches(page(), t.listening.listen);
    await button(t.listening.louder).waitFor();
    await shot('listening');
    await touches(page(), t.listening.louder);
    await expect.poll(() => page().locator('[data-reading]').count()).toBe(1);
    await touches(page(), t.listening.stop);
    await button(t.listening.listen).waitFor();
    expect(await button(t.listening.louder).isVisible()).toBe(false);
  });

  it('falls silent on another screen', async () => {
    await touches(page(), t.listening.listen);
    await button(t.listening.stop).waitFor();
    hall.stack.card.lay(demoCard('farmer').text);
    await button(t.confirm.yes).waitFor();
    await expect.poll(() => page().locator('[data-reading]').count()).toBe(0);
    await button(t.listening.listen).waitFor();
    hall.stack.card.lift();
    await leaves(page());
  });

  it('offers no dictation where nobody has installed it', async () => {
    expect(await page().getByText(t.dictation.speak).count()).toBe(0);
  });
});

describe('a hand that trembles', () => {
  it('answers one question with two touches, and sees which button it was', async () => {
    await wakesTheScreen(page());
    for (const words of [t.home.register, t.notice.read, ways.whose.anonymous, ways.anonymous.next]) {
      await touches(page(), words);
    }
    await sees(page(), t.purpose.title);
    expect(await touchesTwice(page().getByRole('button', { name: FENCE.purpose }))).toBe(true);
    await sees(page(), t.kind.title);
    await touches(page(), t.back);
    await sees(page(), t.purpose.title);
    await leaves(page());
  });

  it('sees which button asked the backend until the answer stands', async () => {
    await wakesTheScreen(page());
    for (const words of [t.home.register, t.notice.read, ways.whose.anonymous]) await touches(page(), words);
    await stands(page());
    expect(await touchesTwice(button(ways.anonymous.next))).toBe(true);
    await sees(page(), t.purpose.title);
    await expect.poll(() => page().locator('[data-answering]').count()).toBe(0);
    await leaves(page());
  });
});

describe('the keypad', () => {
  it('follows a matter by number and code without a touch', async () => {
    const keys = page().keyboard;
    await sees(page(), t.attract.touch);
    // The first key shows where one is, the second acts.
    await keys.press('Enter');
    await keys.press('Enter');
    await sees(page(), t.home.title);
    await shot('keypad-home');
    expect(await page().evaluate(() => document.activeElement?.hasAttribute('data-choice'))).toBe(true);
    await keys.press('2');
    await sees(page(), t.follow.title);
    await keys.press('Escape');
    await sees(page(), t.home.title);
    await presses(page(), t.home.follow);
    await sees(page(), t.follow.title);
    await keys.press('1');
    await sees(page(), t.number.title);
    await keys.type(known.matterNo);
    await keys.press('Enter');
    await sees(page(), t.code.title);
    for (const key of known.queryCode.replaceAll(/[^0-9A-Z]/g, '')) await presses(page(), key);
    await shot('keypad-code');
    await presses(page(), t.code.look);
    await sees(page(), t.matter.title);
    await shot('keypad-matter');
    await presses(page(), t.matter.print);
    await sees(page(), t.papers.completed);
  });

  it('says where one is to whoever asked to be read to', async () => {
    await page().keyboard.press('0');
    await button(t.listening.stop).waitFor();
    await movesTo(page(), t.matter.papers);
    await expect.poll(() => page().locator(':focus[data-reading]').count()).toBe(1);
    await button(t.listening.listen).waitFor();
  });

  it('opens what helps, and closes it again', async () => {
    await presses(page(), t.display.open);
    await sees(page(), t.display.title);
    await presses(page(), t.display.contrasts.yellow);
    await shot('keypad-yellow');
    await page().keyboard.press('Escape');
    await expect.poll(() => page().getByText(t.display.title).count()).toBe(0);
    await presses(page(), t.bar.help);
    await sees(page(), t.help.title);
    await movesTo(page(), t.close);
    await page().keyboard.press('Enter');
    await expect.poll(() => page().getByText(t.help.title).count()).toBe(0);
  });

  it('ends the visit', async () => {
    await presses(page(), t.bar.end);
    await sees(page(), t.ending.title);
    await presses(page(), t.ending.leave);
    await sees(page(), t.attract.touch);
  });
});

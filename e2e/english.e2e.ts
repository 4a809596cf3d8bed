import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE_NAMES } from '../renderer/strings/language.ts';
import { guidance, speakLanguage, t, ways } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { identifiesByHand, leaves, sees, touches, touchesTwice, wakesTheScreen } from './visitor.ts';

let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterEach(() => speakLanguage('zh-CN'));
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const languageOfPage = () => page().evaluate(() => document.documentElement.lang);

/** A picture of the screen for whoever wants to look at it: only where a folder is named. */
async function shows(name: string): Promise<void> {
  const dir = process.env.MINGLU_SHOTS;
  if (dir === undefined) return;
  await mkdir(dir, { recursive: true });
  await page().screenshot({ path: join(dir, `${name}.png`) });
}

/** No button's words are cut off, and nothing sticks out of the screen. */
async function fits(name: string): Promise<void> {
  await shows(name);
  const cut = await page().evaluate(() =>
    [...document.querySelectorAll('button, h1, h2, p, dt, dd')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { left, right, bottom } = element.getBoundingClientRect();
        const isOut = left < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
        // An inline element has no width of its own.
        return isOut || (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1);
      })
      .map((element) => element.textContent),
  );
  expect(cut, name).toEqual([]);
}

describe('English', () => {
  it('is chosen on the first screen, speaks through the visit, and ends with it', async () => {
    await sees(page(), t.attract.touch);
    await fits('attract-zh');
    await touches(page(), LANGUAGE_NAMES.en);
    speakLanguage('en');
    await sees(page(), t.home.title);
    expect(await languageOfPage()).toBe('en');
    await fits('home');
    await touches(page(), t.home.register);
    await sees(page(), t.notice.title);
    await fits('notice');
    await touches(page(), t.notice.read);
    await sees(page(), t.identify.title);
    await fits('identify');
    await identifiesByHand(page(), { name: '样例李四', address: '师素镇东答村2号' });
    await sees(page(), ways.whose.title);
    await fits('whose');
    await touches(page(), ways.whose.choices.self.label);
    await sees(page(), t.purpose.title);
    await sees(page(), t.officialTexts);
    await fits('purpose');
    await touches(page(), t.back);
    await touches(page(), t.back);
    await sees(page(), t.home.title);
    await touches(page(), t.home.follow);
    await sees(page(), t.follow.title);
    await fits('follow');
    await touches(page(), t.display.open);
    await fits('display');
    await touches(page(), t.display.done);
    await touches(page(), t.bar.end);
    await sees(page(), t.ending.title);
    await fits('ending');
    await touches(page(), t.ending.leave);
    speakLanguage('zh-CN');
    await sees(page(), t.attract.touch);
    expect(await languageOfPage()).toBe('zh-CN');
  });

  it('fits in the largest text, where words are three times as long as in Chinese', async () => {
    await touches(page(), LANGUAGE_NAMES.en);
    speakLanguage('en');
    await sees(page(), t.home.title);
    await touches(page(), t.display.open);
    await touches(page(), t.display.textSizes.largest);
    await fits('largest-display');
    await touches(page(), t.display.done);
    await fits('largest-home');
    await touches(page(), t.bar.help);
    await sees(page(), t.help.told);
    await fits('largest-help');
    await touches(page(), t.help.cancel);
    for (const [task, title] of [
      [guidance.tasks.mediation.label, guidance.mediation.title],
      [guidance.tasks.services.label, guidance.services.title],
      [guidance.tasks.library.label, guidance.library.title],
      [guidance.tasks.hall.label, guidance.hall.title],
      [guidance.tasks.offers.label, guidance.offers.title],
    ] as const) {
      await touches(page(), task);
      await sees(page(), title);
      await fits(`largest-${title}`);
      await touches(page(), t.back);
      await sees(page(), t.home.title);
    }
    await touches(page(), t.home.follow);
    await sees(page(), t.follow.title);
    await fits('largest-follow');
    await touches(page(), t.follow.number);
    await sees(page(), t.number.title);
    await fits('largest-number');
    await touches(page(), t.back);
    await touches(page(), t.back);
    await touches(page(), t.home.register);
    await sees(page(), t.notice.title);
    await fits('largest-notice');
    await touches(page(), t.notice.read);
    await identifiesByHand(page(), { name: '样例李四', address: '师素镇东答村2号' });
    await fits('largest-whose');
    await touches(page(), t.bar.end);
    await touches(page(), t.ending.leave);
    speakLanguage('zh-CN');
    await sees(page(), t.attract.touch);
  });

  it('is chosen in the middle of a visit, and Chinese again', async () => {
    await wakesTheScreen(page());
    await touches(page(), t.display.open);
    expect(await touchesTwice(page().getByRole('button', { name: LANGUAGE_NAMES.en }))).toBe(true);
    speakLanguage('en');
    await sees(page(), t.display.title);
    await touches(page(), LANGUAGE_NAMES['zh-CN']);
    speakLanguage('zh-CN');
    await touches(page(), t.display.done);
    await sees(page(), t.home.title);
    await leaves(page());
  });
});

import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { leaves, sees, touches, wakesTheScreen } from './visitor.ts';

// A finger on the glass, and no mouse, which is what Playwright has.

/** Longer than Chromium's own long press, after which it tells of no click. */
const LONG_TOUCH_MS = 900;

let hall: Hall;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
  page = hall.kiosk.page;
  session = await page.context().newCDPSession(page);
});
afterAll(() => hall.close());
beforeEach(() => wakesTheScreen(page));

type Place = { x: number; y: number };

const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: Place[]) =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: at });

async function middle(name: string | RegExp): Promise<Place> {
  const box = await page.getByRole('button', { name, exact: true }).first().boundingBox();
  if (box === null) throw new Error(`${name} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

it('that rests long or slides a little means the button it is on; one that slides off means nothing', async () => {
  const register = await middle(new RegExp(`^${t.home.register}`));
  await finger('touchStart', register);
  await finger('touchMove', { x: register.x, y: register.y + 600 });
  await finger('touchEnd');
  await page.waitForTimeout(LONG_TOUCH_MS);
  await sees(page, t.home.title);

  await finger('touchStart', register);
  await page.waitForTimeout(LONG_TOUCH_MS);
  await finger('touchEnd');
  await sees(page, t.notice.title);

  const back = await middle(new RegExp(`^${t.back}`));
  await finger('touchStart', back);
  await finger('touchMove', { x: back.x + 25, y: back.y });
  await finger('touchEnd');
  await sees(page, t.home.title);
  await leaves(page);
});

it('that goes fast writes each letter once, and a mark after letters with what they mean, before the next letter', async () => {
  await touches(page, t.home.register);
  await touches(page, t.notice.read);
  await touches(page, t.identify.byHand);
  await sees(page, t.byHand.name.title);
  const keys = await Promise.all(['l', 'i', '·', 's', 's', 'i'].map((key) => middle(key)));
  for (const key of keys) {
    await finger('touchStart', key);
    await finger('touchEnd');
  }
  const written = page.getByRole('textbox').first();
  await expect.poll(() => written.inputValue()).toBe('李·');
  await sees(page, 's si');
  await page.waitForTimeout(LONG_TOUCH_MS);
  expect(await written.inputValue()).toBe('李·');
  await leaves(page);
});

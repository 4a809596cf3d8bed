import type { Page } from 'playwright-core';

/** Counts every touch on the glass from now until the page is wiped; `0` for somebody who uses the keypad alone. */
export async function countTouches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(window, { touchCount: 0 });
    addEventListener(
      'pointerdown',
      () => Object.assign(window, { touchCount: Reflect.get(window, 'touchCount') + 1 }),
      {
        capture: true,
      },
    );
  });
  return () => page.evaluate(() => Reflect.get(window, 'touchCount') as number);
}

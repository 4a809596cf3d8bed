import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { USUAL_DISPLAY } from '../renderer/ui/scale.ts';
import { catalogue } from '../scripts/gallery/screens/catalogue.ts';
import { lookOver, type Way } from '../scripts/gallery/screens/look-over.ts';
import type { Shown } from '../scripts/gallery/screens/shown.ts';
import { type Layout, openStage, type Stage } from '../scripts/gallery/screens/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const usual: Way = { textSize: USUAL_DISPLAY.textSize, contrast: USUAL_DISPLAY.contrast };
const largest: Way = { ...usual, textSize: 'largest' };

async function findings(states: readonly Shown[], layout: Layout, ways: readonly Way[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of states) found.push(...(await lookOver(stage, one, { layout, ways })));
  return found;
}

/** What lies over a screen and what the hall tells are called by two words. */
const screenOf = ({ name }: Shown) => name.match(/^(over |guidance )?\S+/)?.[0] ?? name;
const screens = [...Map.groupBy(catalogue, screenOf)].map(([screen, states]) => ({ screen, states }));

describe('every state of every screen is as it should be', () => {
  it.each(screens)('$screen upright, in usual and in largest text', async ({ states }) => {
    expect(await findings(states, 'upright', [usual, largest])).toEqual([]);
  });

  it.each(screens)('$screen lying flat', async ({ states }) => {
    expect(await findings(states, 'wide', [usual])).toEqual([]);
  });
});

describe('what is not as it should be is found', () => {
  const [clean] = catalogue.filter(({ name }) => name === 'starting usual');
  const foundWith = async (fault: string): Promise<string[]> => {
    await stage.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), planted(fault));
    return clean === undefined ? [] : await findings([clean], 'upright', [usual]);
  };
  const planted = (fault: string) =>
    `<section id="fault" style="position: fixed; left: 300px; top: 1300px; width: 400px">${fault}</section>`;
  const button = (css: string) => `<button style="position: absolute; ${css}">样例</button>`;
  afterEach(() => stage.page.evaluate(() => document.querySelector('#fault')?.remove()));

  it.each([
    [
      'text that is cut off',
      '<p style="width: 60px; overflow: hidden; white-space: nowrap">样例样例样例</p>',
      'out of its box',
    ],
    [
      'text that ends in dots',
      '<p style="width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">样例样例样例</p>',
      'cut off with dots',
    ],
    ['text beyond the edge', '<p style="position: absolute; left: 740px; width: 200px">样例</p>', 'off the screen'],
    [
      'texts over one another',
      '<p>样例</p><p style="position: absolute; top: 10px; left: 10px; pointer-events: none">别的</p>',
      'texts overlap',
    ],
    ['text behind something', '<p>样例</p><div style="position: absolute; inset: 0"></div>', 'covered by'],
    [
      'a mark at the beginning of a line',
      '<p style="width: 70px; overflow-wrap: anywhere; word-break: keep-all; line-break: anywhere">样例。</p>',
      'torn off',
    ],
    ['a target beyond the edge', button('width: 80px; height: 80px; left: 730px'), 'off the screen: button'],
    ['faint text', '<p style="color: #8a8a8a">样例</p>', 'contrast 3'],
    ['a small target', button('width: 80px; height: 40px'), 'other needs 15'],
    [
      'targets close together',
      button('width: 80px; height: 80px') + button('width: 80px; height: 80px; left: 88px'),
      'gap 2.0 mm',
    ],
    ['what scrolls', '<div style="height: 20px; overflow: auto"><p>样例</p><p>别的</p></div>', 'scrolls'],
    ['a picture that says nothing', '<img src="data:," style="width: 80px; height: 80px">', 'axe image-alt'],
  ])('%s', async (_, fault, finding) => {
    expect(await foundWith(fault)).toContainEqual(expect.stringContaining(finding));
  });

  it('nothing, where nothing is planted', async () => {
    expect(await foundWith('')).toEqual([]);
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { sees, touches, wakesTheScreen } from './visitor.ts';
import { spells, watchesRareOnes } from './writing.ts';

/** Longer than the page waits for an answer. */
const HANGING = { timeout: 15_000 };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const written = () => page().getByRole('textbox').first().inputValue();

it('a name and an address are written by touching letters, with the places of this hall among the words', async () => {
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await touches(page(), t.identify.byHand);
  await sees(page(), t.byHand.name.title);
  await spells(page(), 'lisi', '李四');
  expect(await written()).toBe('李四');
  await touches(page(), t.next);
  await sees(page(), t.byHand.address.title);
  await touches(page(), t.input.pinyin);
  await spells(page(), 'suningxian', '肃宁县');
  await spells(page(), 'shisuzhen', '师素镇');
  expect(await written()).toBe('肃宁县师素镇');
});

it('rare characters are offered in their own shape, never first in that of a stand-in, on every page', async () => {
  const offered = await watchesRareOnes(page());
  for (const letter of 'rong') await page().getByRole('button', { name: letter, exact: true }).click();
  await expect.poll(async () => Object.keys(await offered())).toContain('镕');
  await touches(page(), t.nextPage);
  await expect.poll(async () => Object.keys(await offered()).length).toBeGreaterThan(10);
  expect(Object.values(await offered())).not.toContain(false);
});

it('a dictionary that hangs holds up no mark for good, nor one that breaks, and another takes its place', async () => {
  const faults = {
    'for (;;);': 'ma，',
    // Found out with the first letter: the second is looked up already by the next one.
    'Array.prototype.map = () => { throw new Error(); }': '马，',
  };
  for (const [fault, text] of Object.entries(faults)) {
    await touches(page(), t.input.clear);
    const [dictionary] = page().workers();
    void dictionary?.evaluate(fault).catch(() => undefined);
    for (const key of ['m', 'a', '，']) await page().getByRole('button', { name: key, exact: true }).click();
    await expect.poll(written, HANGING).toBe(text);
    await spells(page(), 'suningxian', '肃宁县');
    expect(await written()).toBe(`${text}肃宁县`);
  }
});

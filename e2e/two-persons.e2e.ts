import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { FENCE, leaves, registersWithCard, sees, touches } from './visitor.ts';

const first = demoCard('farmer');
const second = demoCard('long-name');
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

it('a second card laid during a visit is told so, and changes nothing', async () => {
  await sees(page(), t.attract.touch);
  hall.stack.card.lay(first.text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await touches(page(), t.home.register);
  hall.stack.card.lay(second.text);
  await sees(page(), t.cardProblem['another-person'].title);
  hall.stack.card.lift();
  await sees(page(), t.notice.title);
  expect(await page().locator('body').textContent()).not.toContain(second.name.slice(0, 1));
  await leaves(page());
});

it('after a visit nothing of the first person is in the page, the clipboard, the logs or the files', async () => {
  // The hall's own content holds the ready phrases that were touched; it must be what it was before the visit.
  const content = join(hall.dataDir, 'content.known');
  const contentBefore = readFileSync(content);
  await registersWithCard(page(), hall.stack, first);
  await sees(page(), t.papers.completed);
  await hall.kiosk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), first.name);
  await leaves(page());

  const planted = [first.name, first.number, ...FENCE.facts];
  const inPage = await hall.kiosk.inPage<string>(
    `document.documentElement.outerHTML + JSON.stringify({ ...localStorage, ...sessionStorage }) +
     [...document.querySelectorAll('input, textarea')].map((field) => field.value).join()`,
  );
  for (const text of planted) expect(inPage).not.toContain(text);
  expect(await hall.kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  // The store is encrypted; logs, caches, crash dumps and spooled papers lie beside it.
  for (const text of planted) {
    expect(filesHolding(text, hall.dataDir).filter((file) => file !== content)).toEqual([]);
  }
  expect(readFileSync(content).equals(contentBefore)).toBe(true);
});

it('and the next person is met with their own name alone', async () => {
  hall.stack.card.lay(second.text);
  await sees(page(), t.confirm.yes);
  const text = await page().locator('body').textContent();
  expect(text).toContain(second.name.slice(0, 1));
  expect(text).not.toContain(first.name.slice(0, 1));
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await touches(page(), t.home.follow);
  await sees(page(), t.mine.none);
});

function filesHolding(text: string, dir: string): string[] {
  try {
    const found = execFileSync('grep', ['-rlF', '--binary-files=text', text, dir], { encoding: 'utf8' });
    return found.split('\n').filter(Boolean);
  } catch (error) {
    // grep ends with 1 when it finds nothing.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}

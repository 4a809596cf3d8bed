import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { t, ways } from '../renderer/strings/words.ts';
import { filesHolding } from './files-holding.ts';
import { type Hall, openHall } from './hall.ts';
import { heapHolding } from './heap.ts';
import { choosesWhat, FENCE, identifiesByHand, leaves, sees, touches, wakesTheScreen, writes } from './visitor.ts';
import { spells } from './writing.ts';

/** The shortest the configuration allows. */
const visit = { idleSeconds: 30, warningSeconds: 20 };
/** Longer than waiting and warning together. */
const IDLE_WAIT_MS = 60_000;
/** Left to itself it takes eight seconds and more. */
const COLLECTED_MS = 5_000;
/** Words that stand nowhere in the program, one for each person and field. */
const FIRST = { name: '样例鼎彝', address: '虚构市饕餮巷七号', facts: '样例魑魅占了地。' };
const THIRD = { name: '样例罍卣', address: '虚构市狻猊巷八号', facts: '样例赑屃挡了路。' };
const SECOND = { name: '样例觥筹', address: '虚构市貔貅巷九号', facts: '样例魍魉砌了墙。' };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated', visit });
  hall.kiosk.page.setDefaultTimeout(IDLE_WAIT_MS);
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

it('the search finds what is kept on purpose', async () => {
  await sees(page(), t.attract.touch);
  await page().evaluate((text) => Object.assign(globalThis, { kept: [text] }), FIRST.name);
  expect(await heapHolding(page(), [FIRST.name])).toEqual([FIRST.name]);
  await page().evaluate(() => Reflect.deleteProperty(globalThis, 'kept'));
});

it('what was typed is gone from memory, storage, history and files when the visit is ended', async () => {
  await comes(FIRST);
  await leaves(page());
  await nothingIsLeft(Object.values(FIRST));
});

it('and what is unreachable is collected at once, not when Chromium finds the time', async () => {
  await wakesTheScreen(page());
  const session = await page().context().newCDPSession(page());
  const megabytes = async () => (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  await page().evaluate(() => Object.assign(globalThis, { much: Array.from({ length: 8_000_000 }, () => 0.5) }));
  expect(await megabytes()).toBeGreaterThan(60);
  await leaves(page());
  await vi.waitFor(async () => expect(await megabytes()).toBeLessThan(30), { timeout: COLLECTED_MS });
});

it('and when whoever typed it walked away', async () => {
  await comes(SECOND);
  await sees(page(), t.idle.title);
  await sees(page(), t.attract.touch);
  await nothingIsLeft(Object.values(SECOND));
});

it('and what was told of others, written by hand and signed, when the matter was registered', async () => {
  const others = { companion: '样例饕鬄', concerned: '虚构夔龙', request: '请把样例螭吻还给我。' };
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await identifiesByHand(page(), THIRD);
  await touches(page(), ways.whose.choices.many.label);
  await answersTyped(ways.persons.title, '7');
  await touches(page(), ways.companions.add);
  await answersTyped(ways.companionName.title, others.companion);
  await touches(page(), ways.companionNumber.skip);
  await touches(page(), ways.companions.done);
  for (const answer of [FENCE.purpose, FENCE.kind, FENCE.township, FENCE.village]) await touches(page(), answer);
  await touches(page(), ways.concerns.choices.person.label);
  await answersTyped(ways.concernName.person.title, others.concerned);
  await sees(page(), t.facts.title);
  await touches(page(), t.input.handwriting);
  const ink = await drawsLine(t.input.field(1));
  expect(await heapHolding(page(), ink)).toEqual(ink);
  await writes(page(), THIRD.facts);
  await touches(page(), t.next);
  await answersTyped(t.request.title, others.request);
  await touches(page(), ways.signing.next);
  const signature = await drawsLine(ways.signing.field);
  const told = [...Object.values(THIRD), ...Object.values(others), ...signature];
  expect(await heapHolding(page(), told)).toEqual(told);
  await touches(page(), ways.signing.submit);
  await sees(page(), t.registered.title);
  await leaves(page());
  await nothingIsLeft([...told, ...ink]);
});

async function answersTyped(title: string, text: string): Promise<void> {
  await sees(page(), title);
  await writes(page(), text);
  await touches(page(), t.next);
}

/** Draws across a field; answers where the pen was, in the numbers the page keeps. */
async function drawsLine(field: string): Promise<string[]> {
  const canvas = page().getByRole('img', { name: field });
  const box = await canvas.boundingBox();
  if (box === null) throw new Error(`there is no ${field}`);
  const at = (share: number) => [box.x + box.width * share, box.y + box.height * share] as const;
  await canvas.evaluate((element) => {
    const places: number[] = [];
    Object.assign(globalThis, { places });
    element.addEventListener('pointermove', (event) => {
      places.push((event as PointerEvent).clientX - element.getBoundingClientRect().left);
    });
  });
  await page().mouse.move(...at(0.217));
  await page().mouse.down();
  for (const share of [0.3519, 0.4873, 0.6137, 0.7291]) await page().mouse.move(...at(share));
  await page().mouse.up();
  const places = await page().evaluate(() => {
    const noted: number[] = Reflect.get(globalThis, 'places').splice(0);
    return noted.slice(1).map(String);
  });
  expect(places).toHaveLength(4);
  return places;
}

async function comes(person: typeof FIRST): Promise<void> {
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await identifiesByHand(page(), person);
  await touches(page(), ways.whose.choices.self.label);
  await choosesWhat(page(), FENCE);
  await sees(page(), t.facts.title);
  await writes(page(), person.facts);
  // By the screen's own keyboard as well: its composer and candidates must forget, too.
  await touches(page(), t.input.pinyin);
  await spells(page(), 'zhaijidi', '宅基地');
  expect(await heapHolding(page(), Object.values(person))).toEqual(Object.values(person));
  expect(page().workers()).not.toEqual([]);
  await hall.kiosk.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), person.address);
}

async function nothingIsLeft(planted: readonly string[]): Promise<void> {
  expect(await heapHolding(page(), planted)).toEqual([]);
  // What was typed and written by hand was looked up beside the page; its memory is not in the page's.
  expect(page().workers()).toEqual([]);
  const stored = await hall.kiosk.inPage<string>(
    `(async () => document.documentElement.outerHTML + document.cookie + location.href + name +
      JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state }) +
      JSON.stringify([await indexedDB.databases()]))()`,
  );
  for (const text of planted) expect(stored).not.toContain(text);
  expect(await hall.kiosk.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
  const entries = await hall.kiosk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length(),
  );
  expect(entries).toBe(1);
  // Chromium's files, its crash dumps and our logs; the store among them is encrypted.
  for (const text of planted) expect(filesHolding(text, hall.dataDir)).toEqual([]);
}

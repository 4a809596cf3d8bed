import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientOf } from '../central/terminal-rig.ts';
import {
  characterErrorRate,
  LETTER,
  letterPage,
  writingOn,
} from '../electron/backend/letters/letter-picture.fixture.ts';
import { type Lying, lyingPage } from '../renderer/input/scan/page-picture.fixture.ts';
import { letter, materials, reasonWords, t, ways } from '../renderer/strings/words.ts';
import { y4m } from '../scripts/demo/film.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { filesHolding } from './files-holding.ts';
import { type Hall, openHall } from './hall.ts';
import { heapHolding } from './heap.ts';
import { countTouches } from './touch-count.ts';
import { choosesWhat, FENCE, leaves, sees, submits, touches, wakesTheScreen, writes } from './visitor.ts';

// What happened is told by a letter under the document camera.

const SOON = { timeout: 60_000, interval: 300 };
/** As a camera of five million dots sees an A4 page, laid down not quite straight. */
const LAID: Lying = {
  width: 2560,
  height: 1920,
  fills: 0.94,
  turned: 2,
  tilted: 0.02,
  ground: 50,
  paper: 235,
  shadow: 205,
};
const [TOLD = '', WANTED = ''] = LETTER.split('　　请求：\n');
const run = promisify(execFile);

let dir: string;
let hall: Hall;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-letter-'));
  const file = join(dir, 'letter.y4m');
  await writeFile(file, y4m(lyingPage(LAID, writingOn(letterPage()))));
  hall = await openHall({ printer: 'simulated', cameraSees: file });
});
afterAll(async () => {
  await hall?.close();
  await rm(dir, { recursive: true, force: true });
});

const page = () => hall.kiosk.page;
const written = () => page().getByRole('textbox').first().inputValue();

/** With the card read, up to the question what happened. */
async function comesToFacts(): Promise<void> {
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await touches(page(), ways.whose.choices.self.label);
  await choosesWhat(page(), FENCE);
  await sees(page(), t.facts.title);
}

async function laysCard(): Promise<void> {
  await sees(page(), t.attract.touch);
  hall.stack.card.lay(demoCard('farmer').text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await sees(page(), t.home.title);
}

/** From the question to the photograph of the one page there is. */
async function photographsLetter(): Promise<void> {
  await touches(page(), letter.way);
  await sees(page(), materials.steps.looking);
  await photograph('live');
  await touches(page(), materials.take);
  await sees(page(), materials.lookTitle);
  await photograph('look');
}

describe('a printed letter under the document camera', () => {
  let facts = '';

  it('brings a matter from home to the number, read by the machine and looked at by its person', async () => {
    await laysCard();
    const count = await countTouches(page());
    await comesToFacts();
    await photograph('facts');
    await photographsLetter();
    await touches(page(), letter.read);
    await sees(page(), letter.title);
    await photograph('read');
    await sees(page(), letter.kept(1));
    await touches(page(), letter.take);
    await sees(page(), letter.look);
    facts = await written();
    await photograph('facts-from-letter');
    await touches(page(), t.next);
    await sees(page(), t.request.title);
    await sees(page(), letter.look);
    const request = await written();
    await photograph('request-from-letter');
    const [told, wanted] = [TOLD.trim() + closing(), WANTED.replace(closing(), '')];
    const rate = characterErrorRate(told + wanted, facts + request);
    console.info(`characters of the letter that came out wrong: ${(100 * rate).toFixed(1)} %`);
    expect(rate).toBeLessThan(0.05);
    expect(request).toMatch(/^一、请派人/);

    await touches(page(), t.next);
    await sees(page(), materials.pages(1));
    await submits(page());
    await sees(page(), t.registered.title);
    const touched = await count();
    console.info(`touches from home to the number, with a letter: ${touched}`);
    expect(touched).toBeLessThanOrEqual(16);
  });

  it('lies at the centre: its words as they were taken, its page as a material that the receipt lists', async () => {
    const [matterNo = ''] = await vi.waitFor(async () => {
      const numbers = await hall.mattersAtCentre();
      expect(numbers).toHaveLength(1);
      return numbers;
    }, SOON);
    expect((await hall.stack.centre.draftOf(matterNo))?.facts).toBe(facts);
    const { url, deskToken } = hall.stack.centre;
    const { desk } = clientOf(url, async () => ({
      authorization: `Bearer ${deskToken}`,
      'content-type': 'application/json',
    }));
    await vi.waitFor(async () => {
      const { materials: held } = await desk.materials.list({ matterNo });
      expect(held).toMatchObject([{ kind: 'letter', source: 'camera', pages: [{ here: true }] }]);
    }, SOON);
    await vi.waitFor(async () => {
      const said = await Promise.all(hall.stack.sheets.map((sheet) => run('pdftotext', ['-layout', sheet, '-'])));
      expect(said.map(({ stdout }) => stdout.replace(/\s/gu, '')).join()).toContain('来信、申请书');
    }, SOON);
  });

  it('is gone with the visit, and so is the process that has read it', async () => {
    // As it was read, which may differ from the print; it stands nowhere in the program.
    const own = facts.split('\n')[2]?.slice(0, 20) ?? '';
    expect(own).toHaveLength(20);
    await leaves(page());
    expect(await heapHolding(page(), [own])).toEqual([]);
    // The store, which holds the matter until the centre's word, is encrypted.
    expect(filesHolding(own, hall.dataDir)).toEqual([]);
    await expect.poll(recognisers, SOON).toEqual([]);
  });
});

describe('a letter that is not read', () => {
  it('loses nothing when the recogniser dies: the letter is kept, the text too, and the next try works', async () => {
    // Without a name: a letter goes with such a matter like any other paper.
    await wakesTheScreen(page());
    await touches(page(), t.home.register);
    await touches(page(), t.notice.read);
    await touches(page(), ways.whose.anonymous);
    await touches(page(), ways.anonymous.next);
    await choosesWhat(page(), FENCE);
    await sees(page(), t.facts.title);
    await writes(page(), '我先写了一句。');
    await photographsLetter();
    const killed = killsRecogniser();
    await touches(page(), letter.read);
    await killed;
    await sees(page(), reasonWords['recognition-failed'].next);
    await sees(page(), letter.kept(1));
    await photograph('failed');
    await touches(page(), letter.again);
    await sees(page(), letter.title);
    await touches(page(), letter.leave);
    await sees(page(), t.facts.title);
    expect(await written()).toBe('我先写了一句。');
    await photographsLetter();
    await touches(page(), letter.read);
    await touches(page(), letter.take);
    await sees(page(), letter.look);
    expect(await written()).toMatch(/^我先写了一句。\n反映信/);
    await leaves(page());
  });
});

/** Name and date under the letter. */
function closing(): string {
  return WANTED.split('\n').slice(-2).join('\n');
}

/** Processes with the recogniser. */
function recognisers(): Promise<number[]> {
  return hall.kiosk.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ name }) => name === 'minglu-recognition')
      .map(({ pid }) => pid),
  );
}

/** Kills the next one as soon as it is there. */
function killsRecogniser(): Promise<void> {
  return hall.kiosk.app.evaluate(
    ({ app }) =>
      new Promise<void>((resolve) => {
        const looking = setInterval(() => {
          const found = app.getAppMetrics().find(({ name }) => name === 'minglu-recognition');
          if (found === undefined) return;
          clearInterval(looking);
          process.kill(found.pid, 'SIGKILL');
          resolve();
        }, 20);
      }),
  );
}

/** Where MINGLU_SHOTS names a folder, the screen is kept there to be looked at. */
async function photograph(name: string): Promise<void> {
  const folder = process.env.MINGLU_SHOTS;
  if (folder) await page().screenshot({ path: `${folder}/letter-${name}.png` });
}

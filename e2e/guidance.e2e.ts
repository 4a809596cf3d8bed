import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLaws } from '../electron/backend/library/import-laws.ts';
import { WELL_LAW } from '../electron/backend/library/sample-statutes.fixture.ts';
import { parseStatute } from '../electron/backend/library/statute-text.ts';
import { guidance, t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { countTouches } from './touch-count.ts';
import { leaves, sees, stands, touches, wakesTheScreen } from './visitor.ts';

// What a person finds out alone, without saying who they are; only a booking asks.

const run = promisify(execFile);
let hall: Hall;
let laws = '';

beforeAll(async () => {
  laws = await mkdtemp(join(tmpdir(), 'minglu-laws-'));
  const parsed = parseStatute(WELL_LAW);
  if (!parsed.ok) throw new Error(parsed.reason);
  importLaws(laws, [parsed.statute]);
  hall = await openHall({ printer: 'simulated', laws });
});
afterAll(async () => {
  await hall.close();
  await rm(laws, { recursive: true });
});

const page = () => hall.kiosk.page;

/** Touches these one after the other; how many touches that took, pages turned included. */
async function inTouches(...words: readonly string[]): Promise<number> {
  await page().evaluate(() => {
    const counted = window as unknown as { touched?: number };
    if (counted.touched === undefined)
      window.addEventListener('click', () => (counted.touched = (counted.touched ?? 0) + 1), true);
    counted.touched = 0;
  });
  for (const one of words) {
    await touches(page(), one);
  }
  return page().evaluate(() => (window as unknown as { touched: number }).touched);
}

/** Nothing on the screen is cut off at its edges: a kiosk never scrolls. */
async function fits(): Promise<void> {
  const cut = await page().evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => {
        const { right, bottom, width } = element.getBoundingClientRect();
        return width > 0 && (right > window.innerWidth + 1 || bottom > window.innerHeight + 1);
      })
      .map((element) => element.textContent),
  );
  expect(cut).toEqual([]);
}

describe('at home', () => {
  it('every task stands on one screen', async () => {
    await wakesTheScreen(page());
    for (const { label } of Object.values(guidance.tasks)) await sees(page(), label);
    await fits();
  });
});

describe('at the largest text, within reach of who sits', () => {
  it('everything still stands on the screen', async () => {
    await touches(page(), t.display.open);
    await touches(page(), t.display.textSizes.largest);
    await touches(page(), t.display.reaches.low);
    await touches(page(), t.display.done);
    await sees(page(), t.home.title);
    await fits();
    for (const { label } of Object.values(guidance.tasks)) {
      await touches(page(), label);
      await page().getByText(guidance.loading).waitFor({ state: 'detached' });
      await fits();
      await touches(page(), guidance.home);
    }
    await touches(page(), t.display.open);
    await touches(page(), t.display.textSizes.normal);
    await touches(page(), t.display.reaches.whole);
    await touches(page(), t.display.done);
  });
});

describe('低保', () => {
  it('is found among the guides in three touches', async () => {
    const { topics } = guidance.library;
    expect(await inTouches(guidance.tasks.library.label, topics.relief, '低保怎么申请')).toBe(3);
    await sees(page(), '谁能申请');
    await fits();
    await touches(page(), guidance.home);
  });

  it('is found by looking for it, without writing a letter', async () => {
    const { library, search } = guidance;
    expect(await inTouches(guidance.tasks.library.label, library.search, '低保', search.go)).toBe(4);
    await sees(page(), '低保怎么申请');
    await fits();
    await touches(page(), '低保怎么申请');
    await sees(page(), '谁能申请');
    await touches(page(), t.back);
    await touches(page(), t.back);
    await touches(page(), guidance.home);
  });

  it('may be for me: a few questions say so, and where to go', async () => {
    await touches(page(), guidance.tasks.services.label);
    await touches(page(), '社会救助');
    await fits();
    await touches(page(), guidance.services.entitled);
    for (const answer of ['no', 'no', 'yes', 'no', 'no'] as const) {
      await stands(page());
      if (await page().getByText(guidance.entitlement.likelihood.likely).isVisible()) break;
      await touches(page(), guidance.entitlement.answers[answer]);
    }
    await sees(page(), guidance.entitlement.likelihood.likely);
    await sees(page(), guidance.entitlement.decides);
    await fits();
    await touches(page(), guidance.home);
  });
});

describe('a statute that an administrator has imported', () => {
  const LAW = '样例县机井管理办法';

  it('is found by two characters that stand in an article, and read article by article', async () => {
    await touches(page(), guidance.tasks.library.label);
    await touches(page(), guidance.library.search);
    await touches(page(), '复查');
    await touches(page(), guidance.search.go);
    await touches(page(), guidance.library.cite(LAW, '第四条'));
    await sees(page(), '村里先调解');
    await fits();
    await touches(page(), guidance.library.next);
    await sees(page(), '本办法自2019年5月1日起施行');
    await touches(page(), guidance.home);
  });

  it('stands in the list with the day of its version, and its articles with their opening words', async () => {
    await touches(page(), guidance.tasks.library.label);
    await touches(page(), guidance.library.laws);
    await sees(page(), guidance.library.version('2024年6月30日'));
    await touches(page(), LAW);
    await fits();
    await touches(page(), '第三条之一');
    await sees(page(), '夜里浇地，也要排队');
    await touches(page(), guidance.home);
  });
});

describe('the hall', () => {
  it('tells which window does what and who is there today', async () => {
    expect(await inTouches(guidance.tasks.hall.label, guidance.hall.windows)).toBe(2);
    await sees(page(), '来访接待');
    await fits();
    await touches(page(), t.back);
    await touches(page(), guidance.hall.people);
    await touches(page(), '师素镇');
    await touches(page(), '东答');
    await sees(page(), guidance.hall.mediator);
    await fits();
    await touches(page(), t.back);
    await touches(page(), t.back);
    await touches(page(), t.back);
    await touches(page(), guidance.hall.channels);
    await touches(page(), '平安肃宁');
    await sees(page(), guidance.scan);
    await fits();
    await touches(page(), guidance.home);
  });

  it('tells of mediation and leads to registering', async () => {
    await touches(page(), guidance.tasks.mediation.label);
    await sees(page(), guidance.mediation.what);
    await fits();
    await touches(page(), guidance.mediation.register);
    await sees(page(), t.notice.title);
    await touches(page(), t.back);
    await sees(page(), t.home.title);
  });
});

describe('a lawyer', () => {
  it('is booked: soonest time, who comes, a number to show', async () => {
    const count = await countTouches(page());
    await touches(page(), guidance.tasks.offers.label);
    await touches(page(), '律师接待');
    await sees(page(), guidance.offers.soonestHint);
    await fits();
    await touches(page(), '最早');
    await sees(page(), guidance.offers.named);
    await touches(page(), guidance.offers.identify);
    await touches(page(), t.notice.read);
    hall.stack.card.lay(demoCard('farmer').text);
    await touches(page(), t.confirm.yes);
    hall.stack.card.lift();
    await touches(page(), guidance.offers.book);
    await sees(page(), guidance.booking.booked);
    const touched = await count();
    console.info(`touches from home to the booked lawyer: ${touched}`);
    expect(touched).toBeLessThanOrEqual(7);
    await sees(page(), guidance.booking.keep);
    await fits();
    await touches(page(), guidance.printSlip);
    await sees(page(), t.papers.completed);
    const slipNo =
      (await page()
        .getByText(/^\d{9}-T\d+-\d{8}-Y\d{3}$/)
        .textContent()) ?? '';
    const { stdout } = await run('pdftotext', ['-layout', hall.stack.sheets.at(-1) ?? '', '-']);
    expect(stdout.replace(/\s/gu, '')).toContain(slipNo);
    expect(await hall.mattersAtCentre()).toEqual([]);
  });

  it('is given back again', async () => {
    await touches(page(), guidance.booking.cancel);
    await touches(page(), guidance.booking.yes);
    await sees(page(), guidance.booking.cancelled);
    await touches(page(), t.back);
    await sees(page(), t.home.title);
  });

  it('leaves nothing behind for the next person', async () => {
    await touches(page(), guidance.tasks.offers.label);
    await leaves(page());
    await wakesTheScreen(page());
    await touches(page(), guidance.tasks.offers.label);
    await sees(page(), guidance.offers.title);
    expect(await page().locator('body').textContent()).not.toContain(guidance.offers.mine);
  });
});

import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { t, ways } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { countTouches } from './touch-count.ts';
import { answersWhat, FENCE, leaves, sees, signs, submits, touches, wakesTheScreen, writes } from './visitor.ts';

// Other ways to bring a matter than alone and in person: with others, for another, without a name, in confidence.

const SOON = { timeout: 60_000, interval: 200 };
const run = promisify(execFile);
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

/** A picture of the screen for whoever wants to look at it: only where a folder is named. */
async function shows(name: string): Promise<void> {
  const dir = process.env.MINGLU_SHOTS;
  if (dir === undefined) return;
  await mkdir(dir, { recursive: true });
  await page().screenshot({ path: join(dir, `${name}.png`) });
}

/** What the first sheet that says these words says in all, without the blanks that typesetting put in. */
async function sheetSaying(...wanted: string[]): Promise<string> {
  return vi.waitFor(async () => {
    for (const sheet of hall.stack.sheets) {
      const { stdout } = await run('pdftotext', ['-layout', sheet, '-']);
      const said = stdout.replace(/\s/gu, '');
      if (wanted.every((one) => said.includes(one))) return said;
    }
    throw new Error(`no sheet says ${wanted.join()}`);
  }, SOON);
}

/** From here on touches are counted: at home, with the card read. */
async function beginsWithCard(): Promise<() => Promise<number>> {
  await sees(page(), t.attract.touch);
  hall.stack.card.lay(demoCard('farmer').text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await sees(page(), t.home.title);
  const count = await countTouches(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await sees(page(), ways.whose.title);
  return count;
}

/** What is typed on a keyboard is no touch. */
async function tookAtMost(most: number, way: string, count: () => Promise<number>): Promise<void> {
  const touched = await count();
  console.info(`touches from home to the number, ${way}: ${touched}`);
  expect(touched).toBeLessThanOrEqual(most);
}

async function answersTyped(title: string, text: string, next: string): Promise<void> {
  await sees(page(), title);
  await writes(page(), text);
  await touches(page(), next);
}

/** Words on the screen now. */
const words = async () => (await page().locator('body').textContent()) ?? '';

describe('five representatives, article 20', () => {
  it('the person and four more, one by card, of thirty; and no sixth', async () => {
    const count = await beginsWithCard();
    await shows('whose');
    await touches(page(), ways.whose.choices.many.label);
    await answersTyped(ways.persons.title, '30', t.next);
    await sees(page(), ways.companions.title);
    await shows('companions-none');
    hall.stack.card.lay(demoCard('long-name').text);
    await sees(page(), '阿');
    hall.stack.card.lift();
    for (const name of ['赵虚构', '孙虚构', '周虚构']) {
      await touches(page(), ways.companions.add);
      await answersTyped(ways.companionName.title, name, t.next);
      await sees(page(), ways.companionNumber.title);
      await shows('companion-number');
      await touches(page(), ways.companionNumber.skip);
      await sees(page(), ways.companions.title);
    }
    await sees(page(), ways.companions.full);
    await shows('companions-full');
    expect(await page().getByRole('button', { name: ways.companions.add }).count()).toBe(0);
    await touches(page(), ways.companions.done);
    await answersWhat(page(), FENCE);
    await shows('readback-companions');
    await signs(page());
    await shows('signing');
    await touches(page(), ways.signing.submit);
    await sees(page(), t.registered.title);
    await tookAtMost(34, 'with four companions, two strokes of the signature included', count);
    await sheetSaying('信访事项登记回执', '30人', '在终端的屏幕上写的');
    await sheetSaying('代表推选书', '样例大山', '赵虚构', '孙虚构', '周虚构');
    await shows('registered-companions');
    await leaves(page());
    expect(await words()).not.toContain('赵');
  });
});

describe('a helper', () => {
  it('gives their own card and the name of the person, and takes the authorisation along', async () => {
    const count = await beginsWithCard();
    await touches(page(), ways.whose.choices.helper.label);
    await answersTyped(ways.actsFor.name.title, '钱虚构', t.next);
    await answersTyped(ways.actsFor.address.title, '师素镇东答村9号', t.next);
    await sees(page(), ways.actsFor.relation.title);
    await shows('relation');
    await touches(page(), '子女');
    await sees(page(), t.purpose.title);
    await answersUpToDuplicate();
    await shows('readback-helper');
    await submits(page());
    await sees(page(), t.registered.title);
    await tookAtMost(24, 'as a helper', count);
    await sheetSaying('信访事项登记回执', '代办人', '没有在屏幕上签名');
    await sheetSaying('授权委托书', '钱虚构', '样例大山', '子女');
    await leaves(page());
  });
});

/** The farmer has told of the fence before: it is shown, and said to be another. */
async function answersUpToDuplicate(): Promise<void> {
  for (const answer of [FENCE.purpose, FENCE.kind, FENCE.township, FENCE.village]) await touches(page(), answer);
  await sees(page(), ways.duplicate.title);
  await shows('duplicate');
  await touches(page(), ways.duplicate.other);
  await touches(page(), ways.concerns.choices.person.label);
  await answersTyped(ways.concernName.person.title, '邻居吴虚构', t.next);
  for (const answer of [...FENCE.facts, t.next, ...FENCE.request, t.next]) await touches(page(), answer);
  await sees(page(), t.readback.title);
}

describe('without a name', () => {
  it('says what is lost, registers, and prints a receipt but owes no notice', async () => {
    await wakesTheScreen(page());
    const count = await countTouches(page());
    await touches(page(), t.home.register);
    await touches(page(), t.notice.read);
    await shows('identify');
    await touches(page(), ways.whose.anonymous);
    for (const lost of ways.anonymous.lost) await sees(page(), lost);
    await shows('anonymous');
    await touches(page(), ways.anonymous.next);
    await answersWhat(page(), FENCE);
    await touches(page(), t.readback.submit);
    await sees(page(), ways.anonymous.afterwards);
    await tookAtMost(19, 'without a name', count);
    await sheetSaying('信访事项登记回执', '匿名');
    await shows('registered-anonymous');
    await vi.waitFor(async () => expect(await hall.mattersAtCentre()).toHaveLength(3), SOON);
    await leaves(page());
  });
});

describe('an accusation, article 30', () => {
  const FACTS = '虚构的某人收了虚构的钱';

  it('is told how it is kept, and nothing of it stands on paper or on the screen afterwards', async () => {
    const count = await beginsWithCard();
    await touches(page(), ways.whose.choices.self.label);
    await sees(page(), t.purpose.title);
    await shows('purpose');
    await touches(page(), '举报违纪违法');
    for (const said of ways.keptPrivate.items) await sees(page(), said);
    await shows('kept-private');
    // No voice reads it out.
    expect(await page().getByRole('button', { name: t.listening.listen }).count()).toBe(0);
    await touches(page(), ways.keptPrivate.next);
    for (const answer of [FENCE.township, FENCE.village]) await touches(page(), answer);
    await sees(page(), ways.concerns.accused);
    await shows('concerns');
    await touches(page(), ways.concerns.choices.person.label);
    await answersTyped(ways.concernName.person.title, '郑虚构', t.next);
    await answersTyped(t.facts.title, FACTS, t.next);
    await sees(page(), t.readback.title);
    await shows('readback-accusation');
    await submits(page());
    await sees(page(), t.registered.title);
    await tookAtMost(14, 'an accusation', count);
    await shows('registered-accusation');
    const receipt = await sheetSaying('信访事项登记回执', '依法保密');
    for (const secret of [FACTS, '郑虚构']) {
      expect(receipt).not.toContain(secret);
      expect(await words()).not.toContain(secret);
    }
    await leaves(page());
  });
});

describe('words of despair', () => {
  it('bring up who will listen, and the visit goes on', async () => {
    await beginsWithCard();
    await touches(page(), ways.whose.choices.self.label);
    for (const answer of [FENCE.purpose, '拖欠工资', '梁家村镇']) await touches(page(), answer);
    await touches(page(), ways.concerns.choices.unknown.label);
    await answersTyped(t.facts.title, '要不到工钱，我不想活了。', t.next);
    await sees(page(), ways.care.title);
    await sees(page(), '12356');
    await sees(page(), '110');
    await shows('care');
    await touches(page(), ways.care.goOn);
    await sees(page(), t.request.title);
    await writes(page(), '请帮我要回工钱。');
    await touches(page(), t.next);
    await submits(page());
    await sees(page(), t.registered.title);
    await leaves(page());
    await vi.waitFor(async () => expect(await hall.mattersAtCentre()).toHaveLength(5), SOON);
  });
});

describe('which road fits', () => {
  it('is advice with its body and its time limit; the person decides', async () => {
    await beginsWithCard();
    await touches(page(), ways.whose.choices.self.label);
    await touches(page(), ways.road.ask);
    await shows('road-ask');
    await touches(page(), '老板、单位');
    await touches(page(), '拖欠工资');
    await sees(page(), ways.road.advice('劳动仲裁'));
    await sees(page(), '1年内');
    await shows('road-advice');
    await touches(page(), ways.road.register);
    await sees(page(), t.kind.title);
    await leaves(page());
  });
});

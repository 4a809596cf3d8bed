import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t, ways } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { presses } from './keypad.ts';
import { countTouches } from './touch-count.ts';
import { choosesWhat, FENCE, leaves, sees, submits, touches, wakesTheScreen } from './visitor.ts';
import { spells, writesByHand } from './writing.ts';

// One way of telling is enough to bring a matter: who knows no other is never led to it.

let hall: Hall;
let registered = 0;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

/** From the attract screen to the first question of article 19, without a card. */
async function beginsByHand(): Promise<() => Promise<number>> {
  await wakesTheScreen(page());
  const count = await countTouches(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await touches(page(), t.identify.byHand);
  return count;
}

/** What is written on each question of a visit without a card. */
type Written = Record<'name' | 'address' | 'facts' | 'request', () => Promise<void>>;

async function registersWriting(written: Written): Promise<void> {
  for (const field of ['name', 'address'] as const) {
    await sees(page(), t.byHand[field].title);
    await written[field]();
    await touches(page(), t.next);
  }
  await touches(page(), t.byHand.skipPhone);
  await touches(page(), ways.whose.choices.self.label);
  await choosesWhat(page(), FENCE);
  for (const field of ['facts', 'request'] as const) {
    await sees(page(), t[field].title);
    await written[field]();
    await touches(page(), t.next);
  }
  await submits(page());
  await sees(page(), t.registered.title);
}

/** One more at the centre; the touches are told to whoever reads the run. */
async function isRegistered(way: string, touchCount: number): Promise<void> {
  registered += 1;
  await expect.poll(() => hall.mattersAtCentre(), { timeout: 20_000 }).toHaveLength(registered);
  console.info(`touches from home to the number, ${way}: ${touchCount}`);
  await leaves(page());
}

describe('a matter is brought', () => {
  it('by pinyin alone', async () => {
    const count = await beginsByHand();
    const word = (letters: string, meant: string) => spells(page(), letters, meant);
    await registersWriting({
      name: () => word('lisi', '李四'),
      address: async () => {
        await touches(page(), t.input.pinyin);
        await word('suningxian', '肃宁县');
        await word('shisuzhen', '师素镇');
      },
      facts: async () => {
        await touches(page(), t.input.pinyin);
        await word('linju', '邻居');
        await word('zhanle', '占了');
        await word('wojia', '我家');
        await word('zhaijidi', '宅基地');
      },
      request: async () => {
        await touches(page(), t.input.pinyin);
        await word('tuihuan', '退还');
        await word('zhaijidi', '宅基地');
      },
    });
    const touched = await count();
    expect(touched).toBeLessThanOrEqual(110);
    await isRegistered('pinyin alone', touched);
  });

  it('by handwriting alone', async () => {
    const count = await beginsByHand();
    const byHand = (text: string) => async () => {
      await touches(page(), t.input.handwriting);
      await writesByHand(page(), text);
    };
    await registersWriting({
      name: byHand('王大山'),
      address: byHand('师素镇东答村'),
      facts: byHand('邻居占我家地'),
      request: byHand('退还土地'),
    });
    const touched = await count();
    // A stroke is a touch.
    expect(touched).toBeLessThanOrEqual(230);
    await isRegistered('handwriting alone, strokes included', touched);
  });

  it('by the keypad alone, each question heard', async () => {
    const keys = page().keyboard;
    await sees(page(), t.attract.touch);
    const count = await countTouches(page());
    const hears = async (title: string) => {
      await sees(page(), title);
      // Where something is written, 0 is a digit.
      const writing = await page().getByRole('textbox').first().isVisible();
      await (writing ? presses(page(), t.listening.listen) : keys.press('0'));
      await page().getByRole('button', { name: t.listening.stop, exact: true }).waitFor();
    };
    const answers = async (title: string, ...words: readonly string[]) => {
      await hears(title);
      for (const word of words) await presses(page(), word);
    };
    hall.stack.card.lay(demoCard('farmer').text);
    await sees(page(), t.confirm.yes);
    await presses(page(), t.confirm.yes);
    hall.stack.card.lift();
    await answers(t.home.title, t.home.register);
    await answers(t.notice.title, t.notice.read);
    await answers(ways.whose.title, ways.whose.choices.self.label);
    await answers(t.purpose.title, FENCE.purpose);
    await answers(t.kind.title, FENCE.kind);
    await answers(t.township.title, FENCE.township);
    await answers(t.village.title(FENCE.township), FENCE.village);
    await answers(ways.concerns.title, ways.concerns.choices.unknown.label);
    await answers(t.facts.title, ...FENCE.facts, t.next);
    await answers(t.request.title, ...FENCE.request, t.next);
    await answers(t.readback.title, ways.signing.next);
    await answers(ways.signing.title, ways.signing.skip);
    await hears(t.registered.title);
    expect(await count()).toBe(0);
    registered += 1;
    await expect.poll(() => hall.mattersAtCentre(), { timeout: 20_000 }).toHaveLength(registered);
  });
});

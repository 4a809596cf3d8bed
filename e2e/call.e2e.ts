import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../central/terminal-rig.ts';
import { t, ways } from '../renderer/strings/words.ts';
import { type Hall, openHall } from './hall.ts';
import { choosesWhat, FENCE, identifiesByHand, leaves, sees, touches, wakesTheScreen, writes } from './visitor.ts';

const SOON = { timeout: 20_000, interval: 100 };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const isLit = () => expect.poll(() => hall.stack.lamp.lit(), SOON);

/** A picture of the screen for whoever wants to look at it: only where a folder is named. */
async function shows(name: string): Promise<void> {
  const dir = process.env.MINGLU_SHOTS;
  if (dir === undefined) return;
  await mkdir(dir, { recursive: true });
  await page().screenshot({ path: join(dir, `${name}.png`) });
}

const desk = () => {
  const { url, deskToken } = hall.stack.centre;
  return clientOf(url, async () => ({ authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' }));
};
const callsAtDesk = async () => (await desk().desk.calls.list()).calls;

describe('叫人帮忙', () => {
  it('on the first screen lights the lamp, is seen at the desk, and the answer comes to the screen', async () => {
    await sees(page(), t.attract.touch);
    await touches(page(), t.bar.help);
    await sees(page(), t.help.lamp);
    await sees(page(), t.help.told);
    await shows('call-told');
    await isLit().toBe(true);
    const [call, ...others] = await callsAtDesk();
    expect([call?.from, others]).toEqual(['start', []]);
    await touches(page(), t.close);
    await shows('call-attract');
    await desk().desk.calls.answer({ callId: call?.callId ?? '' });
    await sees(page(), t.help.answered);
    await shows('call-answered');
    await isLit().toBe(false);
    await touches(page(), t.close);
    expect(await callsAtDesk()).toEqual([]);
  });

  it('says nothing on the screen to whoever has written that they cannot go on, and staff come all the same', async () => {
    await wakesTheScreen(page());
    await touches(page(), t.home.register);
    await touches(page(), t.notice.read);
    await identifiesByHand(page(), { name: '样例李四', address: '师素镇东答村2号' });
    await touches(page(), ways.whose.choices.self.label);
    await choosesWhat(page(), FENCE);
    await sees(page(), t.facts.title);
    await writes(page(), '我不想活了');
    await touches(page(), t.next);
    await sees(page(), ways.care.title);
    await isLit().toBe(true);
    expect(await page().getByText(t.help.lamp).count()).toBe(0);
    await expect.poll(async () => (await callsAtDesk()).map(({ from }) => from), SOON).toEqual(['register']);
    await touches(page(), ways.care.call);
    await touches(page(), t.help.cancel);
    await isLit().toBe(false);
    await expect.poll(callsAtDesk, SOON).toEqual([]);
    await leaves(page());
  });

  it('without a line lights the lamp and says to telephone', async () => {
    await hall.stack.centre.stop();
    await wakesTheScreen(page());
    await touches(page(), t.bar.help);
    await sees(page(), t.help.unreachable);
    await shows('call-no-line');
    await isLit().toBe(true);
    await touches(page(), t.help.cancel);
    await isLit().toBe(false);
  });
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCallLampSimulator } from '../../native/call-lamp/simulator.ts';
import { openPtyPair } from '../../native/pty-pair.ts';
import { tempDir } from './backend.fixture.ts';
import { startFakeCentre } from './fake-centre.fixture.ts';
import { startTerminalRig } from './terminal-rig.fixture.ts';

const dir = join(tempDir(), 'lamp');
mkdirSync(dir);

let centre: Awaited<ReturnType<typeof startFakeCentre>>;
let cable: Awaited<ReturnType<typeof openPtyPair>>;
let lamp: ReturnType<typeof createCallLampSimulator>;
let rig: Awaited<ReturnType<typeof startTerminalRig>>;

beforeEach(async () => {
  centre = await startFakeCentre();
  cable = await openPtyPair(dir);
  lamp = createCallLampSimulator({ path: cable.b });
  rig = await startTerminalRig({
    centreUrl: centre.url,
    devices: { callLamp: { driver: 'serial', path: cable.a } },
    options: { delays: { callPollMs: 50, callAnsweredMs: 200 } },
  });
});

afterEach(async () => {
  await rig.close();
  await lamp.close();
  await cable.close();
  await centre.close();
});

const heard = (what: string, is: (call: { lamp: boolean; desk: string } | null) => boolean) =>
  rig.page().until(({ terminal }) => terminal != null && is(terminal.call), what);

describe('叫人帮忙', () => {
  it('from the first screen lights the lamp, is told to the centre, and says when somebody comes', async () => {
    await rig.page().call.help.call({ from: 'start' });
    await heard('told', (call) => call?.desk === 'told' && call.lamp);
    await expect.poll(() => lamp.lit()).toBe(true);
    for (const callId of centre.calls.keys()) centre.calls.set(callId, true);
    await heard('the answer', (call) => call?.desk === 'answered');
    await expect.poll(() => lamp.lit()).toBe(false);
    await heard('its end', (call) => call === null);
    expect(centre.calls.size).toBe(0);
  });

  it('does not wait for the line, and outlives the page it was called from', async () => {
    centre.setFault(() => ({ kind: 'cut-before' }));
    await rig.page().call.help.call({ from: 'register' });
    await heard('no line', (call) => call?.desk === 'unreachable' && call.lamp);
    await expect.poll(() => lamp.lit()).toBe(true);
    await rig.reload();
    await heard('the call', (call) => call?.desk === 'unreachable');
    centre.setFault(() => null);
    await heard('told', (call) => call?.desk === 'told');
  });

  it('taken back puts the lamp out', async () => {
    await rig.page().call.help.call({ from: 'start' });
    await expect.poll(() => lamp.lit()).toBe(true);
    await rig.page().call.help.cancel();
    await heard('its end', (call) => call === null);
    await expect.poll(() => lamp.lit()).toBe(false);
  });
});

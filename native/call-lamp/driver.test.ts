import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openPtyPair, type PtyPair } from '../pty-pair.ts';
import { soon } from '../soon.fixture.ts';
import { type CallLamp, type CallLampEvent, createCallLamp } from './driver.ts';
import { type CallLampSimulator, createCallLampSimulator } from './simulator.ts';

let dir: string;
let pair: PtyPair;
let simulator: CallLampSimulator;
let lamp: CallLamp;
let events: CallLampEvent[];

/** Opening a port throws away what has arrived there, so the driver finds its end only once the board hears the other: as with a board that has power before it has a port. */
async function plugIn() {
  pair = await openPtyPair(dir);
  await soon(() => expect(simulator.powered()).toBe(true));
  await symlink(pair.a, join(dir, 'plug'));
}

async function unplug() {
  await rm(join(dir, 'plug'));
  await pair.close();
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-lamp-'));
  events = [];
  simulator = createCallLampSimulator({ path: join(dir, 'b'), retryMs: 20 });
  await plugIn();
  lamp = createCallLamp({
    path: join(dir, 'plug'),
    baudRate: 9600,
    retryMs: 20,
    onEvent: (event) => events.push(event),
  });
  await soon(() => expect(events.at(-1)).toEqual({ kind: 'state', state: 'ready', reason: null }));
});
afterEach(async () => {
  await lamp.close();
  await simulator.close();
  await pair.close();
  await rm(dir, { recursive: true });
});

it('is lit and put out', async () => {
  lamp.light(true);
  await soon(() => expect(simulator.lit()).toBe(true));
  lamp.light(false);
  await soon(() => expect(simulator.lit()).toBe(false));
});

it('that was unplugged during a call is lit when it is plugged in again', async () => {
  lamp.light(true);
  await soon(() => expect(simulator.lit()).toBe(true));
  await unplug();
  await soon(() => expect(events).toContainEqual({ kind: 'state', state: 'missing', reason: 'unplugged' }));
  await soon(() => expect(simulator.lit()).toBe(false));
  await plugIn();
  await soon(() => expect(simulator.lit()).toBe(true));
});

it('is put out when the terminal stops', async () => {
  lamp.light(true);
  await soon(() => expect(simulator.lit()).toBe(true));
  await lamp.close();
  await soon(() => expect(simulator.lit()).toBe(false));
});

import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPtyPair, type PtyPair } from '../pty-pair.ts';
import { type CallLamp, type CallLampEvent, createCallLamp } from './driver.ts';
import { type CallLampSimulator, createCallLampSimulator } from './simulator.ts';

/** Two processes and two ports take part in every step; a busy machine needs more than the second vitest allows. */
const WITHIN = { timeout: 5000 };

let dir: string;
let pair: PtyPair;
let simulator: CallLampSimulator;
let lamp: CallLamp;
let events: CallLampEvent[];

/** Opening a port throws away what has arrived there, so the driver finds its end only once the board hears the other: as with a board that has power before it has a port. */
async function plugIn() {
  pair = await openPtyPair(dir);
  await vi.waitFor(() => expect(simulator.powered()).toBe(true), WITHIN);
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
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ kind: 'state', state: 'ready', reason: null }), WITHIN);
});
afterEach(async () => {
  await lamp.close();
  await simulator.close();
  await pair.close();
  await rm(dir, { recursive: true });
});

it('is lit and put out', async () => {
  lamp.light(true);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true), WITHIN);
  lamp.light(false);
  await vi.waitFor(() => expect(simulator.lit()).toBe(false), WITHIN);
});

it('that was unplugged during a call is lit when it is plugged in again', async () => {
  lamp.light(true);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true), WITHIN);
  await unplug();
  await vi.waitFor(
    () => expect(events).toContainEqual({ kind: 'state', state: 'missing', reason: 'unplugged' }),
    WITHIN,
  );
  await vi.waitFor(() => expect(simulator.lit()).toBe(false), WITHIN);
  await plugIn();
  await vi.waitFor(() => expect(simulator.lit()).toBe(true), WITHIN);
});

it('is put out when the terminal stops', async () => {
  lamp.light(true);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true), WITHIN);
  await lamp.close();
  await vi.waitFor(() => expect(simulator.lit()).toBe(false), WITHIN);
});

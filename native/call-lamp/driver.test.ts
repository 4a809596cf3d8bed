import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openPtyPair, type PtyPair } from '../pty-pair.ts';
import { type CallLamp, type CallLampEvent, createCallLamp } from './driver.ts';
import { type CallLampSimulator, createCallLampSimulator } from './simulator.ts';

let dir: string;
let pair: PtyPair;
let simulator: CallLampSimulator;
let lamp: CallLamp;
let events: CallLampEvent[];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-lamp-'));
  pair = await openPtyPair(dir);
  events = [];
  simulator = createCallLampSimulator({ path: pair.b, retryMs: 20 });
  lamp = createCallLamp({ path: pair.a, baudRate: 9600, retryMs: 20, onEvent: (event) => events.push(event) });
  await vi.waitFor(() => expect(events.at(-1)).toEqual({ kind: 'state', state: 'ready', reason: null }));
});
afterEach(async () => {
  await lamp.close();
  await simulator.close();
  await pair.close();
  await rm(dir, { recursive: true });
});

it('is lit and put out', async () => {
  lamp.light(true);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true));
  lamp.light(false);
  await vi.waitFor(() => expect(simulator.lit()).toBe(false));
});

it('that was unplugged during a call is lit when it is plugged in again', async () => {
  lamp.light(true);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true));
  await pair.close();
  await vi.waitFor(() => expect(events).toContainEqual({ kind: 'state', state: 'missing', reason: 'unplugged' }));
  await vi.waitFor(() => expect(simulator.lit()).toBe(false));
  pair = await openPtyPair(dir);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true));
});

it('is put out when the terminal stops', async () => {
  lamp.light(true);
  await vi.waitFor(() => expect(simulator.lit()).toBe(true));
  await lamp.close();
  await vi.waitFor(() => expect(simulator.lit()).toBe(false));
});

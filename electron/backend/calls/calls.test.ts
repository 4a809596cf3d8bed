import { beforeEach, describe, expect, it } from 'vitest';
import { silentLog } from '../backend.fixture.ts';
import { handClock } from '../clock.fixture.ts';
import type { Asked } from '../sync/central-client.ts';
import { createCalls } from './calls.ts';

const DELAYS = { callPollMs: 2000, callLimitMs: 300_000, callAnsweredMs: 60_000 };

let clock: ReturnType<typeof handClock>;
let lit: boolean;
let told: { callId: string; from: string }[];
let closed: string[];
let answer: Asked<{ answered: boolean }>;
const settle = () => new Promise((resolve) => setImmediate(resolve));
const UNREACHABLE = { ok: false, reason: 'unreachable' } as const;

beforeEach(() => {
  clock = handClock();
  lit = false;
  told = [];
  closed = [];
  answer = { ok: true, value: { answered: false } };
});

function start({ lamp = true } = {}) {
  return createCalls({
    centre: {
      openCall: async (call) => {
        told.push(call);
        return answer;
      },
      closeCall: async (callId) => {
        closed.push(callId);
        return { ok: true, value: null };
      },
    },
    lamp: {
      light: (on) => {
        lit = on;
      },
    },
    isLampReady: () => lamp,
    clock,
    delays: DELAYS,
    log: silentLog,
    onChanged() {},
  });
}

async function pass(ms: number) {
  clock.move(ms);
  await settle();
}

describe('a call', () => {
  it('lights the lamp at once, and says so before the centre has answered', async () => {
    const calls = start();
    calls.call('start');
    expect([lit, calls.view()]).toEqual([true, { lamp: true, desk: 'asking' }]);
    await settle();
    expect(calls.view()).toEqual({ lamp: true, desk: 'told' });
  });

  it('is one call however often the button is touched', async () => {
    const calls = start();
    calls.call('start');
    calls.call('register');
    await settle();
    await pass(2000);
    expect(told.map(({ from }) => from)).toEqual(['start', 'start']);
    expect(new Set(told.map(({ callId }) => callId)).size).toBe(1);
  });

  it('that was answered puts the lamp out and says so for a minute', async () => {
    const calls = start();
    calls.call('start');
    await settle();
    answer = { ok: true, value: { answered: true } };
    await pass(2000);
    expect([lit, calls.view()]).toEqual([false, { lamp: false, desk: 'answered' }]);
    expect(closed).toEqual([told[0]?.callId]);
    await pass(60_000);
    expect(calls.view()).toBeNull();
  });

  it('without a line lights the lamp all the same, and is told as soon as the line is back', async () => {
    answer = UNREACHABLE;
    const calls = start();
    calls.call('start');
    await settle();
    expect([lit, calls.view()]).toEqual([true, { lamp: true, desk: 'unreachable' }]);
    answer = { ok: true, value: { answered: false } };
    calls.poke();
    await settle();
    expect(calls.view()?.desk).toBe('told');
  });

  it('promises no lamp where none is to be seen', () => {
    const calls = start({ lamp: false });
    calls.call('start');
    expect(calls.view()?.lamp).toBe(false);
  });

  it('nobody answered for five minutes is over, and one can call again', async () => {
    const calls = start();
    calls.call('start');
    await settle();
    await pass(300_000);
    expect([lit, calls.view()]).toEqual([false, null]);
    const before = told.length;
    await pass(10_000);
    expect(told.length).toBe(before);
    calls.call('start');
    expect(lit).toBe(true);
  });

  it('that is taken back is over, whatever the centre says afterwards', async () => {
    const calls = start();
    calls.call('start');
    answer = { ok: true, value: { answered: true } };
    calls.cancel();
    await settle();
    expect([lit, calls.view(), closed.length]).toEqual([false, null, 1]);
  });
});

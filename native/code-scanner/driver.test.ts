import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPtyPair, type PtyPair } from '../pty-pair.ts';
import { soon } from '../soon.fixture.ts';
import { type CodeScanner, type CodeScannerEvent, createCodeScanner } from './driver.ts';
import { SCANNER_PROFILES, type ScannerProfile } from './profiles.ts';
import { type CodeScannerSimulator, createCodeScannerSimulator } from './simulator.ts';

let dir: string;
let pair: PtyPair;
let simulator: CodeScannerSimulator;
let scanner: CodeScanner;
let events: CodeScannerEvent[];

async function start(profile: ScannerProfile = SCANNER_PROFILES.plain) {
  events = [];
  simulator = createCodeScannerSimulator({ path: pair.b, profile, retryMs: 20 });
  scanner = createCodeScanner({ path: pair.a, profile, retryMs: 20, onEvent: (event) => events.push(event) });
  await soon(() => expect(events).toEqual([{ kind: 'state', state: 'ready', reason: null }]));
  await soon(() => expect(simulator.scan('', '')).toBe(true));
  events.length = 0;
}
const code = (text: string) => ({ kind: 'code', text });

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-scan-'));
  pair = await openPtyPair(dir);
});
afterEach(async () => {
  await scanner.close();
  await simulator.close();
  await pair.close();
  await rm(dir, { recursive: true });
});

describe('a code scanner', () => {
  it.each(['\r', '\r\n', '\t', ''] as const)('tells a code with the tail %j once', async (tail) => {
    await start();
    simulator.scan('https://example.cn/t/查询', tail);
    await soon(() => expect(events).toEqual([code('https://example.cn/t/查询')]));
    simulator.scan('next', tail);
    await soon(() => expect(events).toEqual([code('https://example.cn/t/查询'), code('next')]));
  });

  it('refuses what is no text and goes on', async () => {
    await start();
    simulator.scan(Uint8Array.of(0xca, 0xc0));
    simulator.scan('x'.repeat(2000));
    simulator.scan('good');
    await soon(() =>
      expect(events).toEqual([
        { kind: 'rejected', reason: 'not-text' },
        { kind: 'rejected', reason: 'too-long' },
        code('good'),
      ]),
    );
  });

  it('switches the light of a model that has a trigger', async () => {
    await start(SCANNER_PROFILES.gm65);
    expect(scanner.trigger(true)).toBe(true);
    await soon(() => expect(simulator.lit()).toBe(true));
    simulator.scan('A');
    await soon(() => expect(events).toEqual([code('A')]));
    scanner.trigger(false);
    await soon(() => expect(simulator.lit()).toBe(false));
  });

  it('sends no trigger to a model that reads by itself', async () => {
    await start();
    expect(scanner.trigger(true)).toBe(false);
  });

  it('tells when the cable is pulled and does not glue what came before to what comes after', async () => {
    await start();
    simulator.scan('half a co', '');
    await pair.close();
    await soon(() => expect(events).toContainEqual({ kind: 'state', state: 'missing', reason: 'unplugged' }));
    pair = await openPtyPair(dir);
    await soon(() => expect(events.at(-1)).toEqual({ kind: 'state', state: 'ready', reason: null }));
    await soon(() => expect(simulator.scan('whole')).toBe(true));
    await soon(() => expect(events.at(-1)).toEqual(code('whole')));
  });
});

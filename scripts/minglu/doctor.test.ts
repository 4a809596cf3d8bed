import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdCardReaderSimulator } from '../../native/id-card-reader/simulator.ts';
import { startIppPrinterSimulator } from '../../native/ipp-printer/simulator.ts';
import { openPtyPair } from '../../native/pty-pair.ts';
import { demoConfig } from '../demo/config.ts';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

interface Answer {
  ok: boolean;
  devices: { id: string; kind: string; state: string; reason: string | null; mend: string | null }[];
  [part: string]: unknown;
}

const dir = mkdtempSync(join(tmpdir(), 'minglu-doctor-'));
const closing: (() => Promise<void>)[] = [() => Promise.resolve(rmSync(dir, { recursive: true }))];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});

let cardPath = '';
let printer: Awaited<ReturnType<typeof startIppPrinterSimulator>>;
beforeAll(async () => {
  const cable = await openPtyPair(dir);
  const reader = createIdCardReaderSimulator({ path: cable.b });
  printer = await startIppPrinterSimulator();
  closing.push(cable.close, reader.close, printer.close);
  cardPath = cable.a;
});

async function examined(devices: Record<string, unknown>): Promise<Answer> {
  const config = await demoConfig({
    centreUrl: 'http://127.0.0.1:1',
    enrolmentCode: 'TEST',
    cardPath,
    scannerPath: join(dir, 'no-scanner'),
    printerUrl: printer.url,
  });
  const file = join(dir, 'terminal.yaml');
  writeFileSync(file, JSON.stringify({ ...config, devices: { ...(config.devices as object), ...devices } }));
  return (await answerOf(['doctor', '--config', file])) as Answer;
}

const deviceStates = ({ devices }: Answer) =>
  Object.fromEntries(devices.map(({ id, state, reason }) => [id, [state, reason]]));

describe('doctor', () => {
  it('asks every configured device how it is', async () => {
    const answer = await examined({});
    expect(deviceStates(answer)).toEqual({
      'id-card-reader': ['ready', null],
      'code-scanner': ['missing', 'no-such-port'],
      printer: ['ready', null],
    });
    expect(answer.ok).toBe(false);
    expect(answer.devices[1]?.mend).not.toBeNull();
  });

  it('tells a device that is switched off in the configuration from one that is missing', async () => {
    const none = { driver: 'none' };
    const unreachable = { driver: 'ipp', url: 'ipp://127.0.0.1:1/ipp/print' };
    const answer = await examined({ idCardReader: none, codeScanner: none, printer: unreachable });
    expect(deviceStates(answer)).toEqual({
      'id-card-reader': ['off', 'not-configured'],
      'code-scanner': ['off', 'not-configured'],
      printer: ['missing', 'unreachable'],
    });
  });

  it('works where no device is plugged in, and looks at the machine itself', async () => {
    const answer = (await answerOf(['doctor'])) as Answer;
    for (const part of ['node', 'electron', 'database', 'fonts', 'packages']) {
      expect(answer[part]).toMatchObject({ state: expect.stringMatching(/^(ready|missing|attention)$/) });
    }
    expect(answer.node).toMatchObject({ state: 'ready', version: process.versions.node });
    expect(answer.database).toMatchObject({ state: 'ready' });
  });

  it('refuses a configuration it cannot read', async () => {
    expect(await refusalOf(['doctor', '--config', join(dir, 'absent.yaml')])).toMatch(/no such file/);
    const wrong = join(dir, 'wrong.yaml');
    writeFileSync(wrong, 'site: here\n');
    expect(await refusalOf(['doctor', '--config', wrong])).toMatch(/第 1 行 site/);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openPtyPair } from '../pty-pair.ts';
import { soon } from '../soon.fixture.ts';
import { createReceiptPrinter, type ReceiptPrinterOptions } from './driver.ts';
import type { PrintedItem } from './print-head.ts';
import { encode } from './protocol.ts';
import { createReceiptPrinterSimulator, type ReceiptPrinterSimulatorOptions } from './simulator.ts';

const closers: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const LINES = 400;
const LINE_DOTS = 32;
/** On a busy machine a simulator has its turn late; 60 was once taken for a printer that is off. */
const ANSWER_MS = 300;

/** A slip of numbered lines, long enough to be under way in many pieces. */
function slip(lines = LINES, name = '行'): Uint8Array {
  const commands = Array.from({ length: lines }, (_, i) => [
    encode({ kind: 'text', text: `${name}${i + 1}` }),
    encode({ kind: 'line-feed' }),
  ]);
  const start = [encode({ kind: 'initialise' }), encode({ kind: 'line-spacing', dots: LINE_DOTS })];
  return Buffer.concat([...start, ...commands.flat(), encode({ kind: 'cut' })]);
}

const wordsOf = (items: readonly PrintedItem[]) =>
  items.flatMap((item) => (item.kind === 'line' ? [item.runs.map(({ text }) => text).join('')] : []));

async function start(
  simulated: Partial<ReceiptPrinterSimulatorOptions> = {},
  options: Partial<ReceiptPrinterOptions> = {},
) {
  const dir = mkdtempSync(join(tmpdir(), 'minglu-slips-'));
  closers.push(() => rmSync(dir, { recursive: true, force: true }));
  let cable = await openPtyPair(dir);
  closers.push(() => cable.close());
  const slips: PrintedItem[][] = [];
  const simulator = createReceiptPrinterSimulator({
    path: cable.b,
    retryMs: 20,
    onSlip: (items) => slips.push(items),
    ...simulated,
  });
  const printer = createReceiptPrinter({
    connection: { kind: 'serial', path: cable.a, baudRate: 115_200 },
    retryMs: 20,
    answerMs: ANSWER_MS,
    pollMs: 20,
    silentMs: 2 * ANSWER_MS,
    ...options,
  });
  closers.push(
    () => simulator.close(),
    () => printer.close(),
  );
  await expect.poll(async () => (await printer.status()).reachable).toBe(true);
  return {
    simulator,
    printer,
    slips,
    async unplug() {
      await cable.close();
    },
    async plugIn() {
      cable = await openPtyPair(dir);
    },
  };
}

type Rig = Awaited<ReturnType<typeof start>>;

async function print({ printer }: Rig, bytes = slip(), jobName = 'minglu-1') {
  const submitted = await printer.submit(bytes, { jobName });
  if (!submitted.ok) throw new Error(submitted.reason);
  const { jobId } = submitted;
  const troubles: string[][] = [];
  const leave = new AbortController();
  const follow = () => printer.follow(jobId, { onTrouble: (reasons) => troubles.push(reasons), signal: leave.signal });
  return { jobId, troubles, leave, follow };
}

describe('a receipt printer in order', () => {
  it('prints every line once, cuts, and says so', async () => {
    const rig = await start();
    expect(await rig.printer.status()).toEqual({ reachable: true, state: 'idle', reasons: [], canPrint: true });
    const { follow, troubles } = await print(rig);
    expect(await follow()).toEqual({ outcome: 'completed', reasons: [] });
    expect(rig.slips.map(wordsOf)).toEqual([Array.from({ length: LINES }, (_, i) => `行${i + 1}`)]);
    expect([troubles, rig.simulator.unknownBytes()]).toEqual([[], 0]);
  });

  it('sends nothing before it is told to follow: only then has the ledger its number', async () => {
    const rig = await start();
    const { jobId } = await print(rig);
    await rig.printer.status();
    expect(rig.simulator.hanging()).toEqual([]);
    expect(await rig.printer.findJob('minglu-1')).toBe(jobId);
    expect(await rig.printer.findJob('minglu-2')).toBeNull();
    expect(await rig.printer.cancel(jobId)).toEqual({ ok: true });
    expect(await rig.printer.findJob('minglu-1')).toBeNull();
  });

  it('does not know what became of a slip of an earlier run', async () => {
    const { printer } = await start();
    expect(await printer.follow(7, { onTrouble() {} })).toEqual({ outcome: 'unknown', reasons: ['job-not-found'] });
  });

  it('refuses what is no slip', async () => {
    const { printer } = await start();
    expect(await printer.submit(Buffer.from('%PDF-1.7\n\x01'), { jobName: 'x' })).toEqual({
      ok: false,
      reason: 'not-a-slip',
    });
  });

  it('prints a slip that is followed twice only once', async () => {
    const rig = await start();
    const { follow } = await print(rig);
    await Promise.all([follow(), follow()]);
    expect(rig.slips).toHaveLength(1);
  });

  it('is believed when it answers only the first and the last question', async () => {
    const rig = await start({ answers: [1, 4] });
    const { follow } = await print(rig);
    expect(await follow()).toEqual({ outcome: 'completed', reasons: [] });
    rig.simulator.setCover(true);
    expect(await rig.printer.status()).toMatchObject({ canPrint: false, reasons: ['stopped'] });
  });

  it('is not troubled by a roll that is near its end', async () => {
    const rig = await start({ paper: LINES * LINE_DOTS + 1000 });
    expect(await rig.printer.status()).toMatchObject({ reasons: ['media-low'], canPrint: true });
    expect(await (await print(rig)).follow()).toEqual({ outcome: 'completed', reasons: [] });
  });
});

describe('a receipt printer in trouble', () => {
  it('waits with a slip until there is paper, then prints it without a doubt', async () => {
    const rig = await start({ paper: 0 });
    const { follow, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toEqual([['media-empty']]));
    rig.simulator.setPaper(100_000);
    expect(await followed).toEqual({ outcome: 'completed', reasons: [] });
    expect(troubles).toEqual([['media-empty'], []]);
    expect(rig.slips).toHaveLength(1);
  });

  it('out of paper in the middle of a slip: goes on with a new roll, and asks whether it is any good', async () => {
    const rig = await start({ paper: 20 * LINE_DOTS });
    const { follow, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toEqual([['media-empty']]));
    expect(wordsOf(rig.simulator.hanging())).toHaveLength(20);
    rig.simulator.setPaper(100_000);
    expect(await followed).toEqual({ outcome: 'unknown', reasons: ['media-empty'] });
    expect(rig.slips.map((one) => wordsOf(one).length)).toEqual([LINES]);
  });

  it('the cover opened and closed: told, and in doubt', async () => {
    const rig = await start({ paper: 20 * LINE_DOTS });
    const { follow, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toHaveLength(1));
    rig.simulator.setCover(true);
    rig.simulator.setPaper(100_000);
    await soon(() => expect(troubles.at(-1)).toEqual(['cover-open']));
    rig.simulator.setCover(false);
    expect(await followed).toMatchObject({ outcome: 'unknown', reasons: ['media-empty', 'cover-open'] });
  });

  it('a stuck knife is a jam', async () => {
    const rig = await start();
    rig.simulator.setKnifeStuck(true);
    expect(await rig.printer.status()).toEqual({
      reachable: true,
      state: 'stopped',
      reasons: ['media-jam'],
      canPrint: false,
    });
  });

  it('falls silent on the way: unknown, and the next slip begins on clean paper', async () => {
    const rig = await start({ paper: 20 * LINE_DOTS });
    const { follow, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toHaveLength(1));
    rig.simulator.setPower(false);
    expect(await followed).toEqual({ outcome: 'unknown', reasons: ['media-empty', 'offline'] });
    expect(await rig.printer.status()).toMatchObject({ reachable: false, reasons: ['offline'] });

    rig.simulator.setPaper(100_000);
    rig.simulator.setPower(true);
    const next = await print(rig, slip(5, '下'), 'minglu-2');
    expect(await next.follow()).toEqual({ outcome: 'completed', reasons: [] });
    const [broken, clean, ...more] = rig.slips.map(wordsOf);
    expect(broken).toHaveLength(20);
    expect(clean).toEqual(['下1', '下2', '下3', '下4', '下5']);
    expect(more).toEqual([]);
  });

  it('unplugged on the way: unknown at once; what hung out is cut off as soon as it is back', async () => {
    const rig = await start({ paper: 20 * LINE_DOTS });
    const { follow, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toHaveLength(1));
    await rig.unplug();
    expect(await followed).toEqual({ outcome: 'unknown', reasons: ['media-empty', 'offline'] });
    rig.simulator.setPaper(100_000);
    await rig.plugIn();
    await soon(() => expect(rig.slips).toHaveLength(1));
    const next = await print(rig, slip(3, '下'), 'minglu-2');
    expect(await next.follow()).toEqual({ outcome: 'completed', reasons: [] });
    expect(wordsOf(rig.slips.at(-1) ?? [])).toEqual(['下1', '下2', '下3']);
  });

  it('nobody comes: given up, and the printer forgets what it had not printed', async () => {
    const rig = await start({ paper: 20 * LINE_DOTS }, { giveUpMs: 200 });
    const { follow } = await print(rig);
    expect(await follow()).toEqual({ outcome: 'unknown', reasons: ['media-empty', 'gave-up'] });
    await rig.printer.status();
    rig.simulator.setPaper(100_000);
    expect(wordsOf(rig.simulator.hanging())).toHaveLength(20);
  });

  it('whoever left does not get the rest of a slip printed for the next person', async () => {
    const rig = await start({ paper: 20 * LINE_DOTS });
    const { follow, jobId, leave, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toHaveLength(1));
    leave.abort();
    expect(await followed).toEqual({ outcome: 'unknown', reasons: ['media-empty'] });
    expect(await rig.printer.cancel(jobId)).toEqual({ ok: false, reason: 'under-way' });
    expect(await rig.printer.follow(jobId, { onTrouble() {} })).toMatchObject({ outcome: 'unknown' });
    await rig.printer.status();
    rig.simulator.setPaper(100_000);
    expect(wordsOf(rig.simulator.hanging())).toHaveLength(20);
  });

  it('a slip that waits for paper can be taken back', async () => {
    const rig = await start({ paper: 0 });
    const { follow, jobId, leave, troubles } = await print(rig);
    const followed = follow();
    await soon(() => expect(troubles).toHaveLength(1));
    leave.abort();
    await followed;
    expect(await rig.printer.cancel(jobId)).toEqual({ ok: true });
    rig.simulator.setPaper(100_000);
    const next = await print(rig, slip(2, '下'), 'minglu-2');
    expect(await next.follow()).toMatchObject({ outcome: 'completed' });
    expect(rig.slips.map(wordsOf)).toEqual([['下1', '下2']]);
  });

  it('that was never there is offline', async () => {
    const printer = createReceiptPrinter({
      connection: { kind: 'serial', path: '/nowhere/at-all', baudRate: 9600 },
      answerMs: ANSWER_MS,
    });
    closers.push(() => printer.close());
    expect(await printer.status()).toEqual({
      reachable: false,
      state: 'unknown',
      reasons: ['offline'],
      canPrint: false,
    });
  });
});

describe('a receipt printer behind a device file', () => {
  it('prints, is missed when it is pulled out, and is found again', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'minglu-slips-'));
    closers.push(() => rmSync(dir, { recursive: true, force: true }));
    let cable = await openPtyPair(dir);
    closers.push(() => cable.close());
    const slips: PrintedItem[][] = [];
    const simulator = createReceiptPrinterSimulator({ path: cable.b, retryMs: 20, onSlip: (one) => slips.push(one) });
    closers.push(() => simulator.close());
    const printer = createReceiptPrinter({
      connection: { kind: 'usb', path: cable.a },
      retryMs: 20,
      answerMs: ANSWER_MS,
      pollMs: 20,
    });
    closers.push(() => printer.close());
    const rig = { printer } as Rig;
    const canPrint = (is: boolean) => expect.poll(async () => (await printer.status()).canPrint).toBe(is);
    await canPrint(true);
    expect(await (await print(rig)).follow()).toEqual({ outcome: 'completed', reasons: [] });
    await cable.close();
    await canPrint(false);
    cable = await openPtyPair(dir);
    await canPrint(true);
    expect(await (await print(rig, slip(3, '下'))).follow()).toEqual({ outcome: 'completed', reasons: [] });
    expect(slips.map((one) => wordsOf(one).length)).toEqual([LINES, 3]);
  });
});

describe('a receipt printer with a network socket', () => {
  /** The simulator behind a socket instead of a cable. */
  async function listen(path: string) {
    const { SerialPort } = await import('serialport');
    const port = new SerialPort({ path, baudRate: 115_200 });
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('data', (bytes) => port.write(bytes));
      port.on('data', (bytes: Buffer) => socket.write(bytes));
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await new Promise((resolve) => port.close(resolve));
    });
    return { port: (server.address() as AddressInfo).port, drop: () => [...sockets].map((one) => one.destroy()) };
  }

  it('prints, is told when the line drops, and prints again', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'minglu-slips-'));
    closers.push(() => rmSync(dir, { recursive: true, force: true }));
    const cable = await openPtyPair(dir);
    closers.push(() => cable.close());
    const slips: PrintedItem[][] = [];
    const simulator = createReceiptPrinterSimulator({ path: cable.b, retryMs: 20, onSlip: (one) => slips.push(one) });
    closers.push(() => simulator.close());
    const { port, drop } = await listen(cable.a);
    const printer = createReceiptPrinter({
      connection: { kind: 'tcp', host: '127.0.0.1', port },
      retryMs: 20,
      answerMs: ANSWER_MS,
      pollMs: 20,
    });
    closers.push(() => printer.close());
    const rig = { printer } as Rig;
    await expect.poll(async () => (await printer.status()).canPrint).toBe(true);
    expect(await (await print(rig)).follow()).toEqual({ outcome: 'completed', reasons: [] });
    drop();
    await expect.poll(async () => (await printer.status()).canPrint).toBe(true);
    expect(await (await print(rig)).follow()).toEqual({ outcome: 'completed', reasons: [] });
    expect(slips).toHaveLength(2);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeTicket, signedTicketUrl, ticketUrl } from '../../../domain/ticket.ts';
import { decodeQrCodes } from '../../../scripts/qr/decode-pdf.ts';
import { type Cover, rasteriseCode } from '../../../scripts/qr/rasterise-code.ts';
import { readQrCodes } from '../../../scripts/qr/read-codes.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { mm } from './page-style.ts';
import { qrCode } from './qr-code.ts';
import { receiptPaper, TICKET_URL } from './sample-contents.fixture.ts';
import { createTypesetter } from './typesetter.ts';

const SIDE = mm(25);
const ROOM = mm(30);
const CASES = 200;
const RATES = [203, 300];
/** 800 pictures on a slow machine. */
const LONG = 240_000;

type Random = () => number;

/** Mulberry32: the same numbers for the same seed, from 0 to under 1. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function bytes(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

function urlOf(random: Random): string {
  return signedTicketUrl('https://xinfang.example.gov.cn', makeTicket(bytes(random, 16)), bytes(random, 64));
}

/** A code lies on paper as it comes: its edges meet no dot's edge. */
function printed(url: string, random: Random) {
  return qrCode(url, { x: random(), y: random(), side: SIDE, room: ROOM });
}

/** Covers a tenth of the code, wholly inside it: a square label, a round stain, or a bar as long as the code. */
function coverOn({ x, y }: { x: number; y: number }, random: Random): Cover {
  const area = SIDE ** 2 / 10;
  const black = random() < 0.5;
  const kind = Math.floor(random() * 3);
  if (kind === 0) {
    const radius = Math.sqrt(area / Math.PI);
    const middle = (start: number) => start + radius + random() * (SIDE - 2 * radius);
    const [left, top] = [middle(x), middle(y)];
    return { black, covers: (atX, atY) => Math.hypot(atX - left, atY - top) < radius };
  }
  const across = kind === 1 ? Math.sqrt(area) : SIDE;
  const [width, height] = random() < 0.5 ? [across, area / across] : [area / across, across];
  const left = x + random() * (SIDE - width);
  const top = y + random() * (SIDE - height);
  return {
    black,
    covers: (atX, atY) => atX >= left && atX < left + width && atY >= top && atY < top + height,
  };
}

/** How many of the seeded cases read. */
async function readable(dpi: number, isCovered: boolean): Promise<number> {
  let read = 0;
  for (let seed = 1; seed <= CASES; seed += 1) {
    const random = randomFrom(seed);
    const url = urlOf(random);
    const code = printed(url, random);
    const cover = isCovered ? coverOn(code, random) : null;
    const [text] = await readQrCodes(rasteriseCode(code, { dpi, side: ROOM + 2, cover }));
    if (text === url) read += 1;
  }
  return read;
}

describe('the QR code of a signed ticket', () => {
  it('is 25 mm wide, of version 9, with four light modules around it', () => {
    const url = urlOf(randomFrom(1));
    const { x, module, runs } = qrCode(url, { x: 0, y: 0, side: SIDE, room: ROOM });
    const size = Math.max(...runs.map(({ column, length }) => column + length));
    expect(size).toBe(53);
    expect(size * module).toBeCloseTo(SIDE, 6);
    expect(x).toBeGreaterThanOrEqual(4 * module);
    expect(ROOM - x - size * module).toBeGreaterThanOrEqual(4 * module);
  });

  it('gives way to its quiet zone when it is short', () => {
    const short = ticketUrl('http://a.test', makeTicket(bytes(randomFrom(1), 16)));
    const { x, module, runs } = qrCode(short, { x: 0, y: 0, side: SIDE, room: ROOM });
    expect(Math.max(...runs.map(({ column, length }) => column + length)) * module).toBeLessThanOrEqual(SIDE);
    expect(x).toBeGreaterThanOrEqual(4 * module - 1e-9);
  });

  it.each(RATES)(
    'reads from every print at %i dpi',
    async (dpi) => expect(await readable(dpi, false)).toBe(CASES),
    LONG,
  );

  // A tenth torn off one of the three corners with a finder pattern reads nowhere: the number stands beside the code.
  it.each(RATES)(
    'reads from at least three of four prints at %i dpi with a tenth of it covered',
    async (dpi) => expect(await readable(dpi, true)).toBeGreaterThanOrEqual(CASES * 0.75),
    LONG,
  );

  it('reads from the PDF of a receipt as well', async () => {
    const created = createTypesetter({ fontDirs: sourceFontDirs(process.cwd()), now: () => new Date(0) });
    if (!created.ok) throw new Error(created.missing.join());
    const dir = mkdtempSync(join(tmpdir(), 'codes-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const path = join(dir, 'receipt.pdf');
    for (const seed of [1, 2, 3]) {
      const url = urlOf(randomFrom(seed));
      const content = JSON.parse(JSON.stringify(receiptPaper()).replaceAll(TICKET_URL, url));
      const rendered = await created.typesetter.render(content);
      if (!rendered.ok) throw new Error(rendered.field);
      writeFileSync(path, rendered.pdf);
      for (const dpi of RATES) expect(await decodeQrCodes(path, { dpi })).toEqual([url]);
    }
  });
});

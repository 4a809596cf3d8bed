import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMatterNo } from './matter-number.ts';
import { makeTicket, signedTicketUrl, ticketMessage, ticketUrl } from './ticket.ts';
import { checkTicket, type IsSignedBy, type TicketKey } from './ticket-check.ts';

const BASE = 'https://example.test';
const NUMBER = { area: '130926100', terminalId: 'T03', day: '2026-11-23', seq: 7 };
const MATTER_NO = formatMatterNo(NUMBER);
const TICKET = makeTicket(new Uint8Array(16).fill(77));

type Terminal = { known: TicketKey; privateKey: KeyObject };

const publicKeys = new Map<string, KeyObject>();
const isSignedBy: IsSignedBy = (key, message, signature) =>
  verify(null, Buffer.from(message), publicKeys.get(key) ?? '', signature);

function terminal(terminalId: string, until: string | null = null): Terminal {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x ?? '';
  publicKeys.set(key, publicKey);
  return { privateKey, known: { siteId: 'sample', terminalId, key, since: '2026-11-01T00:00:00Z', until } };
}

function signatureOf({ privateKey }: Terminal, matterNo = MATTER_NO): Uint8Array {
  return sign(null, Buffer.from(ticketMessage(matterNo, TICKET)), privateKey);
}

function printedBy(by: Terminal, matterNo = MATTER_NO): string {
  return signedTicketUrl(BASE, TICKET, signatureOf(by, matterNo));
}

const own = terminal('T03');
const other = terminal('T07');
const keys = [other.known, own.known];
const check = (scan: string, matterNo = MATTER_NO, known = keys) =>
  checkTicket({ scan, matterNo, keys: known }, isSignedBy);

describe('a printed ticket', () => {
  it('is genuine beside its own number, however the number was typed', () => {
    const genuine = { genuine: true, matterNo: MATTER_NO, signedBy: own.known };
    expect(check(printedBy(own))).toEqual(genuine);
    expect(check(printedBy(own), MATTER_NO.toLowerCase().replaceAll('-', ' '))).toEqual(genuine);
  });

  it('is genuine when another hall printed it again', () => {
    expect(check(printedBy(other))).toMatchObject({ genuine: true, signedBy: { terminalId: 'T07' } });
  });

  it('is not genuine beside another number', () => {
    expect(check(printedBy(own), formatMatterNo({ ...NUMBER, seq: 8 }))).toEqual({
      genuine: false,
      reason: 'not-genuine',
    });
  });

  it('is not genuine with any bit of ticket or signature changed', () => {
    const signature = signatureOf(own);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: (16 + 64) * 8 - 1 }), (bit) => {
        const both = Uint8Array.from([...new Uint8Array(16).fill(77), ...signature]);
        both[bit >> 3] = (both[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const forged = signedTicketUrl(BASE, makeTicket(both.slice(0, 16)), both.slice(16));
        expect(check(forged)).toEqual({ genuine: false, reason: 'not-genuine' });
      }),
      { numRuns: 200 },
    );
  });

  it('is not genuine by a key nobody published', () => {
    expect(check(printedBy(terminal('T03')))).toEqual({ genuine: false, reason: 'not-genuine' });
  });

  it('cannot be told while no key of the terminal is known', () => {
    const unknown = { genuine: false, reason: 'unknown-terminal' };
    expect(check(printedBy(own), MATTER_NO, [other.known])).toEqual(unknown);
    expect(check(printedBy(own), MATTER_NO, [])).toEqual(unknown);
  });

  it('stays genuine after its terminal got a new key, for matters of the old one', () => {
    const known = (until: string) => [{ ...own.known, until }, terminal('T03').known];
    // 23:30 and 00:30 in China.
    expect(check(printedBy(own), MATTER_NO, known('2026-11-23T15:30:00Z'))).toMatchObject({ genuine: true });
    expect(check(printedBy(own), MATTER_NO, known('2026-11-22T16:30:00Z'))).toMatchObject({ genuine: true });
    expect(check(printedBy(own), MATTER_NO, known('2026-11-22T15:30:00Z'))).toMatchObject({ reason: 'not-genuine' });
  });

  it.each([
    ['unsigned', ticketUrl(BASE, TICKET), MATTER_NO],
    ['unsigned', TICKET, MATTER_NO],
    ['not-a-ticket', 'https://pay.example.test/123', MATTER_NO],
    ['not-a-ticket', '', MATTER_NO],
    ['not-a-matter-number', printedBy(own), `${MATTER_NO.slice(0, -1)}*`],
  ])('%s: %s beside %s', (reason, scan, matterNo) => {
    expect(check(scan, matterNo)).toEqual({ genuine: false, reason });
  });

  it('no scan and no number makes it throw', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), fc.constantFrom(MATTER_NO, printedBy(own)));
    fc.assert(
      fc.property(text, text, (scan, matterNo) => {
        const checked = check(scan, matterNo);
        expect(checked.genuine).toBe(scan === printedBy(own) && matterNo === MATTER_NO);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeTicket, parseTicket, readTicket, signedTicketUrl, ticketMessage, ticketUrl } from './ticket.ts';
import { fromBase32, toBase32 } from './ticket-base32.ts';

const random16 = fc.uint8Array({ minLength: 16, maxLength: 16 });
const signature64 = fc.uint8Array({ minLength: 64, maxLength: 64 });
const base = fc.constantFrom('https://example.test', 'http://127.0.0.1:8470/', 'https://example.test/minglu/');

const TICKET = '0123456789ABCDEFGHJKMNPQRS';
const SIGNED = signedTicketUrl('https://example.test', TICKET, new Uint8Array(64).fill(165));

describe('base 32', () => {
  it('gives back the bytes it was written from, and only in one spelling', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
        expect(fromBase32(toBase32(bytes), bytes.length)).toEqual(bytes);
      }),
    );
    expect(fromBase32('8'.padEnd(26, '0'), 16)).toBeNull();
    expect(fromBase32('4'.padEnd(103, '0'), 64)).toBeNull();
    expect(fromBase32('z'.padStart(26, '0'), 16)).toBeNull();
  });
});

describe('查询凭证 as it is printed', () => {
  it('comes back with its signature, and is followed by its ticket alone', () => {
    fc.assert(
      fc.property(base, random16, signature64, (tracking, random, signature) => {
        const ticket = makeTicket(random);
        const url = signedTicketUrl(tracking, ticket, signature);
        expect(readTicket(url)).toEqual({ ticket, signature });
        expect(parseTicket(url)).toBe(ticket);
        const inPath = url.slice(url.lastIndexOf('/') + 1);
        expect(readTicket(`${inPath.toLowerCase()}\r\n`)).toEqual({ ticket, signature });
      }),
    );
  });

  it('has the same signature when a keyboard-like scanner holds caps lock', () => {
    expect(readTicket(SIGNED.toUpperCase())).toEqual(readTicket(SIGNED));
    expect(readTicket(SIGNED.toLowerCase())).toEqual(readTicket(SIGNED));
  });

  it('puts 129 characters into the address, all of them dense in a QR code', () => {
    expect(SIGNED).toMatch(/^https:\/\/example\.test\/t\/[0-9A-Z]{129}$/);
  });

  it('has no signature when none was printed', () => {
    expect(readTicket(ticketUrl('https://example.test', TICKET))).toEqual({ ticket: TICKET, signature: null });
  });

  it.each([
    SIGNED.slice(0, -1),
    `${SIGNED}0`,
    SIGNED.replace(TICKET, TICKET.slice(1)),
    `https://example.test/t/${TICKET}${'4'.padEnd(103, '0')}`,
    `https://example.test/t/${TICKET}${'*'.repeat(103)}`,
    `${SIGNED}?next=https://elsewhere.test`,
  ])('is not found in %s', (text) => {
    expect(readTicket(text)).toBeNull();
  });

  it('signs the matter number together with the ticket', () => {
    expect(ticketMessage('130926100-T03-20261123-0007-A', TICKET)).toBe(
      `minglu-ticket/1\n130926100-T03-20261123-0007-A\n${TICKET}`,
    );
  });

  it('takes no signature of another length', () => {
    expect(() => signedTicketUrl('https://example.test', TICKET, new Uint8Array(63))).toThrow(RangeError);
  });

  it('no scan makes it throw, and no rubbish is a signed ticket', () => {
    const rubbish = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.string({ unit: fc.constantFrom(...'0123456789ABILOUZ*/ '), minLength: 100, maxLength: 140 }),
    );
    fc.assert(
      fc.property(rubbish, (text) => {
        const read = readTicket(text);
        if (read !== null) expect(read.ticket).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      }),
    );
  });
});

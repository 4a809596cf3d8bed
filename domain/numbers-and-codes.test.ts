import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMatterNo, parseMatterNo } from './matter-number.ts';
import { makeQueryCode, parseQueryCode, showQueryCode } from './query-code.ts';
import { makeTicket, parseTicket, ticketUrl } from './ticket.ts';

const random16 = fc.uint8Array({ minLength: 16, maxLength: 16 });
const FIRST = { area: '130926100', terminalId: 'T03', day: '2026-11-23', seq: 7 };

describe('编号', () => {
  it('is written with area, terminal, day, sequence and a check character', () => {
    expect(formatMatterNo(FIRST)).toMatch(/^130926100-T03-20261123-0007-[0-9A-Z]$/);
  });

  it('comes back as it was, also typed small, full-width, spaced or without dashes', () => {
    const matterNo = formatMatterNo(FIRST);
    const asRead = { ok: true, matterNo, ...FIRST };
    for (const typed of [
      matterNo,
      matterNo.toLowerCase(),
      matterNo.replaceAll('-', ''),
      ` ${matterNo.replaceAll('-', ' ')} `,
      matterNo.replaceAll('-', '—'),
      matterNo.replace('1', '１'),
    ]) {
      expect(parseMatterNo(typed)).toEqual(asRead);
    }
  });

  it.each(['', '130926100', '130926100-T03-20261332-0007-A', '130926100-T03-20261123-0000-A', '9'.repeat(1000)])(
    'refuses %j',
    (text) => expect(parseMatterNo(text)).toEqual({ ok: false, reason: 'format' }),
  );

  it.each([
    { seq: 0 },
    { seq: 10_000 },
    { seq: 1.5 },
    { area: '13092610' },
    { terminalId: 't03' },
    { terminalId: '东03' },
    { day: '2026-02-30' },
  ])('is never written with %j', (part) => {
    expect(() => formatMatterNo({ ...FIRST, ...part })).toThrow(RangeError);
  });

  it('every single wrong character is found', () => {
    const plain = formatMatterNo(FIRST).replaceAll('-', '');
    const other = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: plain.length - 1 }), other, (at, character) => {
        fc.pre(plain[at] !== character);
        expect(parseMatterNo(plain.slice(0, at) + character + plain.slice(at + 1)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => void parseMatterNo(text)));
  });
});

describe('查询码', () => {
  it('has nine characters, none of them 0 O 1 I L U, and is shown in threes', () => {
    fc.assert(
      fc.property(random16, (random) => {
        const code = makeQueryCode(random);
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{9}$/);
        expect(showQueryCode(code)).toMatch(/^.{3}-.{3}-.{3}$/);
        expect(parseQueryCode(showQueryCode(code).toLowerCase())).toEqual({ ok: true, code });
        expect(parseQueryCode(` ${showQueryCode(code).replaceAll('-', ' － ')} `)).toEqual({ ok: true, code });
      }),
    );
  });

  it('differs when the random bytes differ', () => {
    const codes = Array.from({ length: 256 }, (_, i) => makeQueryCode(new Uint8Array(16).fill(i)));
    expect(new Set(codes).size).toBe(256);
  });

  it('every single wrong character is found', () => {
    const other = fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTVWXYZ');
    fc.assert(
      fc.property(random16, fc.integer({ min: 0, max: 8 }), other, (random, at, character) => {
        const code = makeQueryCode(random);
        fc.pre(code[at] !== character);
        expect(parseQueryCode(code.slice(0, at) + character + code.slice(at + 1))).toEqual({
          ok: false,
          reason: 'check',
        });
      }),
    );
  });

  it('says what is wrong with what was typed', () => {
    expect(parseQueryCode('222-222')).toEqual({ ok: false, reason: 'length' });
    expect(parseQueryCode('O22-222-222')).toEqual({ ok: false, reason: 'characters' });
    expect(parseQueryCode('王国-222-222')).toEqual({ ok: false, reason: 'characters' });
    expect(parseQueryCode('2'.repeat(1000))).toEqual({ ok: false, reason: 'length' });
  });

  it('is not made from fewer random bytes', () => {
    expect(() => makeQueryCode(new Uint8Array(8))).toThrow(RangeError);
  });
});

describe('查询凭证', () => {
  it('carries all 128 bits', () => {
    expect(makeTicket(new Uint8Array(16))).toBe('0'.repeat(26));
    expect(makeTicket(new Uint8Array(16).fill(255))).toBe(`7${'Z'.repeat(25)}`);
    expect(makeTicket(Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33))).toBe(`${'0'.repeat(24)}11`);
  });

  it('comes back from its address, bare, small, and with what a scanner adds', () => {
    fc.assert(
      fc.property(random16, (random) => {
        const ticket = makeTicket(random);
        for (const base of ['https://example.test', 'http://127.0.0.1:8470/', 'https://example.test/minglu/']) {
          expect(parseTicket(ticketUrl(base, ticket))).toBe(ticket);
        }
        expect(parseTicket(`${ticket.toLowerCase()}\r\n`)).toBe(ticket);
      }),
    );
  });

  const TICKET = '0123456789ABCDEFGHJKMNPQRS';

  it('is written without a double slash', () => {
    expect(ticketUrl('https://example.test//', TICKET)).toBe(`https://example.test/t/${TICKET}`);
  });

  it.each([
    '',
    'https://example.test/t/',
    `https://example.test/x/${TICKET}`,
    `https://example.test/t/${TICKET}/more`,
    `https://example.test/t/${TICKET}?next=https://elsewhere.test`,
    `https://example.test/t/${TICKET}#part`,
    `https://user:word@example.test/t/${TICKET}`,
    `ftp://example.test/t/${TICKET}`,
    `javascript://example.test/t/${TICKET}`,
    `/t/${TICKET}`,
    `8${TICKET.slice(1)}`,
    `${TICKET}0`,
    TICKET.slice(1),
    '134567890123456789',
    `https://example.test/${'x'.repeat(512)}/t/${TICKET}`,
  ])('is not found in %s', (text) => {
    expect(parseTicket(text)).toBeNull();
  });

  it('no scan makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl(), fc.string({ unit: 'binary', maxLength: 600 })),
        (text) => void parseTicket(text),
      ),
    );
  });
});

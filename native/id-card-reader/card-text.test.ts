import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCardText, decodeReadReply } from './card-text.ts';
import { nationOf } from './codes.ts';
import { encodeFrame } from './protocol.ts';
import { type CardFields, encodeCardText, readReplyFrame } from './simulated-card.ts';
import vectors from './vectors.json' with { type: 'json' };

const frameOf = (index: number) => Buffer.from(vectors[index]?.frame ?? '', 'hex');

const resident: CardFields = {
  type: 'resident',
  name: '王样例',
  sex: 'male',
  nation: '汉',
  birth: '1950-01-01',
  address: '测试省虚构市样例县不存在路0号',
  number: '139999195001010011',
  issuer: '样例县公安局',
  validFrom: '2020-01-01',
  validUntil: 'long-term',
};
const others: CardFields[] = [
  {
    ...resident,
    type: 'hmt',
    nation: null,
    number: '810000190101010015',
    validUntil: '2030-01-01',
    permitNumber: 'H00000000',
    issueCount: '01',
  },
  {
    type: 'foreign2017',
    name: '样例',
    englishName: 'SAMPLE, TEST FICTIONAL',
    sex: 'female',
    nation: null,
    birth: '1901-01-01',
    address: null,
    number: 'ZZZ000001010100',
    issuer: null,
    validFrom: '2020-01-01',
    validUntil: '2030-01-01',
    nationality: 'ZZZ',
    version: '01',
    acceptingOrganCode: '0000',
  },
  {
    type: 'foreign2023',
    name: '样例',
    // Longer than the first field: 35 characters and then a space at the seam.
    englishName: 'SAMPLETESTFICTIONALPERSONWITHALONGN AMEOFTWO',
    sex: 'unspecified',
    nation: null,
    birth: '1901-01-01',
    address: null,
    number: '999999190101010017',
    issuer: null,
    validFrom: '2024-01-01',
    validUntil: '2034-01-01',
    nationality: '999',
    issueCount: '01',
  },
];

describe('published vectors', () => {
  it.each(vectors)('$name', ({ frame, sha256, card }) => {
    const bytes = Buffer.from(frame, 'hex');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(decodeReadReply(bytes)).toEqual({
      ok: true,
      card: { ...card, rawText: expect.stringMatching(/^[\da-f]{512}$/) },
    });
  });

  it('the frame built from a text is the published frame', () => {
    const frame = frameOf(0);
    expect(Buffer.from(readReplyFrame(frame.subarray(14, 270))).equals(frame)).toBe(true);
  });
});

describe('the four layouts', () => {
  it.each([resident, ...others])('$type says what was written', (fields) => {
    const text = encodeCardText(fields);
    expect(decodeCardText(text)).toEqual({
      ok: true,
      card: { ...fields, hasPrivateUse: false, rawText: Buffer.from(text).toString('hex') },
    });
  });

  it('refuses a layout it does not know instead of reading it as a resident card', () => {
    const text = Buffer.from(encodeCardText(resident));
    text.write('Z', 248, 'utf16le');
    expect(decodeCardText(text)).toEqual({ ok: false, reason: 'unknown-card-type' });
  });

  it('refuses a card without text', () => {
    expect(decodeCardText(Buffer.alloc(256, ' ', 'utf16le'))).toEqual({ ok: false, reason: 'empty-text' });
  });

  it('keeps what is readable when a date is none', () => {
    const decoded = decodeCardText(encodeCardText({ ...resident, birth: '1950-02-31', validUntil: '不明' }));
    expect(decoded).toMatchObject({ ok: true, card: { name: '王样例', birth: null, validUntil: null } });
  });

  it('asks for a person where a character belongs to the issuer’s own font or is cut in half', () => {
    for (const name of ['王\ue5e5例', '王\u{f0001}例', '王\ud842']) {
      expect(decodeCardText(encodeCardText({ ...resident, name }))).toMatchObject({
        ok: true,
        card: { hasPrivateUse: true },
      });
    }
  });

  it('writes an upper-case X and keeps ideographic spaces out of the name', () => {
    const decoded = decodeCardText(encodeCardText({ ...resident, name: '王样例　', number: '13999919500101001x' }));
    expect(decoded).toMatchObject({ card: { name: '王样例', number: '13999919500101001X' } });
  });
});

describe('nation codes', () => {
  it.each([
    ['01', '汉'],
    ['05', '维吾尔'],
    ['30', '土'],
    ['46', '德昂'],
    ['56', '基诺'],
    ['98', '外国血统中国籍人士'],
    ['57', '其他(57)'],
    ['00', '其他(00)'],
    ['', '其他()'],
  ])('%s is %s', (code, nation) => {
    expect(nationOf(code)).toBe(nation);
  });
});

describe('refusals of a read reply', () => {
  const frame = frameOf(0);
  const of = (bytes: Uint8Array) => {
    const decoded = decodeReadReply(bytes);
    return decoded.ok ? 'a card' : decoded.reason;
  };

  it('name the fault', () => {
    expect(of(Buffer.from('hello'))).toBe('no-preamble');
    expect(of(frame.subarray(0, 6))).toBe('truncated');
    expect(of(frame.subarray(0, -1))).toBe('truncated');
    expect(of(Buffer.from('aaaaaa9669ffff', 'hex'))).toBe('length');
    expect(of(Buffer.from('AAAAAA9669000400004145', 'hex'))).toBe('status-41');
    expect(of(Buffer.from('AAAAAA9669000800009F0000000097', 'hex'))).toBe('status-9F');
    expect(of(Buffer.from('AAAAAA9669000400009094', 'hex'))).toBe('not-a-text-reply');
    expect(of(encodeFrame(Uint8Array.of(0, 0, 0x90, 1, 0, 4, 0, 1, 2, 3)))).toBe('length');
  });

  it('noise in front of the reply does no harm', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40, max: 0xa9 }), (noise) => {
        expect(of(Buffer.concat([noise, Buffer.from('aaaa', 'hex'), frame]))).toBe('a card');
      }),
    );
  });

  it('one flipped byte anywhere never gives a card with another text', () => {
    fc.assert(
      fc.property(fc.nat(frame.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const damaged = Buffer.from(frame);
        damaged[at] = (damaged[at] ?? 0) ^ flip;
        expect(of(damaged)).not.toBe('a card');
      }),
      { numRuns: 2000 },
    );
  });

  it('any bytes at all give a value, never a throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(decodeReadReply(encodeFrame(Uint8Array.of(0, 0, 0x90, ...data))).ok).toBe(false);
      }),
    );
  });
});

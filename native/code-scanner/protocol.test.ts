import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodeDecoder, MAX_CODE_BYTES, type ScannedCode } from './protocol.ts';

const ACK = Buffer.from('02000001003331', 'hex');
const decode = (...chunks: (string | Uint8Array)[]) => {
  const decoder = createCodeDecoder();
  return [...chunks.flatMap((chunk) => decoder.push(Buffer.from(chunk))), ...decoder.idle()].map(worded);
};
const worded = (code: ScannedCode) => (code.ok ? code.text : `refused: ${code.reason}`);

describe('the end of a code', () => {
  it.each(['\r', '\n', '\r\n', '\t'])('%j ends it', (tail) => {
    expect(decode(`A${tail}B${tail}`)).toEqual(['A', 'B']);
  });

  it('a pause ends it where the scanner adds no tail', () => {
    expect(decode('https://example.cn/t/ABC')).toEqual(['https://example.cn/t/ABC']);
  });

  it('is found wherever the stream is cut', () => {
    const code = fc.stringMatching(/^[ -~查询码]{1,60}$/);
    fc.assert(
      fc.property(fc.array(code), fc.constantFrom('\r', '\n', '\r\n', '\t'), fc.nat(), (codes, tail, at) => {
        const stream = Buffer.from(codes.map((one) => one + tail).join(''));
        const cut = at % (stream.length + 1);
        expect(decode(stream.subarray(0, cut), stream.subarray(cut))).toEqual(codes);
      }),
    );
  });
});

describe('what is refused', () => {
  it('a code longer than any of ours, whole, and the next one is read', () => {
    expect(decode(`${'x'.repeat(MAX_CODE_BYTES)}\rnext\r`)).toEqual(['x'.repeat(MAX_CODE_BYTES), 'next']);
    expect(decode(`${'x'.repeat(MAX_CODE_BYTES + 1)}\rnext\r`)).toEqual(['refused: too-long', 'next']);
    expect(decode(`${'x'.repeat(9000)}\rnext\r`)).toEqual(['refused: too-long', 'next']);
  });

  it.each([
    ['control characters', Buffer.from('a\u0000b')],
    ['an escape sequence', Buffer.from('\u001b[31m')],
    ['text of another encoding', Buffer.from('cac0dc', 'hex')],
    ['hidden direction marks', Buffer.from('a\u202eb')],
  ])('%s', (_, bytes) => {
    expect(decode(bytes, '\r')).toEqual(['refused: not-text']);
  });

  it('any bytes at all give values that hold printable text, never a throw', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 700 })), (chunks) => {
        for (const text of decode(...chunks)) expect(text).not.toMatch(/\p{C}/u);
      }),
    );
  });
});

describe('the acknowledgement of a GM65', () => {
  it('is taken off the front of a code and means nothing alone', () => {
    expect(decode(Buffer.concat([ACK, Buffer.from('A\r')]))).toEqual(['A']);
    expect(decode(ACK.subarray(0, 3), ACK.subarray(3), 'A\r')).toEqual(['A']);
    expect(decode(ACK, ACK, 'A\r')).toEqual(['A']);
    expect(decode(ACK)).toEqual([]);
  });
});

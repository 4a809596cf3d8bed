import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleJpeg, segment } from './jpeg.fixture.ts';
import { readJpeg } from './jpeg.ts';

describe('a JPEG', () => {
  it('says how large its picture is', () => {
    expect(readJpeg(sampleJpeg({ width: 1654, height: 2339 }))).toEqual({ width: 1654, height: 2339, tells: false });
  });

  it.each([
    ['Exif, with place and time', 0xe1],
    ['a note of a picture editor', 0xed],
    ['a comment', 0xfe],
  ])('tells more than its picture when it bears %s', (_, mark) => {
    expect(readJpeg(sampleJpeg({ extra: segment(mark, Buffer.from('样例')) }))?.tells).toBe(true);
  });

  it.each([
    ['JFIF', 0xe0],
    ['a colour profile', 0xe2],
  ])('tells no more with %s', (_, mark) => {
    expect(readJpeg(sampleJpeg({ extra: segment(mark, Buffer.from('x')) }))?.tells).toBe(false);
  });

  it('is none when it was cut off anywhere, or is of another kind', () => {
    const whole = sampleJpeg();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(readJpeg(whole.subarray(0, length))).toBeNull();
      }),
    );
    expect(readJpeg(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBeNull();
  });

  it('is never found, and nothing thrown, in what came by chance', () => {
    const framed = fc
      .uint8Array()
      .map((inner) => Buffer.concat([Buffer.from('ffd8', 'hex'), inner, Buffer.from('ffd9', 'hex')]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), framed), (bytes) => {
        const read = readJpeg(bytes);
        expect(read === null || (read.width >= 0 && read.height >= 0)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEIC_START, jpegOf, PNG_START, WEBP_STARTS } from './picture.fixture.ts';
import { readPicture } from './picture.ts';

describe('a picture is told by its bytes', () => {
  it('JPEG, with the size of its frame, whatever stands before it', () => {
    expect(readPicture(jpegOf({ width: 4000, height: 3000 }))).toEqual({ kind: 'jpeg', width: 4000, height: 3000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 65_535 }),
        fc.integer({ min: 1, max: 65_535 }),
        fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }),
        (width, height, segments) => {
          expect(readPicture(jpegOf({ width, height, segments }))).toEqual({ kind: 'jpeg', width, height });
        },
      ),
    );
  });

  it('PNG and the three kinds of WebP', () => {
    expect(readPicture(PNG_START)).toEqual({ kind: 'png', width: 640, height: 480 });
    for (const start of WEBP_STARTS) expect(readPicture(start)).toEqual({ kind: 'webp', width: 640, height: 480 });
  });

  it('HEIC, which most browsers cannot show', () => {
    expect(readPicture(HEIC_START)).toEqual({ kind: 'heic' });
  });

  it.each([
    ['nothing', ''],
    ['text', 'GIF89a'],
    ['a page', '<!doctype html><script>'],
    ['a PDF', '%PDF-1.7\n'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['a program', '\u007fELF'],
    ['a film in the same box as HEIC', '\0\0\0\u0018ftypmp42'],
  ])('%s is none', (_, text) => {
    expect(readPicture(Buffer.from(text, 'latin1'))).toBeNull();
  });

  it('a frame without a size is none', () => {
    expect(readPicture(jpegOf({ width: 0, height: 3000 }))).toBeNull();
  });
});

describe('any bytes at all', () => {
  const starts = [Buffer.alloc(0), jpegOf({ width: 9, height: 9 }), PNG_START, HEIC_START, ...WEBP_STARTS];

  it('are read without an error, also where a picture was cut, changed or put after something else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat(60),
        fc.uint8Array({ maxLength: 60 }),
        fc.integer({ min: -1, max: 40 }),
        (start, cutAt, more, changed) => {
          const bytes = Buffer.concat([start.subarray(0, cutAt), more]);
          if (changed >= 0 && changed < bytes.length) bytes[changed] = (bytes[changed] ?? 0) ^ 0xff;
          const read = readPicture(bytes);
          if (read !== null && read.kind !== 'heic') expect(Math.min(read.width, read.height)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('that do not begin as a picture does are none, whatever comes later', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.constantFrom(...starts), (before, start) => {
        fc.pre(![0xff, 0x89, 0x52].includes(before[0] ?? 0));
        fc.pre(Buffer.from(before).toString('latin1', 4, 8) !== 'ftyp');
        expect(readPicture(Buffer.concat([before, start]))).toBeNull();
      }),
    );
  });
});

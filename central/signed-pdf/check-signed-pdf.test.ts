import { createHash } from 'node:crypto';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { samplePdf, signedSamplePdf } from '../../contract/signed-pdf.fixture.ts';
import { checkSignedPdf } from './check-signed-pdf.ts';

let signed: Buffer;

beforeAll(async () => {
  signed = await signedSamplePdf({ pages: 2 });
});

async function lockedPdf(userPassword: string): Promise<Buffer> {
  const document = new PDFDocument({ userPassword, ownerPassword: 'sample' });
  document.text('locked').end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Where the signed bytes of a PDF break off, where they go on, and how many follow. */
function rangeOf(pdf: Buffer): { start: number; end: number; rest: number } {
  const [, start, end, rest] = /ByteRange \[0 (\d+) (\d+) (\d+)/.exec(pdf.toString('latin1')) ?? [];
  return { start: Number(start), end: Number(end), rest: Number(rest) };
}

const STSONG =
  '/Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ' +
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor ' +
  '/FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 ' +
  '/CapHeight 880 /StemV 80 >> >>]';

/** One page with two bytes of text in a font that is named and not embedded. */
async function plainPdf(subtype: string, more = ''): Promise<Buffer> {
  const text = 'BT /F1 20 Tf 72 700 Td <4E2D> Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    `<< /Type /Font /Subtype ${subtype} ${more} >>`,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const lines = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** Object identifiers in DER: of SHA-256, and one nobody has given a meaning. */
const SHA256 = '608648016503040201';
const SM_LIKE = '60864801650304027f';

const refused = (reason: string) => ({ ok: false, reason });

describe('a signed PDF', () => {
  it('is known by its hash and its pages when its signature fits every byte', async () => {
    expect(await checkSignedPdf(signed)).toEqual({
      ok: true,
      sha256: createHash('sha256').update(signed).digest('hex'),
      pages: 2,
      bytes: signed.length,
      signature: 'intact',
    });
  });

  it('leaves the bytes it is given as they are', async () => {
    const before = Buffer.from(signed);
    await checkSignedPdf(signed);
    expect(signed.equals(before)).toBe(true);
  });

  it('is refused without a signature', async () => {
    expect(await checkSignedPdf(await samplePdf())).toEqual(refused('unsigned'));
  });

  it('is refused when one character on the page was changed after signing', async () => {
    const changed = Buffer.from(signed);
    // Within the first page's drawing: the PDF still reads, but it says something else.
    const at = changed.indexOf('/MediaBox [0 0 595');
    changed.write('/MediaBox [0 0 594', at, 'latin1');
    expect(await checkSignedPdf(changed)).toEqual(refused('changed'));
  });

  it('is refused when something was added behind the signature', async () => {
    const longer = Buffer.concat([signed, Buffer.from('\n9 0 obj << >> endobj\n%%EOF\n')]);
    expect(await checkSignedPdf(longer)).toEqual(refused('not-covered'));
  });

  it('is refused when its signature leaves more out than itself', async () => {
    const { start, end, rest } = rangeOf(signed);
    const wider = Buffer.from(signed);
    const before = `ByteRange [0 ${start} ${end} ${rest}`;
    const after = `ByteRange [0 ${start - 5} ${end} ${rest}`;
    wider.write(after.padEnd(before.length), wider.indexOf(before), 'latin1');
    expect(await checkSignedPdf(wider)).toEqual(refused('not-covered'));
  });

  it('is refused when it is encrypted, whether or not it opens without a password', async () => {
    expect(await checkSignedPdf(await lockedPdf('sample'))).toEqual(refused('encrypted'));
    expect(await checkSignedPdf(await lockedPdf(''))).toEqual(refused('encrypted'));
  });

  it('is refused when it is set in a font that is not in it: screen and printer would differ', async () => {
    expect(await checkSignedPdf(await plainPdf('/Type0 /BaseFont /STSong-Light', STSONG))).toEqual(
      refused('fonts-missing'),
    );
    expect(await checkSignedPdf(await plainPdf('/Type1 /BaseFont /Helvetica'))).toEqual(refused('unsigned'));
  });

  it('is refused when it has more pages than any letter', async () => {
    expect(await checkSignedPdf(await samplePdf({ pages: 61 }))).toEqual(refused('too-many-pages'));
  });

  it('signed by a method that is not known here is taken, and said to be unchecked', async () => {
    const strange = Buffer.from(signed);
    for (;;) {
      const at = strange.indexOf(SHA256);
      if (at < 0) break;
      strange.write(SM_LIKE, at, 'latin1');
    }
    expect(await checkSignedPdf(strange)).toMatchObject({ ok: true, signature: 'unchecked' });
    const seal = Buffer.from(signed);
    const { start, end } = rangeOf(signed);
    seal.fill('ab', start + 1, end - 1, 'latin1');
    expect(await checkSignedPdf(seal)).toMatchObject({ ok: true, signature: 'unchecked' });
  });

  it('is never made of other bytes, whatever they are, and reading them never fails', async () => {
    const junk = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(junk, fc.uint8Array({ maxLength: 40 })), async (bytes) => {
        expect((await checkSignedPdf(bytes)).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('is not taken when it was cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: signed.length - 1 }), async (length) => {
        expect((await checkSignedPdf(signed.subarray(0, length))).ok).toBe(false);
      }),
      { numRuns: 20 },
    );
  });
});

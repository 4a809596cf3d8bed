import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  getDocument,
  OPS,
  PasswordException,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Integrity, integrityOf } from './integrity.ts';

/** Opinions of organs have a few pages; what has more is no letter to a citizen. */
const MOST_PAGES = 60;
const FILES = fileURLToPath(new URL('.', import.meta.resolve('pdfjs-dist/package.json')));

/**
 * `not-a-pdf`: no PDF, or one that cannot be read. `fonts-missing`: a font it is set in is not in it, so screen and
 * printer would each show something else. `unsigned`: no signature in it. `not-covered`: something was added
 * behind the signature, or stands where no signature vouches for it. `changed`: the bytes are not those that were signed.
 */
export type SignedPdfFault =
  | 'not-a-pdf'
  | 'encrypted'
  | 'too-many-pages'
  | 'fonts-missing'
  | 'unsigned'
  | 'not-covered'
  | 'changed';

export type CheckedPdf =
  | { ok: true; sha256: string; pages: number; bytes: number; signature: Exclude<Integrity, 'changed'> }
  | { ok: false; reason: SignedPdfFault };

/** What pdf.js tells of a signature, as far as it is used here. */
interface PdfSignature {
  id: string;
  byteRange: [number, number, number, number];
  coversWholeDocument: boolean;
}

/**
 * Whether these bytes are a whole PDF under a signature that fits all of them. Who signed is not asked: no certificate
 * chain is followed, so this tells damage and change after signing, not a forger with a key of his own.
 */
export async function checkSignedPdf(pdf: Uint8Array): Promise<CheckedPdf> {
  if (!startsAsPdf(pdf)) return { ok: false, reason: 'not-a-pdf' };
  // The library takes the buffer it is given for its own.
  const loading = getDocument({
    data: Uint8Array.from(pdf),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    useSystemFonts: false,
    standardFontDataUrl: `${FILES}standard_fonts/`,
    cMapUrl: `${FILES}cmaps/`,
    cMapPacked: true,
  });
  try {
    return await check(pdf, await loading.promise);
  } catch (error) {
    return { ok: false, reason: error instanceof PasswordException ? 'encrypted' : 'not-a-pdf' };
  } finally {
    await loading.destroy();
  }
}

async function check(pdf: Uint8Array, document: PDFDocumentProxy): Promise<CheckedPdf> {
  const { info } = await document.getMetadata();
  // Opens without a password, but the terminal's printer need not know how.
  if ((info as { EncryptFilterName?: string | null }).EncryptFilterName) return { ok: false, reason: 'encrypted' };
  const pages = document.numPages;
  if (pages > MOST_PAGES) return { ok: false, reason: 'too-many-pages' };
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    if (!(await hasItsFonts(page))) return { ok: false, reason: 'fonts-missing' };
    page.cleanup();
  }

  const signatures = ((await document.getSignatures()) ?? []) as PdfSignature[];
  if (signatures.length === 0) return { ok: false, reason: 'unsigned' };
  const outermost = signatures.find((one) => one.coversWholeDocument && coversAllBut(pdf, one.byteRange));
  if (outermost === undefined) return { ok: false, reason: 'not-covered' };
  const signed = await document.getSignatureData(outermost.id);
  if (signed === null) return { ok: false, reason: 'not-covered' };
  const signature = await integrityOf(Buffer.concat(signed.data), signed.pkcs7);
  if (signature === 'changed') return { ok: false, reason: 'changed' };
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { ok: true, sha256, pages, bytes: pdf.length, signature };
}

/** False when a page is written in a font that is neither in the file nor one of the fourteen every reader has. */
async function hasItsFonts(page: PDFPageProxy): Promise<boolean> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = argsArray.flatMap((args, i) => (fnArray[i] === OPS.setFont ? [String(args?.[0])] : []));
  return [...new Set(names)].every((name) => {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { missingFile?: boolean }) : null;
    return font?.missingFile !== true;
  });
}

function startsAsPdf(pdf: Uint8Array): boolean {
  return /^%PDF-[12]\.\d/.test(Buffer.from(pdf.subarray(0, 8)).toString('latin1'));
}

/** The one gap a signature may leave is the hexadecimal string that holds it; anything else there could be exchanged. */
function coversAllBut(pdf: Uint8Array, [start, length, next, rest]: PdfSignature['byteRange']): boolean {
  const gap = Buffer.from(pdf.subarray(start + length, next)).toString('latin1');
  return start === 0 && next + rest === pdf.length && /^<[0-9A-Fa-f]*>$/.test(gap);
}

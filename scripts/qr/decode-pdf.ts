import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type GreyPicture, readQrCodes } from './read-codes.ts';

const run = promisify(execFile);

/** The dots per inch of a common counter printer: a code that reads at this rate reads from its paper. */
const PRINTER_DPI = 203;
/** An A4 page in grey at 600 dpi is 35 MB. */
const LARGEST_PAGE_BYTES = 200_000_000;

/**
 * Rasterises one page of a PDF as a printer would and reads the QR codes on it.
 * @param page counted from 1
 */
export async function decodeQrCodes(pdfPath: string, { dpi = PRINTER_DPI, page = 1 } = {}): Promise<string[]> {
  const args = ['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), '-singlefile', pdfPath];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: LARGEST_PAGE_BYTES });
  return readQrCodes(pictureOf(stdout));
}

/** A binary PGM, `P5 <width> <height> 255`. */
function pictureOf(pgm: Buffer): GreyPicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (header === null) throw new Error('pdftoppm gave no grey picture');
  return { width: Number(header[1]), height: Number(header[2]), dots: pgm.subarray(header[0].length) };
}

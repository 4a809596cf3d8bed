import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type GreyPicture, readQrCodes } from './read-codes.ts';

const run = promisify(execFile);

/** The dots per inch of a common counter printer: a code that reads at this rate reads from its paper. */
const PRINTER_DPI = 203;
/** Twenty A4 pages in grey at 300 dpi. */
const LARGEST_PICTURES_BYTES = 200_000_000;

/**
 * Rasterises a PDF as a printer would and reads the QR codes on it, from its first page to its last.
 * @param page counted from 1; without it every page
 */
export async function decodeQrCodes(
  pdfPath: string,
  { dpi = PRINTER_DPI, page }: { dpi?: number; page?: number } = {},
): Promise<string[]> {
  const only = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  const args = ['-r', String(dpi), '-gray', ...only, pdfPath];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: LARGEST_PICTURES_BYTES });
  const found: string[] = [];
  for (const picture of picturesIn(stdout)) found.push(...(await readQrCodes(picture)));
  return found;
}

/** Binary PGMs one after the other, each `P5 <width> <height> 255` and its dots. */
function* picturesIn(pgms: Buffer): Generator<GreyPicture> {
  for (let rest = pgms; rest.length > 0; ) {
    const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(rest.subarray(0, 64).toString('latin1'));
    if (header === null) throw new Error('pdftoppm gave no grey picture');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const end = header[0].length + width * height;
    yield { width, height, dots: rest.subarray(header[0].length, end) };
    rest = rest.subarray(end);
  }
}

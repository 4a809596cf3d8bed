import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const run = promisify(execFile);

/** The dots per inch of a common counter printer: a code that reads at this rate reads from its paper. */
const PRINTER_DPI = 203;
/** An A4 page in grey at 600 dpi is 35 MB. */
const LARGEST_PAGE_BYTES = 200_000_000;

let prepared: Promise<unknown> | undefined;

/**
 * Rasterises one page of a PDF as a printer would and reads the QR codes on it.
 * @param page counted from 1
 */
export async function decodeQrCodes(pdfPath: string, { dpi = PRINTER_DPI, page = 1 } = {}): Promise<string[]> {
  prepared ??= prepareReader();
  await prepared;
  const args = ['-r', String(dpi), '-gray', '-f', String(page), '-l', String(page), '-singlefile', pdfPath];
  const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: LARGEST_PAGE_BYTES });
  const found = await readBarcodes(imageOf(stdout), { formats: ['QRCode'], tryHarder: true });
  return found.map(({ text }) => text);
}

/** By default the reader would fetch its wasm from a network. */
async function prepareReader(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = new Uint8Array(await readFile(path));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
}

/** A binary PGM, `P5 <width> <height> 255`, as the RGBA pixels the reader takes. */
function imageOf(pgm: Buffer): ImageData {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (header === null) throw new Error('pdftoppm gave no grey picture');
  const [{ length }, width, height] = [header[0], Number(header[1]), Number(header[2])];
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i += 1) {
    const grey = pgm[length + i] ?? 255;
    data.set([grey, grey, grey, 255], i * 4);
  }
  return { data, width, height, colorSpace: 'srgb' } as ImageData;
}

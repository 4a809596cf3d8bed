import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A picture in grey, a byte for each dot, row after row. */
export interface GreyPicture {
  width: number;
  height: number;
  dots: Uint8Array;
}

let prepared: Promise<unknown> | undefined;

/** The words of the QR codes in a picture. */
export async function readQrCodes(picture: GreyPicture): Promise<string[]> {
  prepared ??= prepareReader();
  await prepared;
  const found = await readBarcodes(asImageData(picture), { formats: ['QRCode'], tryHarder: true });
  return found.map(({ text }) => text);
}

/** By default the reader would fetch its wasm from a network. */
async function prepareReader(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = new Uint8Array(await readFile(path));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
}

function asImageData({ width, height, dots }: GreyPicture): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  dots.forEach((grey, i) => {
    data.set([grey, grey, grey, 255], i * 4);
  });
  return { data, width, height, colorSpace: 'srgb' } as ImageData;
}

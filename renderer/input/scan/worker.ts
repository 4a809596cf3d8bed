import { deskew } from './deskew.ts';
import type { Scanned, Taken } from './messages.ts';

/** From what the eye does not tell from the picture down to what can still be read. */
const QUALITIES = [0.85, 0.7, 0.5];

/** Straightens one picture beside the page: several million dots are more than a frame's work. It keeps nothing. */
addEventListener('message', async ({ data }: MessageEvent<Taken>) => {
  postMessage(await scanned(data));
});

async function scanned({ picture, longestSide, largest }: Taken): Promise<Scanned> {
  const whole = new OffscreenCanvas(picture.width, picture.height);
  const pen = whole.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.drawImage(picture, 0, 0);
  picture.close();
  const page = deskew(pen.getImageData(0, 0, whole.width, whole.height), longestSide);
  const jpeg = await jpegOf(page === null ? fitted(whole, longestSide) : drawn(page), largest);
  return jpeg && { jpeg, straightened: page !== null };
}

function drawn({ data, width, height }: { data: Uint8ClampedArray; width: number; height: number }): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(Uint8ClampedArray.from(data), width, height), 0, 0);
  return canvas;
}

/** The whole picture, no longer than a page may be. */
function fitted(whole: OffscreenCanvas, longestSide: number): OffscreenCanvas {
  const scale = Math.min(1, longestSide / Math.max(whole.width, whole.height));
  const canvas = new OffscreenCanvas(Math.round(whole.width * scale), Math.round(whole.height * scale));
  canvas.getContext('2d')?.drawImage(whole, 0, 0, canvas.width, canvas.height);
  return canvas;
}

async function jpegOf(canvas: OffscreenCanvas, largest: number): Promise<Blob | null> {
  for (const quality of QUALITIES) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= largest) return jpeg;
  }
  return null;
}

/** What a JPEG says of itself before its picture begins. */
export interface JpegFacts {
  width: number;
  height: number;
  /** It says more than how the picture is to be drawn: where and when it was taken, by what, or what it looked like before. */
  tells: boolean;
}

const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const PICTURE = 0xda;
const COMMENT = 0xfe;
/** JFIF, colour profile and Adobe’s note on colour: all that drawing needs. */
const FOR_DRAWING = new Set([0xe0, 0xe2, 0xee]);
/** Baseline, extended and progressive frames; what is coded otherwise no browser draws. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** Reads a JPEG from its start to its picture and looks whether it has an end; null when it is none or not whole. */
export function readJpeg(bytes: Uint8Array): JpegFacts | null {
  const { length } = bytes;
  const at = (i: number) => bytes[i] ?? 0;
  const word = (i: number) => at(i) * 256 + at(i + 1);
  if (at(0) !== MARK || at(1) !== START || at(length - 2) !== MARK || at(length - 1) !== END) return null;
  let tells = false;
  let size: { width: number; height: number } | null = null;
  for (let i = 2; i + 4 <= length; i += 2 + word(i + 2)) {
    const mark = at(i + 1);
    const segment = word(i + 2);
    if (at(i) !== MARK || segment < 2 || i + 2 + segment > length) return null;
    if (mark === PICTURE) return size && { ...size, tells };
    if (FRAMES.has(mark)) size = { height: word(i + 5), width: word(i + 7) };
    const isApplication = mark >= 0xe0 && mark <= 0xef;
    if (mark === COMMENT || (isApplication && !FOR_DRAWING.has(mark))) tells = true;
  }
  return null;
}

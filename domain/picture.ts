/** What a picture is, as its own first bytes say. */
export type Picture = { kind: 'jpeg' | 'png' | 'webp'; width: number; height: number } | { kind: 'heic' };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Of HEIF: what iPhones write, and what browsers other than theirs cannot show. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'];
/** Start of frame; between them stand the tables of JPEG, which have other numbers. */
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/**
 * Tells a picture by its bytes, whatever its name or its sender says it is; null for what is none, or has no size.
 * Looks at the beginning only, so a picture may still turn out to be damaged.
 */
export function readPicture(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return png(view);
    if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return jpeg(view);
    if (asciiAt(view, 0) === 'RIFF' && asciiAt(view, 8) === 'WEBP') return webp(view);
    if (asciiAt(view, 4) === 'ftyp' && HEIC_BRANDS.includes(asciiAt(view, 8))) return { kind: 'heic' };
    return null;
  } catch (error) {
    // The bytes end before what they promise.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function png(view: DataView): Picture | null {
  if (asciiAt(view, 12) !== 'IHDR') return null;
  return sized('png', view.getUint32(16), view.getUint32(20));
}

function jpeg(view: DataView): Picture | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      // Any number of these may stand before a marker.
      at += 1;
    } else if (JPEG_FRAMES.includes(marker)) {
      return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    } else {
      // The scan begins, or the picture ends, and no frame was there.
      if (marker === 0xda || marker === 0xd9) return null;
      at += 2 + view.getUint16(at + 2);
    }
  }
}

function webp(view: DataView): Picture | null {
  switch (asciiAt(view, 12)) {
    case 'VP8 ':
      return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return view.getUint8(20) === 0x2f ? sized('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1) : null;
    }
    case 'VP8X':
      return sized('webp', (view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
    default:
      return null;
  }
}

function sized(kind: 'jpeg' | 'png' | 'webp', width: number, height: number): Picture | null {
  return width > 0 && height > 0 ? { kind, width, height } : null;
}

function asciiAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

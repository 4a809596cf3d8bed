import type { Bitmap } from '../../../native/receipt-printer/protocol.ts';

/** A stretch of paper, white until dots are set; what lies beside it is not printed. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  set(x: number, y: number): void;
  /** Rows of it as the printer takes them. */
  rows(from: number, count: number): Bitmap;
}

export function createCanvas(width: number, height: number): Canvas {
  const bytesPerRow = Math.ceil(width / 8);
  const bits = new Uint8Array(bytesPerRow * height);
  return {
    width,
    height,
    set(x, y) {
      if (x < 0 || y < 0 || x >= width || y >= height) return;
      const at = y * bytesPerRow + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    },
    rows: (from, count) => ({
      bytesPerRow,
      rows: Math.min(count, height - from),
      bits: bits.slice(from * bytesPerRow, Math.min(from + count, height) * bytesPerRow),
    }),
  };
}

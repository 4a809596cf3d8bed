/** The beginnings of pictures, byte by byte as the standards have them. For tests only. */

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** A JPEG up to its frame, with comments of one's own before it. Nothing that could be shown. */
export function jpegOf(parts: { width: number; height: number; segments?: readonly Uint8Array[] }): Buffer {
  const { width, height, segments = [] } = parts;
  const comments = segments.flatMap((text) => [Buffer.from([0xff, 0xfe]), uint16(text.length + 2), text]);
  const frame = [Buffer.from([0xff, 0xc2]), uint16(11), Buffer.from([8]), uint16(height), uint16(width)];
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...comments, ...frame, Buffer.from([1, 1, 0x11, 0])]);
}

/** 640 by 480. */
export const PNG_START = Buffer.from('89504e470d0a1a0a0000000d4948445200000280000001e00806000000', 'hex');

/** 640 by 480: lossy, lossless, extended. */
export const WEBP_STARTS = [
  Buffer.from('52494646000000005745425056503820000000000000009d012a8002e001', 'hex'),
  Buffer.from('5249464600000000574542505650384c000000002f7fc2770000', 'hex'),
  Buffer.from('524946460000000057454250565038580a000000000000007f0200df0100', 'hex'),
];

export const HEIC_START = Buffer.from('000000186674797068656963000000006d696631', 'hex');

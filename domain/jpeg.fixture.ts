/** A segment of a JPEG with its length. */
export function segment(mark: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, mark, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** A JPEG in form: head, frame and end are right, the picture in it is noise of `weight` bytes. */
export function sampleJpeg({
  width = 1654,
  height = 2339,
  weight = 64,
  seed = 1,
  extra = new Uint8Array(),
}: {
  width?: number;
  height?: number;
  weight?: number;
  seed?: number;
  extra?: Uint8Array;
} = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  // Never 0xff, which would begin a mark.
  const noise = Buffer.from(Array.from({ length: weight }, (_, i) => (i * 31 + seed * 17) % 251));
  const scan = segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    extra,
    segment(0xc0, frame),
    scan,
    noise,
    Buffer.from([0xff, 0xd9]),
  ]);
}

/**
 * Frames of the resident-ID reader modules (SAM_V and kin), pure: bytes in, values out.
 * Request  `AA AA AA 96 69 | length | command | data | check`,
 * reply    `AA AA AA 96 69 | length | SW1 SW2 SW3 | data | check`;
 * length counts what follows it, check included; check makes the XOR over length..check zero.
 */

const PREAMBLE = Buffer.from([0xaa, 0xaa, 0xaa, 0x96, 0x69]);
const HEAD_BYTES = PREAMBLE.length + 2;

export const MIN_REQUEST_LENGTH = 3;
export const MIN_REPLY_LENGTH = 4;
/** The longest legal reply announces 2314 bytes; more than this is noise that looks like a preamble. */
export const MAX_FRAME_LENGTH = 4096;

/** Commands with their parameter byte. We never ask for fingerprints (`30 10`): the kiosk has no need for them. */
export const COMMAND = {
  status: [0x11, 0xff],
  findCard: [0x20, 0x01],
  selectCard: [0x20, 0x02],
  readText: [0x30, 0x01],
} as const satisfies Record<string, readonly [number, number]>;

/** A complete frame around `body` (what stands between the length and the check). */
export function encodeFrame(body: Uint8Array): Uint8Array {
  const frame = Buffer.alloc(HEAD_BYTES + body.length + 1);
  PREAMBLE.copy(frame);
  frame.writeUInt16BE(body.length + 1, PREAMBLE.length);
  frame.set(body, HEAD_BYTES);
  frame[frame.length - 1] = xor(frame.subarray(PREAMBLE.length));
  return frame;
}

export function encodeRequest(command: readonly [number, number], data: Uint8Array = new Uint8Array()): Uint8Array {
  return encodeFrame(Uint8Array.of(...command, ...data));
}

export type FrameFault = 'no-preamble' | 'truncated' | 'length' | 'checksum';
export type FrameBody = { ok: true; body: Uint8Array } | { ok: false; reason: FrameFault };

/** Looks for one frame in `bytes`; `start` is where its preamble stands, `end` where the frame ends. */
function findFrame(bytes: Buffer, minLength: number): { start: number; end: number; frame: FrameBody } {
  const start = bytes.indexOf(PREAMBLE);
  const fault = (reason: FrameFault) => ({ start, end: start + 1, frame: { ok: false as const, reason } });
  if (start < 0) return fault('no-preamble');
  if (bytes.length < start + HEAD_BYTES) return fault('truncated');
  const length = bytes.readUInt16BE(start + PREAMBLE.length);
  if (length < minLength || length > MAX_FRAME_LENGTH) return fault('length');
  const end = start + HEAD_BYTES + length;
  if (bytes.length < end) return fault('truncated');
  if (xor(bytes.subarray(start + PREAMBLE.length, end)) !== 0) return fault('checksum');
  return { start, end, frame: { ok: true, body: bytes.subarray(start + HEAD_BYTES, end - 1) } };
}

/** The first reply frame in a captured piece of the line. */
export function decodeReplyFrame(bytes: Uint8Array): FrameBody {
  return findFrame(asBuffer(bytes), MIN_REPLY_LENGTH).frame;
}

export interface FrameParser {
  /** Frames completed by this chunk, and what had to be refused on the way. */
  push(chunk: Uint8Array): FrameBody[];
  reset(): void;
}

/**
 * Cuts a byte stream into frames. After a refusal it goes on one byte behind that preamble,
 * because a photo may contain one and a damaged frame may hide a whole one.
 */
export function createFrameParser(minLength: number): FrameParser {
  let pending = Buffer.alloc(0);
  return {
    push(chunk) {
      pending = Buffer.concat([pending, chunk]);
      const frames: FrameBody[] = [];
      for (;;) {
        const { start, end, frame } = findFrame(pending, minLength);
        if (!frame.ok && frame.reason === 'no-preamble') {
          // The tail may be the beginning of a preamble.
          pending = pending.subarray(Math.max(0, pending.length - PREAMBLE.length + 1));
          return frames;
        }
        if (!frame.ok && frame.reason === 'truncated') {
          pending = pending.subarray(start);
          return frames;
        }
        frames.push(frame);
        pending = pending.subarray(end);
      }
    },
    reset() {
      pending = Buffer.alloc(0);
    },
  };
}

export interface Reply {
  /** Status words of the card, passed through; success is judged by `sw3` alone. */
  sw1: number;
  sw2: number;
  sw3: number;
  data: Uint8Array;
}

/** Reads the body of a reply frame; the parser has made sure that the three status bytes are there. */
export function asReply(body: Uint8Array): Reply {
  return { sw1: body[0] ?? 0, sw2: body[1] ?? 0, sw3: body[2] ?? 0, data: body.subarray(3) };
}

const STATUS_MEANINGS = {
  16: 'checksum-error',
  17: 'length-error',
  33: 'command-error',
  36: 'unrecognised-error',
  49: 'card-refused-reader',
  50: 'reader-refused-card',
  51: 'information-not-verified',
  64: 'wrong-card',
  65: 'read-failed',
  71: 'random-number-failed',
  96: 'self-test-failed',
  102: 'not-authorised',
  // Also a card that was read and has not been lifted yet.
  128: 'no-card',
  129: 'select-failed',
  144: 'ok',
  145: 'no-content',
  159: 'card-found',
} as const;
export type StatusMeaning = (typeof STATUS_MEANINGS)[keyof typeof STATUS_MEANINGS] | 'unknown-status';

/** What the reader means by its status byte SW3. */
export function meaningOf(sw3: number): StatusMeaning {
  return (STATUS_MEANINGS as Record<number, StatusMeaning>)[sw3] ?? 'unknown-status';
}

function xor(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum ^ byte, 0);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bytes of a serial code scanner, pure: a stream in, codes out. What was scanned is untrusted. */

/** Our own codes are far shorter; whatever is longer was not made for us. */
export const MAX_CODE_BYTES = 512;

export type CodeFault = 'too-long' | 'not-text';
export type ScannedCode = { ok: true; text: string } | { ok: false; reason: CodeFault };

export interface CodeDecoder {
  /** Codes completed by this chunk. */
  push(chunk: Uint8Array): ScannedCode[];
  /** The line has been quiet: what was received so far is the whole code. */
  idle(): ScannedCode[];
}

/** CR, LF, CR LF or TAB may end a code, as the scanner is set up. */
const TAILS = new Set([0x0d, 0x0a, 0x09]);
/** GM65 and its kin acknowledge the trigger, sometimes glued in front of the code. */
const TRIGGER_ACK = Buffer.from('02000001003331', 'hex');

export function createCodeDecoder(): CodeDecoder {
  let pending: number[] = [];
  let tooLong = false;

  function finish(): ScannedCode[] {
    const bytes = withoutAck(Buffer.from(pending));
    const overflowed = tooLong;
    pending = [];
    tooLong = false;
    if (overflowed) return [{ ok: false, reason: 'too-long' }];
    return bytes.length === 0 ? [] : [decode(bytes)];
  }

  return {
    push(chunk) {
      const codes: ScannedCode[] = [];
      for (const byte of chunk) {
        if (TAILS.has(byte)) codes.push(...finish());
        else if (pending.length < MAX_CODE_BYTES + TRIGGER_ACK.length) pending.push(byte);
        else tooLong = true;
      }
      return codes;
    },
    idle: finish,
  };
}

function withoutAck(bytes: Buffer): Buffer {
  let rest = bytes;
  while (rest.subarray(0, TRIGGER_ACK.length).equals(TRIGGER_ACK)) rest = rest.subarray(TRIGGER_ACK.length);
  return rest;
}

function decode(bytes: Buffer): ScannedCode {
  if (bytes.length > MAX_CODE_BYTES) return { ok: false, reason: 'too-long' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Controls, format characters, private use and the like: nothing a person could have meant to show us.
    return /\p{C}/u.test(text) ? { ok: false, reason: 'not-text' } : { ok: true, text };
  } catch {
    return { ok: false, reason: 'not-text' };
  }
}

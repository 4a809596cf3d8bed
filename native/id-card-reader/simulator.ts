import { setTimeout as sleep } from 'node:timers/promises';
import { openSerialLink } from '../serial-link.ts';
import { TEXT_BYTES } from './card-text.ts';
import { CARD_READER_BAUD } from './driver.ts';
import { COMMAND, createFrameParser, encodeFrame, MIN_REQUEST_LENGTH } from './protocol.ts';
import { readReplyFrame } from './simulated-card.ts';

export { type CardFields, encodeCardText } from './simulated-card.ts';

/**
 * `unreadable`, `wrong-card`: the card is found but refused. `garbage`: noise instead of the read reply.
 * `checksum`: one byte of the read reply is flipped. `split`: every reply comes byte by byte. `silent`: no reply at all.
 * `self-test-failed`, `not-authorised`: the module refuses everything. `pulled-mid-read`: the card goes in the middle
 * of the read reply. `late`: the read reply comes `lateMs` late, whatever card lies there by then.
 */
export type CardReaderFault =
  | 'unreadable'
  | 'wrong-card'
  | 'garbage'
  | 'checksum'
  | 'split'
  | 'silent'
  | 'self-test-failed'
  | 'not-authorised'
  | 'pulled-mid-read'
  | 'late';

export interface CardReaderSimulator {
  /** Lays a card: its 256 text bytes, or the whole reply frame to `30 01`. */
  lay(card: Uint8Array): void;
  lift(): void;
  setFault(fault: CardReaderFault | null): void;
  close(): Promise<void>;
}

export interface CardReaderSimulatorOptions {
  path: string;
  /** Readers differ: most do not find a card again that they have read, some do. */
  findsReadCard?: boolean;
  /** How late the fault `late` answers. */
  lateMs?: number;
  retryMs?: number;
}

const status = (sw3: number, data: Uint8Array = new Uint8Array()) => encodeFrame(Uint8Array.of(0, 0, sw3, ...data));

/** A resident-ID reader at the far end of a serial line: the same frames, made-up persons. */
export function createIdCardReaderSimulator(options: CardReaderSimulatorOptions): CardReaderSimulator {
  const { path, findsReadCard = false, lateMs = 0, retryMs } = options;
  const parser = createFrameParser(MIN_REQUEST_LENGTH);
  let card: { frame: Uint8Array; read: boolean } | null = null;
  let selected = false;
  let fault: CardReaderFault | null = null;
  // A reader answers one request after the other.
  let answering = Promise.resolve();

  const link = openSerialLink({
    path,
    baudRate: CARD_READER_BAUD,
    ...(retryMs === undefined ? {} : { retryMs }),
    onState: () => parser.reset(),
    onData(bytes) {
      for (const frame of parser.push(bytes)) {
        if (frame.ok) answering = answering.then(() => answer(frame.body));
      }
    },
  });

  async function answer(request: Uint8Array): Promise<void> {
    if (fault === 'silent') return;
    const is = (command: readonly [number, number]) => request[0] === command[0] && request[1] === command[1];
    if (fault === 'self-test-failed') return send(status(0x60));
    if (fault === 'not-authorised') return send(status(0x66));
    if (is(COMMAND.status)) return send(status(0x90));
    if (is(COMMAND.findCard)) {
      selected = false;
      const found = card !== null && (findsReadCard || !card.read);
      return send(found ? status(0x9f, new Uint8Array(4)) : status(0x80));
    }
    if (is(COMMAND.selectCard)) {
      selected = card !== null;
      return send(selected ? status(0x90, new Uint8Array(8)) : status(0x81));
    }
    if (is(COMMAND.readText)) return read();
    return send(status(0x21));
  }

  async function read(): Promise<void> {
    if (card === null || !selected || fault === 'unreadable') return send(status(0x41));
    if (fault === 'wrong-card') return send(status(0x40));
    if (fault === 'garbage') return send(Buffer.alloc(1295, 'AA noise '));
    const { frame } = card;
    if (fault === 'checksum') {
      const flipped = Buffer.from(frame);
      flipped[100] = (flipped[100] ?? 0) ^ 0x20;
      return send(flipped);
    }
    if (fault === 'pulled-mid-read') {
      card = null;
      return send(frame.subarray(0, frame.length / 2));
    }
    card.read = true;
    if (fault === 'late') await sleep(lateMs);
    return send(frame);
  }

  async function send(bytes: Uint8Array): Promise<void> {
    if (fault !== 'split') {
      link.write(bytes);
      return;
    }
    for (const byte of bytes) {
      link.write(Uint8Array.of(byte));
      await sleep(0);
    }
  }

  return {
    lay(bytes) {
      card = { frame: bytes.length === TEXT_BYTES ? readReplyFrame(bytes) : bytes, read: false };
      selected = false;
    },
    lift() {
      card = null;
      selected = false;
    },
    setFault(next) {
      fault = next;
    },
    close: () => link.close(),
  };
}

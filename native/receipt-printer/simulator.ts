import { openSerialLink } from '../serial-link.ts';
import { createPrintHead, type PrintedItem } from './print-head.ts';
import { type Command, FORGET, QUESTIONS, readCommand } from './protocol.ts';

export interface ReceiptPrinterSimulatorOptions {
  path: string;
  retryMs?: number;
  /** What is left on the roll, in dots (8 to the millimetre). */
  paper?: number;
  /** Models that know only the first and the last question. */
  answers?: readonly number[];
  /** A slip was cut off. */
  onSlip?(slip: PrintedItem[]): void;
}

export interface ReceiptPrinterSimulator {
  /** A new roll, or what is left of one; in dots. */
  setPaper(dots: number): void;
  setCover(open: boolean): void;
  setKnifeStuck(stuck: boolean): void;
  /** Switched off at the mains while its cable stays: hears nothing, forgets everything. */
  setPower(on: boolean): void;
  /** What hangs out of the printer, not cut off yet. */
  hanging(): PrintedItem[];
  /** Bytes that were no command it knows. */
  unknownBytes(): number;
  close(): Promise<void>;
}

const FULL_ROLL = 8 * 30_000;
const NEAR_END = 8 * 2000;

/** A receipt printer at the far end of a serial line: prints what it understands as it comes, until something stands in the way. */
export function createReceiptPrinterSimulator(options: ReceiptPrinterSimulatorOptions): ReceiptPrinterSimulator {
  const { path, retryMs, answers = Object.values(QUESTIONS), onSlip } = options;
  let paper = options.paper ?? FULL_ROLL;
  let coverOpen = false;
  let knifeStuck = false;
  let power = true;
  let heard: number[] = [];
  let received: number[] = [];
  let unknown = 0;
  const head = createPrintHead((slip) => onSlip?.(slip));

  const link = openSerialLink({
    path,
    baudRate: 115_200,
    ...(retryMs === undefined ? {} : { retryMs }),
    onState() {},
    onData(bytes) {
      if (!power) return;
      heard.push(...bytes);
      hearRealTime();
      work();
    },
  });

  /** Real-time commands are heeded wherever they stand; the rest waits its turn. */
  function hearRealTime() {
    while (heard.length > 0) {
      if (heard[0] === 0x10) {
        if (startsWith(FORGET, heard)) {
          if (heard.length < FORGET.length) return;
          heard.splice(0, FORGET.length);
          received = [];
          head.reset();
          continue;
        }
        if (heard[1] === 0x04) {
          const question = heard[2];
          if (question === undefined) return;
          heard.splice(0, 3);
          if (answers.includes(question)) link.write(Uint8Array.of(answerTo(question)));
          continue;
        }
      }
      received.push(heard.shift() ?? 0);
    }
  }

  function answerTo(question: number): number {
    const stopped = standsStill();
    switch (question) {
      case QUESTIONS.printer:
        return 0x12 | (stopped ? 0x08 : 0);
      case QUESTIONS.offline:
        return 0x12 | (coverOpen ? 0x04 : 0) | (paper <= 0 ? 0x20 : 0) | (knifeStuck ? 0x40 : 0);
      case QUESTIONS.error:
        return 0x12 | (knifeStuck ? 0x08 : 0);
      default:
        return 0x12 | (paper <= NEAR_END ? 0x0c : 0) | (paper <= 0 ? 0x60 : 0);
    }
  }

  const standsStill = () => coverOpen || knifeStuck || paper <= 0;

  function work() {
    const bytes = Uint8Array.from(received);
    let at = 0;
    while (!standsStill()) {
      const read = readCommand(bytes, at);
      if (read === null) break;
      at = read.end;
      obey(read.command);
    }
    received.splice(0, at);
  }

  function obey(command: Command) {
    if (command.kind === 'ask-paper') {
      link.write(Uint8Array.of((paper <= NEAR_END ? 0x03 : 0) | (paper <= 0 ? 0x0c : 0)));
    } else if (command.kind === 'unknown') {
      // NUL and DLE are passed over by every model.
      if (command.byte !== 0 && command.byte !== 0x10) unknown += 1;
    } else paper -= head.obey(command);
  }

  return {
    setPaper(dots) {
      paper = dots;
      work();
    },
    setCover(open) {
      coverOpen = open;
      work();
    },
    setKnifeStuck(stuck) {
      knifeStuck = stuck;
      work();
    },
    setPower(on) {
      power = on;
      heard = [];
      received = [];
      head.reset();
    },
    hanging: head.hanging,
    unknownBytes: () => unknown,
    close: () => link.close(),
  };
}

/** True when what was heard begins with the command, or may yet turn out to. */
function startsWith(command: Uint8Array, heard: readonly number[]): boolean {
  return command.every((byte, i) => i >= heard.length || heard[i] === byte);
}

import { type Command, readCommand } from './protocol.ts';

/** What came out, from top to bottom; lengths in dots. */
export type PrintedItem =
  | { kind: 'line'; runs: PrintedRun[]; centred: boolean; height: number }
  | { kind: 'bitmap'; bytesPerRow: number; rows: number; bits: Uint8Array }
  | { kind: 'blank'; height: number };

export interface PrintedRun {
  text: string;
  bold: boolean;
  double: boolean;
}

/** What a printer does with its commands, on paper without end. */
export interface PrintHead {
  /** Obeys a command and says how many dots of paper it took. */
  obey(command: Command): number;
  /** Switched off and on. */
  reset(): void;
  /** What hangs out, not cut off yet. */
  hanging(): PrintedItem[];
}

/** From the head to the knife. */
const TO_KNIFE = 8 * 12;
const BIG_LINE = 48;
const INITIAL = { bold: false, double: false, doubleChinese: false, centred: false, spacing: 34 };

export function createPrintHead(onSlip: (slip: PrintedItem[]) => void): PrintHead {
  let mode = { ...INITIAL };
  let line: PrintedRun[] = [];
  let slip: PrintedItem[] = [];

  function feed(item: PrintedItem, dots: number): number {
    slip.push(item);
    return dots;
  }

  /** ASCII and Chinese are made twice as big by a command each. */
  function write(text: string) {
    for (const part of text.match(/[ -~]+|[^ -~]+/gu) ?? []) {
      line.push({ text: part, bold: mode.bold, double: /^[ -~]/u.test(part) ? mode.double : mode.doubleChinese });
    }
  }

  function endLine(): number {
    const height = line.some(({ double }) => double) ? Math.max(mode.spacing, BIG_LINE) : mode.spacing;
    const item: PrintedItem = { kind: 'line', runs: line, centred: mode.centred, height };
    line = [];
    return feed(item, height);
  }

  function cut(): number {
    const fed = feed({ kind: 'blank', height: TO_KNIFE }, TO_KNIFE);
    onSlip(slip);
    slip = [];
    return fed;
  }

  return {
    obey(command) {
      switch (command.kind) {
        case 'initialise':
          mode = { ...INITIAL };
          return 0;
        case 'line-spacing':
          mode.spacing = command.dots;
          return 0;
        case 'align':
          mode.centred = command.to === 'centre';
          return 0;
        case 'bold':
          mode.bold = command.on;
          return 0;
        case 'double':
          mode.double = command.on;
          return 0;
        case 'double-chinese':
          mode.doubleChinese = command.on;
          return 0;
        case 'text':
          write(command.text);
          return 0;
        case 'line-feed':
          return endLine();
        case 'feed':
          return feed({ kind: 'blank', height: command.dots }, command.dots);
        case 'bitmap':
          return feed({ kind: 'bitmap', ...command.bitmap }, command.bitmap.rows);
        case 'cut':
          return cut();
        default:
          return 0;
      }
    },
    reset() {
      mode = { ...INITIAL };
      line = [];
    },
    hanging: () => [...slip],
  };
}

/** What bytes come to on paper: the slips that were cut, and what hangs out at the end. */
export function printed(bytes: Uint8Array): { slips: PrintedItem[][]; hanging: PrintedItem[] } {
  const slips: PrintedItem[][] = [];
  const head = createPrintHead((slip) => slips.push(slip));
  for (let at = 0; ; ) {
    const read = readCommand(bytes, at);
    if (read === null) return { slips, hanging: head.hanging() };
    head.obey(read.command);
    at = read.end;
  }
}

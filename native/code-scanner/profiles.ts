/** What differs from one scanner model to the next. A scanner that reads by itself needs none of it. */
export interface ScannerProfile {
  baudRate: number;
  /** Bytes that start and stop reading. */
  trigger: { on: Uint8Array; off: Uint8Array } | null;
}

const hex = (text: string) => Buffer.from(text, 'hex');

export const SCANNER_PROFILES = {
  /** Reads whenever it sees a code. */
  plain: { baudRate: 9600, trigger: null },
  /** Hangzhou Grow GM65, GM861; `AB CD` in place of the CRC means unchecked. */
  gm65: { baudRate: 9600, trigger: { on: hex('7e000801000201abcd'), off: hex('7e000801000200abcd') } },
} as const satisfies Record<string, ScannerProfile>;

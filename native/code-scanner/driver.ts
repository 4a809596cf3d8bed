import { openSerialLink } from '../serial-link.ts';
import { SCANNER_PROFILES, type ScannerProfile } from './profiles.ts';
import { type CodeFault, createCodeDecoder, type ScannedCode } from './protocol.ts';

/** A scanner without a tail sends a code in one go: at 9600 baud a byte a millisecond, so this is a pause. */
export const SCANNER_IDLE_MS = 50;

export type CodeScannerEvent =
  | { kind: 'code'; text: string }
  | { kind: 'rejected'; reason: CodeFault }
  | { kind: 'state'; state: 'ready' | 'missing'; reason: string | null };

export interface CodeScannerOptions {
  path: string;
  profile?: ScannerProfile;
  idleMs?: number;
  retryMs?: number;
  onEvent(event: CodeScannerEvent): void;
}

export interface CodeScanner {
  /** Switches the light on or off, where the model can be told to; false when nothing was sent. */
  trigger(on: boolean): boolean;
  close(): Promise<void>;
}

/** Watches a code scanner on a serial port. */
export function createCodeScanner(options: CodeScannerOptions): CodeScanner {
  const { path, profile = SCANNER_PROFILES.plain, idleMs = SCANNER_IDLE_MS, retryMs, onEvent } = options;
  let decoder = createCodeDecoder();
  let quiet: NodeJS.Timeout | undefined;

  const tell = (codes: ScannedCode[]) => {
    for (const code of codes) {
      onEvent(code.ok ? { kind: 'code', text: code.text } : { kind: 'rejected', reason: code.reason });
    }
  };

  const link = openSerialLink({
    path,
    baudRate: profile.baudRate,
    ...(retryMs === undefined ? {} : { retryMs }),
    onData(bytes) {
      clearTimeout(quiet);
      quiet = setTimeout(() => tell(decoder.idle()), idleMs);
      tell(decoder.push(bytes));
    },
    onState(state) {
      // Half a code from before the cable was pulled belongs to nothing that follows.
      clearTimeout(quiet);
      decoder = createCodeDecoder();
      if (state.state === 'connected') onEvent({ kind: 'state', state: 'ready', reason: null });
      else onEvent({ kind: 'state', state: 'missing', reason: state.reason });
    },
  });

  return {
    trigger(on) {
      if (profile.trigger === null) return false;
      return link.write(on ? profile.trigger.on : profile.trigger.off);
    },
    async close() {
      clearTimeout(quiet);
      await link.close();
    },
  };
}

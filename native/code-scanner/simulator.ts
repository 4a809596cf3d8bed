import { openSerialLink } from '../serial-link.ts';
import { SCANNER_PROFILES, type ScannerProfile } from './profiles.ts';

export interface CodeScannerSimulator {
  /** Sends a code as the scanner would; false while the line is not open. `tail` is what the scanner is set up to append. */
  scan(code: string | Uint8Array, tail?: '\r' | '\n' | '\r\n' | '\t' | ''): boolean;
  /** Whether the kiosk has switched the light on (models with a trigger). */
  lit(): boolean;
  close(): Promise<void>;
}

const ACK = Buffer.from('02000001003331', 'hex');

/** A code scanner at the far end of a serial line. Acknowledges the trigger of its profile as a GM65 does. */
export function createCodeScannerSimulator(options: {
  path: string;
  profile?: ScannerProfile;
  retryMs?: number;
}): CodeScannerSimulator {
  const { path, profile = SCANNER_PROFILES.plain, retryMs } = options;
  let lit = false;
  let received = Buffer.alloc(0);

  const link = openSerialLink({
    path,
    baudRate: profile.baudRate,
    ...(retryMs === undefined ? {} : { retryMs }),
    onState() {},
    onData(bytes) {
      const { trigger } = profile;
      if (trigger === null) return;
      received = Buffer.concat([received, bytes]);
      while (received.length >= trigger.on.length) {
        const command = received.subarray(0, trigger.on.length);
        received = received.subarray(command.length);
        if (!command.equals(trigger.on) && !command.equals(trigger.off)) continue;
        lit = command.equals(trigger.on);
        link.write(ACK);
      }
    },
  });

  return {
    scan: (code, tail = '\r') => link.write(Buffer.concat([Buffer.from(code), Buffer.from(tail)])),
    lit: () => lit,
    close: () => link.close(),
  };
}

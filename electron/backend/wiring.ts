import type { DevicesConfig } from '../../kiosk-config/schema.ts';
import { type CodeScannerEvent, createCodeScanner } from '../../native/code-scanner/driver.ts';
import { type CardReaderEvent, createIdCardReader } from '../../native/id-card-reader/driver.ts';
import { createIppPrinter } from '../../native/ipp-printer/driver.ts';
import type { Printer } from './printing/printer.ts';

/** The devices of this terminal, opened. */
export interface OpenDevices {
  printer: Printer | null;
  close(): Promise<void>;
}

/** The one place that chooses what stands behind each device, by configuration alone; simulators speak the same wire. */
export function openDevices(
  config: DevicesConfig,
  listeners: { onCard(event: CardReaderEvent): void; onCode(event: CodeScannerEvent): void },
): OpenDevices {
  const { idCardReader, codeScanner, printer } = config;
  const open: { close(): Promise<void> }[] = [];
  if (idCardReader.driver === 'serial') {
    open.push(createIdCardReader({ ...idCardReader, onEvent: listeners.onCard }));
  }
  if (codeScanner.driver === 'serial') {
    const { path, baudRate } = codeScanner;
    open.push(createCodeScanner({ path, profile: { baudRate, trigger: null }, onEvent: listeners.onCode }));
  }
  return {
    printer: printer.driver === 'ipp' ? createIppPrinter({ url: printer.url }) : null,
    async close() {
      await Promise.all(open.map((device) => device.close()));
    },
  };
}

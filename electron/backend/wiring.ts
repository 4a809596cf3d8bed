import type { PaperCode } from '../../contract/shapes/terminal-state.ts';
import type { DevicesConfig } from '../../kiosk-config/schema.ts';
import { type CallLamp, type CallLampEvent, createCallLamp } from '../../native/call-lamp/driver.ts';
import { type CodeScannerEvent, createCodeScanner } from '../../native/code-scanner/driver.ts';
import { type CardReaderEvent, createIdCardReader } from '../../native/id-card-reader/driver.ts';
import { createIppPrinter } from '../../native/ipp-printer/driver.ts';
import type { Connection } from '../../native/receipt-printer/connection.ts';
import { createReceiptPrinter } from '../../native/receipt-printer/driver.ts';
import type { RollWidth } from '../../native/receipt-printer/protocol.ts';
import type { Printer } from './printing/printer.ts';

/** The devices of this terminal, opened. */
export interface OpenDevices {
  printer: Printer | null;
  receiptPrinter: Printer | null;
  callLamp: CallLamp | null;
  close(): Promise<void>;
}

/** The one place that chooses what stands behind each device, by configuration alone; simulators speak the same wire. */
export function openDevices(
  config: DevicesConfig,
  listeners: {
    onCard(event: CardReaderEvent): void;
    onCode(event: CodeScannerEvent): void;
    onLamp(event: CallLampEvent): void;
  },
): OpenDevices {
  const { idCardReader, codeScanner, printer } = config;
  const receiptPrinter = openReceiptPrinter(config.receiptPrinter);
  const open: { close(): Promise<void> }[] = [];
  if (idCardReader.driver === 'serial') {
    open.push(createIdCardReader({ ...idCardReader, onEvent: listeners.onCard }));
  }
  if (codeScanner.driver === 'serial') {
    const { path, baudRate } = codeScanner;
    open.push(createCodeScanner({ path, profile: { baudRate, trigger: null }, onEvent: listeners.onCode }));
  }
  const callLamp =
    config.callLamp.driver === 'serial' ? createCallLamp({ ...config.callLamp, onEvent: listeners.onLamp }) : null;
  if (callLamp !== null) open.push(callLamp);
  if (receiptPrinter !== null) open.push(receiptPrinter);
  return {
    callLamp,
    receiptPrinter,
    printer: printer.driver === 'ipp' ? createIppPrinter({ url: printer.url }) : null,
    async close() {
      await Promise.all(open.map((device) => device.close()));
    },
  };
}

/** Null when the terminal has none. */
export function openReceiptPrinter(config: DevicesConfig['receiptPrinter']) {
  if (config.driver === 'none') return null;
  return createReceiptPrinter({ connection: connectionOf(config) });
}

function connectionOf(config: Exclude<DevicesConfig['receiptPrinter'], { driver: 'none' }>): Connection {
  switch (config.driver) {
    case 'serial':
      return { kind: 'serial', path: config.path, baudRate: config.baudRate };
    case 'usb':
      return { kind: 'usb', path: config.path };
    case 'tcp':
      return { kind: 'tcp', host: config.host, port: config.port };
  }
}

/** Which papers come as slips, and on which roll. */
export function slipsOf({ receiptPrinter }: DevicesConfig): { slips: readonly PaperCode[]; roll: RollWidth } {
  if (receiptPrinter.driver === 'none') return { slips: [], roll: 80 };
  return { slips: receiptPrinter.slips, roll: receiptPrinter.paperWidth };
}

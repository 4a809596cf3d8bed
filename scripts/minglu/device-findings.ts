import type { Printer } from '../../electron/backend/printing/printer.ts';
import { openReceiptPrinter } from '../../electron/backend/wiring.ts';
import type { DevicesConfig } from '../../kiosk-config/schema.ts';
import { createCallLamp } from '../../native/call-lamp/driver.ts';
import { createCodeScanner } from '../../native/code-scanner/driver.ts';
import { createIdCardReader } from '../../native/id-card-reader/driver.ts';
import { createIppPrinter } from '../../native/ipp-printer/driver.ts';
import { attention, type Finding, missing, READY } from './finding.ts';

/** `id` is the terminal's name for the device, `kind` the driver that the configuration chose. */
export type DeviceFinding = Finding & {
  id: 'id-card-reader' | 'code-scanner' | 'printer' | 'receipt-printer' | 'call-lamp';
  kind: string;
};

const OFF: Finding = { state: 'off', reason: 'not-configured', mend: null };
const PLUG_IN = 'plug the device in, or put its path right in the configuration';

/** Opens every configured device for a moment, with the driver the terminal uses, and asks how it is. */
export async function deviceFindings(devices: DevicesConfig): Promise<DeviceFinding[]> {
  const { idCardReader, codeScanner, printer, receiptPrinter, callLamp } = devices;
  const found = await Promise.all([
    idCardReader.driver === 'none' ? OFF : cardReaderFinding(idCardReader),
    codeScanner.driver === 'none' ? OFF : scannerFinding(codeScanner.path),
    printer.driver === 'none' ? OFF : printerFinding(createIppPrinter({ url: printer.url })),
    receiptPrinter.driver === 'none' ? OFF : receiptPrinterFinding(receiptPrinter),
    callLamp.driver === 'none' ? OFF : lampFinding(callLamp),
  ] as const);
  return [
    { id: 'id-card-reader', kind: idCardReader.driver, ...found[0] },
    { id: 'code-scanner', kind: codeScanner.driver, ...found[1] },
    { id: 'printer', kind: printer.driver, ...found[2] },
    // Few halls have one: where there is none, nobody misses it.
    ...(receiptPrinter.driver === 'none'
      ? []
      : [{ id: 'receipt-printer' as const, kind: receiptPrinter.driver, ...found[3] }]),
    ...(callLamp.driver === 'none' ? [] : [{ id: 'call-lamp' as const, kind: callLamp.driver, ...found[4] }]),
  ];
}

async function cardReaderFinding({ path, baudRate }: { path: string; baudRate: number }): Promise<Finding> {
  const first = Promise.withResolvers<Finding>();
  const reader = createIdCardReader({
    path,
    baudRate,
    onEvent(event) {
      if (event.kind !== 'state') return;
      if (event.state === 'ready') first.resolve(READY);
      else if (event.state === 'missing') first.resolve(serialFinding(event.reason));
      else first.resolve(attention(event.reason ?? 'out-of-service', 'have the reader repaired or exchanged'));
    },
  });
  return first.promise.finally(() => reader.close());
}

async function lampFinding({ path, baudRate }: { path: string; baudRate: number }): Promise<Finding> {
  const first = Promise.withResolvers<Finding>();
  const lamp = createCallLamp({
    path,
    baudRate,
    onEvent: ({ state, reason }) => first.resolve(state === 'ready' ? READY : serialFinding(reason)),
  });
  return first.promise.finally(() => lamp.close());
}

async function scannerFinding(path: string): Promise<Finding> {
  const first = Promise.withResolvers<Finding>();
  const scanner = createCodeScanner({
    path,
    onEvent(event) {
      if (event.kind === 'state') first.resolve(event.state === 'ready' ? READY : serialFinding(event.reason));
    },
  });
  return first.promise.finally(() => scanner.close());
}

/** A port that is there but does not serve is something to attend to; only an absent one is missing. */
function serialFinding(reason: string | null): Finding {
  switch (reason) {
    case 'not-found':
      return missing('no-such-port', PLUG_IN);
    case 'no-permission':
      return attention(reason, 'sudo usermod -aG dialout $USER   (then log in again)');
    case 'in-use':
      return attention(reason, 'stop the program that holds the port; a running terminal is one');
    default:
      return attention(reason ?? 'no-answer', PLUG_IN);
  }
}

async function receiptPrinterFinding(config: DevicesConfig['receiptPrinter']): Promise<Finding> {
  const printer = openReceiptPrinter(config);
  if (printer === null) return OFF;
  return printerFinding(printer).finally(() => printer.close());
}

async function printerFinding(printer: Pick<Printer, 'status'>): Promise<Finding> {
  const { reachable, canPrint, state, reasons } = await printer.status();
  if (!reachable) return missing('unreachable', 'switch the printer on, or put its address right in the configuration');
  if (canPrint) return READY;
  return attention(reasons.join(' ') || state, 'look at the printer: paper, toner, covers');
}

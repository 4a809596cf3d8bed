import type { DeviceView } from '../../../contract/shapes/terminal-state.ts';
import type { PrinterStatus } from '../../../native/ipp-printer/driver.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import { type Printer, troublesOf } from '../printing/printer.ts';

/** Asks the printer how it is, again and again. */
export function watchPrinter(options: {
  printer: Printer;
  clock: Clock;
  delays: Pick<BackendDelays, 'printerPollMs'>;
  onState(state: DeviceView['state'], reason: string | null): void;
}): { stop(): void } {
  const { printer, clock, delays, onState } = options;
  let stopped = false;
  let cancel = () => {};

  async function look() {
    const status = await printer.status();
    if (stopped) return;
    const { state, reason } = deviceState(status);
    onState(state, reason);
    cancel = clock.after(delays.printerPollMs, () => void look());
  }

  void look();
  return {
    stop() {
      stopped = true;
      cancel();
    },
  };
}

function deviceState(status: PrinterStatus): Pick<DeviceView, 'state' | 'reason'> {
  if (!status.reachable) return { state: 'missing', reason: status.reasons[0] ?? 'offline' };
  const [trouble] = troublesOf(status);
  if (trouble !== undefined) return { state: 'attention', reason: trouble };
  return { state: status.state === 'processing' ? 'busy' : 'ready', reason: status.reasons[0] ?? null };
}

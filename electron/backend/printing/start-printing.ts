import type { DeviceView } from '../../../contract/shapes/terminal-state.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import { watchPrinter } from '../devices/printer-watch.ts';
import type { Typesetter } from '../documents/typesetter.ts';
import type { Log } from '../log.ts';
import type { SetSlip } from '../slips/slip-setter.ts';
import type { Store } from '../store/store.ts';
import { type OpenDevices, slipsOf } from '../wiring.ts';
import { createAttendance } from './attendance.ts';
import type { PaperContentOf } from './paper-content.ts';
import { createPapers, type Papers } from './papers.ts';
import type { Printer } from './printer.ts';
import { type PrintQueues, startPrintQueues } from './queues.ts';
import { asPages, asSlip, createRenderPaper } from './render-paper.ts';

/** From what is wished for on paper to the sheets in the tray. */
export interface Printing extends PrintQueues {
  papers: Papers;
}

export function startPrinting(options: {
  config: TerminalConfig;
  printers: Pick<OpenDevices, 'printer' | 'receiptPrinter'>;
  store: Store;
  contentOf: PaperContentOf;
  typesetter: Typesetter;
  setSlip: SetSlip;
  clock: Clock;
  delays: BackendDelays;
  log: Log;
  onPrinterState(id: 'printer' | 'receipt-printer', state: DeviceView['state'], reason: string | null): void;
  onChanged(): void;
}): Printing {
  const { config, printers, store, contentOf, typesetter, setSlip, clock, delays, log, onChanged } = options;
  const { printer, receiptPrinter } = printers;
  const attendance = createAttendance({
    left: store.papers.unfinished(),
    clock,
    delays,
    onLeft: () => queues.poke(),
  });
  const papers = createPapers({ store, attendance, terminalId: config.terminal.id, clock });
  const { slips, roll } = slipsOf(config.devices);
  const said = { papers, contentOf, signed: store.signedPapers };
  const queues = startPrintQueues(
    [
      {
        printer,
        takes: (code) => !slips.includes(code),
        render: createRenderPaper(said, asPages(typesetter)),
      },
      {
        printer: receiptPrinter,
        takes: (code) => slips.includes(code),
        render: createRenderPaper(said, asSlip(setSlip, roll)),
      },
    ],
    { store, attendance, clock, delays, log, onChanged },
  );
  const watch = (id: 'printer' | 'receipt-printer', watched: Printer | null) =>
    watched &&
    watchPrinter({
      printer: watched,
      clock,
      delays,
      onState(state, reason) {
        options.onPrinterState(id, state, reason);
        if (state === 'ready') queues.poke();
      },
    });
  const watches = [watch('printer', printer), watch('receipt-printer', receiptPrinter)];
  return {
    ...queues,
    papers,
    async stop() {
      for (const one of watches) one?.stop();
      await queues.stop();
    },
  };
}

import type { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import { type PrintQueue, type PrintQueueOptions, startPrintQueue } from './queue.ts';

/** All printers of the terminal. */
export interface PrintQueues extends Omit<PrintQueue, 'troubles'> {
  /** Whether there is a printer for this paper. */
  prints(code: PaperCode): boolean;
  /** What keeps this paper from coming out. */
  troubles(code: PaperCode): readonly string[];
}

type OnePrinter = Pick<PrintQueueOptions, 'printer' | 'takes' | 'render'>;

/** A queue for each printer: one that is out of paper holds up nothing that is another's. */
export function startPrintQueues(
  printers: readonly OnePrinter[],
  shared: Omit<PrintQueueOptions, keyof OnePrinter>,
): PrintQueues {
  const queues = printers.map((one) => ({ ...one, queue: startPrintQueue({ ...one, ...shared }) }));
  const of = (code: PaperCode) => queues.find(({ takes }) => takes(code));
  return {
    poke() {
      for (const { queue } of queues) queue.poke();
    },
    prints: (code) => (of(code)?.printer ?? null) !== null,
    troubles: (code) => of(code)?.queue.troubles() ?? [],
    async stop() {
      await Promise.all(queues.map(({ queue }) => queue.stop()));
    },
  };
}

import type { IppPrinter, PrinterStatus } from '../../../native/ipp-printer/driver.ts';
import { isTrouble } from '../../../native/ipp-printer/reasons.ts';

export type Printer = IppPrinter;

/** Said by print servers long after it stopped being true; only a new job corrects it. */
const STALE = ['offline', 'timed-out'];

/** What a person must mend before paper comes out. */
export function troublesOf(status: PrinterStatus): string[] {
  const troubles: string[] = status.reasons.filter(isTrouble);
  if (troubles.length > 0) return troubles;
  return status.state === 'stopped' || !status.canPrint ? ['stopped'] : [];
}

/** True when a paper had better wait here than at the printer, where it could come out after its person has left. */
export function isHeldBack(status: PrinterStatus): boolean {
  if (!status.reachable) return true;
  return !status.canPrint && !troublesOf(status).every((reason) => STALE.includes(reason));
}

import type { TerminalView } from '../../../contract/shapes/terminal-state.ts';
import { t } from '../../strings/words.ts';
import { isUsable } from '../usable.ts';

/** What does not work just now, in words that also say what still does. */
export function troublesOf(terminal: TerminalView): string[] {
  const { canRegister, finishingPapers, centre, devices } = terminal;
  // A terminal need not have one; where it has one, receipts come from it alone.
  const noReceipts = devices.some(({ id, state }) => id === 'receipt-printer' && state === 'missing');
  return [
    finishingPapers > 0 && t.attract.finishing,
    !canRegister && t.attract.cannotRegister,
    !isUsable(terminal, 'id-card-reader') && t.attract.noReader,
    (!isUsable(terminal, 'printer') || noReceipts) && canRegister && t.attract.noPrinter,
    !centre.reachable && canRegister && t.attract.offline,
  ].filter((trouble) => trouble !== false);
}

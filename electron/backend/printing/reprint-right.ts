import type { PaperCode, PrintablePaper } from '../../../contract/shapes/terminal-state.ts';
import type { Proof } from '../store/print-ledger.ts';

/** Say nothing about anybody: whoever may see the progress may have them. */
const IMPERSONAL: readonly PaperCode[] = ['ROUTE'];

/** What shows that the person is the petitioner, or stands for them. */
const STRONG: readonly Proof[] = ['card', 'query-code', 'staff'];

/**
 * Whether a paper may be printed for a visit that is known this way. A ticket, which lies open on every sheet and can
 * be photographed, shows the progress but opens no paper with a name on it; having registered here gives each paper
 * once. Everything else takes the person's card, the query code or staff.
 * @param copyNo 0 for a first print, n for 补打 n
 */
export function mayPrint({ code, copyNo, proof }: { code: PaperCode; copyNo: number; proof: Proof }): boolean {
  if (IMPERSONAL.includes(code) || STRONG.includes(proof)) return true;
  return proof === 'registered-here' && copyNo === 0;
}

/**
 * What to ask of a person who may not print yet.
 * @param cardCanHelp false where no card was recorded with the matter, or the visit is already somebody's
 */
export function missingProof(
  print: { code: PaperCode; copyNo: number; proof: Proof },
  cardCanHelp: boolean,
): PrintablePaper['missingProof'] {
  if (mayPrint(print)) return null;
  return cardCanHelp ? 'card-or-code' : 'code';
}

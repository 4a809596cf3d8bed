import type { PaperCode, PrintablePaper, ReprintReason } from '../../../contract/shapes/terminal-state.ts';
import type { KnownMatter } from '../store/matters.ts';
import { cardCanHelp, proofOf } from '../visits/proof.ts';
import type { Visit } from '../visits/visit.ts';
import type { Visits } from '../visits/visits.ts';
import type { Papers, Wish } from './papers.ts';
import type { PapersOfMatter } from './papers-of-matter.ts';
import { mayPrint, missingProof } from './reprint-right.ts';

type PrintAnswer =
  | { ok: true }
  | { ok: false; reason: 'no-such-visit' | 'no-matter' | 'not-available' | 'proof-needed' | 'printer-missing' };
type CameOutAnswer = { ok: true } | { ok: false; reason: 'no-such-visit' | 'no-such-paper' };

/** What the person at the screen may do with papers. */
export interface PaperDesk {
  /** The matter registered in this visit was accepted: its notice is printed unasked, once. */
  accepted(visitId: string, known: KnownMatter): void;
  /** @param why the person's reason to want it again; counts where it was printed before */
  print(visitId: string, wish: { code: PaperCode; why: ReprintReason | null }): PrintAnswer;
  cameOut(visitId: string, paperId: string, cameOut: boolean): CameOutAnswer;
  /** The papers of the matter on the screen, and what each would take. */
  printable(visit: Visit): PrintablePaper[];
}

export function createPaperDesk(options: {
  visits: Visits;
  papers: Papers;
  /** Whether there is a printer for it. */
  prints(code: PaperCode): boolean;
  papersOf: PapersOfMatter;
  onIntended(): void;
}): PaperDesk {
  const { visits, papers, prints, papersOf, onIntended } = options;

  function intend(visitId: string, known: KnownMatter, wish: Wish): boolean {
    const paperId = papers.intend(known, wish);
    if (paperId === null) return false;
    visits.change(visitId, ({ paperIds }) => ({ paperIds: [...paperIds, paperId] }));
    onIntended();
    return true;
  }

  return {
    accepted(visitId, known) {
      // Where another paper is the right one for the road, or nothing may be printed, the screen alone tells it.
      if (!prints('D02') || papers.wasIntended(known, 'D02') || !papersOf(known).includes('D02')) return;
      intend(visitId, known, { code: 'D02', askedBy: 'program', proof: 'registered-here', why: null });
    },
    print(visitId, { code, why }) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (visit.matter === null) return { ok: false, reason: 'no-matter' };
      if (!prints(code)) return { ok: false, reason: 'printer-missing' };
      const { known } = visit.matter;
      // A second touch while the first paper is on its way.
      if (papers.isUnderWay(visit.paperIds, known, code)) return { ok: true };
      if (!papersOf(known).includes(code)) return { ok: false, reason: 'not-available' };
      const proof = proofOf(visit, known.matter);
      if (!mayPrint({ code, copyNo: papers.nextCopyNo(known, code), proof })) {
        return { ok: false, reason: 'proof-needed' };
      }
      const intended = intend(visitId, known, { code, askedBy: 'visit', proof, why });
      return intended ? { ok: true } : { ok: false, reason: 'not-available' };
    },
    cameOut(visitId, paperId, cameOut) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (!visit.paperIds.includes(paperId)) return { ok: false, reason: 'no-such-paper' };
      const settledAs = papers.cameOut(paperId, cameOut);
      if (settledAs === null) return { ok: false, reason: 'no-such-paper' };
      // The paper that is printed instead takes the place of the one that never came.
      visits.change(visitId, ({ paperIds }) => ({ paperIds: paperIds.map((id) => (id === paperId ? settledAs : id)) }));
      onIntended();
      return { ok: true };
    },
    printable(visit) {
      if (visit.matter === null) return [];
      const { known } = visit.matter;
      const proof = proofOf(visit, known.matter);
      return papersOf(known)
        .filter(prints)
        .map((code) => {
          const copyNo = papers.nextCopyNo(known, code);
          const missing = missingProof({ code, copyNo, proof }, cardCanHelp(visit, known.matter));
          return { code, printed: copyNo, missingProof: missing };
        });
    },
  };
}

import type { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Visits } from '../visits/visits.ts';
import type { PaperContentOf } from './paper-content.ts';
import type { Papers } from './papers.ts';

type PrintAnswer =
  | { ok: true }
  | { ok: false; reason: 'no-such-visit' | 'no-matter' | 'not-available' | 'printer-missing' };
type CameOutAnswer = { ok: true } | { ok: false; reason: 'no-such-visit' | 'no-such-paper' };

/** What the person at the screen may do with papers. */
export interface PaperDesk {
  /** The matter registered in this visit was accepted: its notice is printed unasked, once. */
  accepted(visitId: string, known: KnownMatter): void;
  print(visitId: string, code: PaperCode): PrintAnswer;
  cameOut(visitId: string, paperId: string, cameOut: boolean): CameOutAnswer;
}

export function createPaperDesk(options: {
  visits: Visits;
  papers: Papers;
  hasPrinter: boolean;
  contentOf: PaperContentOf;
  onIntended(): void;
}): PaperDesk {
  const { visits, papers, hasPrinter, contentOf, onIntended } = options;

  function intend(visitId: string, known: KnownMatter, code: PaperCode): boolean {
    const paperId = contentOf(known, code).ok ? papers.intend(known, code) : null;
    if (paperId === null) return false;
    visits.change(visitId, ({ paperIds }) => ({ paperIds: [...paperIds, paperId] }));
    onIntended();
    return true;
  }

  return {
    accepted(visitId, known) {
      // Where another paper is the right one for the road, or nothing may be printed, the screen alone tells it.
      if (hasPrinter && !papers.wasIntended(known, 'D02')) intend(visitId, known, 'D02');
    },
    print(visitId, code) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (visit.matter === null) return { ok: false, reason: 'no-matter' };
      if (!hasPrinter) return { ok: false, reason: 'printer-missing' };
      const { known } = visit.matter;
      // A second touch while the first paper is on its way.
      if (papers.isUnderWay(visit.paperIds, known, code)) return { ok: true };
      return intend(visitId, known, code) ? { ok: true } : { ok: false, reason: 'not-available' };
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
  };
}

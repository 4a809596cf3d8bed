import type { z } from 'zod';
import { aboutOf, type guidanceContract, type ToPrint } from '../../../contract/guidance.ts';
import type { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import type { Visit } from '../visits/visit.ts';
import type { Visits } from '../visits/visits.ts';
import type { Papers } from './papers.ts';

type Answer = z.output<NonNullable<(typeof guidanceContract.print)['~orpc']['outputSchema']>>;
type Refusal = Extract<Answer, { ok: false }>;

/** What a paper of no matter says, or why there is none. */
export type LooseContentOf = (visit: Visit, toPrint: ToPrint) => { ok: true; content: DocumentContent } | Refusal;

/** Papers that belong to no matter, for whoever stands at the screen. */
export interface LooseDesk {
  print(visitId: string, toPrint: ToPrint): Answer;
}

/** Enough for a slip and all that anybody takes home to read; a child at the buttons must not empty the tray. */
const MOST_A_VISIT = 8;

export function createLooseDesk(options: {
  visits: Visits;
  papers: Papers;
  /** Whether there is a printer for it. */
  prints(code: PaperCode): boolean;
  contentOf: LooseContentOf;
  onIntended(): void;
}): LooseDesk {
  const { visits, papers, prints, contentOf, onIntended } = options;
  return {
    print(visitId, toPrint) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      const about = aboutOf(toPrint);
      if (papers.isLooseUnderWay(visit.paperIds, about)) return { ok: true };
      const taken = visit.paperIds.filter((id) => papers.looseOf(id) !== null);
      if (taken.length >= MOST_A_VISIT) return { ok: false, reason: 'too-many-papers' };
      const said = contentOf(visit, toPrint);
      if (!said.ok) return said;
      if (!prints(said.content.code)) return { ok: false, reason: 'printer-missing' };
      const paperId = papers.intendLoose({ about, content: said.content });
      if (paperId === null) return { ok: false, reason: 'store-full' };
      visits.change(visitId, ({ paperIds }) => ({ paperIds: [...paperIds, paperId] }));
      onIntended();
      return { ok: true };
    },
  };
}

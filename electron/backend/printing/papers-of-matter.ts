import type { PaperCode, WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import type { SignedDocument } from '../../../domain/matter.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { PaperContentOf } from './paper-content.ts';
import { hasPartyPaper } from './party-paper.ts';

/** A paper there is for a matter. */
export interface PaperOfMatter extends WhichPaper {
  documentNo: string | null;
  /** The organ's PDF it is printed from, unchanged; null for papers that are composed here. */
  signed: SignedDocument | null;
}

/** The papers there are for a matter now, in the order they are offered. */
export type PapersOfMatter = (known: KnownMatter) => PaperOfMatter[];

const only = (code: PaperCode): WhichPaper => ({ code, issueId: null });

export function createPapersOfMatter(contentOf: PaperContentOf): PapersOfMatter {
  const composed = (known: KnownMatter, which: WhichPaper): PaperOfMatter[] => {
    const said = contentOf(known, which);
    return said.ok ? [{ ...which, documentNo: said.content.documentNo, signed: null }] : [];
  };
  return (known) => {
    const issued = known.events.flatMap((event): PaperOfMatter[] => {
      if (event.kind === 'issued') {
        const { code, issueId = null } = event.document;
        return composed(known, { code, issueId });
      }
      if (event.kind !== 'signed') return [];
      const { code, issueId, documentNo } = event.document;
      return [{ code, issueId, documentNo, signed: event.document }];
    });
    const ordered = issued.toSorted((one, other) => one.code.localeCompare(other.code));
    const first = hasPartyPaper(known.matter) ? (['D01', 'D17', 'D02'] as const) : (['D01', 'D02'] as const);
    const before = first.flatMap((code) => composed(known, only(code)));
    const papers = [...before, ...ordered, ...composed(known, only('ROUTE'))];
    // What an accusation says stands on no ordinary paper, so there is nothing to bind.
    if (known.matter.draft.purpose === 'accusation') return papers;
    return [...papers, { ...only('DOSSIER'), documentNo: null, signed: null }];
  };
}

/** The one that is meant, or null when there is none such. */
export function findPaper(papers: readonly PaperOfMatter[], { code, issueId }: WhichPaper): PaperOfMatter | null {
  return papers.find((paper) => paper.code === code && paper.issueId === issueId) ?? null;
}

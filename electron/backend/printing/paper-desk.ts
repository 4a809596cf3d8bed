import type { PaperCode, PrintablePaper, ReprintReason, WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import { type PaperPiece, paperPieces } from '../../../domain/documents/paper-pieces.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { SignedPapers } from '../store/signed-papers.ts';
import { cardCanHelp, proofOf } from '../visits/proof.ts';
import type { Visit } from '../visits/visit.ts';
import type { Visits } from '../visits/visits.ts';
import type { PaperContentOf } from './paper-content.ts';
import type { Papers, Wish } from './papers.ts';
import { findPaper, type PaperOfMatter, type PapersOfMatter } from './papers-of-matter.ts';
import { mayPrint, missingProof } from './reprint-right.ts';

type PrintAnswer = { ok: true } | { ok: false; reason: ReadRefusal | 'printer-missing' };
type ReadRefusal = 'no-such-visit' | 'no-matter' | 'not-available' | 'not-here-yet' | 'proof-needed';
type ReadAnswer = { ok: true; pdf: string } | { ok: false; reason: ReadRefusal };
type WordsAnswer = { ok: true; pieces: PaperPiece[] } | { ok: false; reason: Exclude<ReadRefusal, 'not-here-yet'> };
type CameOutAnswer = { ok: true } | { ok: false; reason: 'no-such-visit' | 'no-such-paper' };

const ACCEPTANCE: WhichPaper = { code: 'D02', issueId: null };

/** What the person at the screen may do with papers. */
export interface PaperDesk {
  /** The matter registered in this visit was accepted: its notice is printed unasked, once. */
  accepted(visitId: string, known: KnownMatter): void;
  /** @param why the person's reason to want it again; counts where it was printed before */
  print(visitId: string, wish: WhichPaper & { why: ReprintReason | null }): PrintAnswer;
  /** The desk has just issued this for a matter whose person stands here: it is printed unasked, once. */
  issued(visitId: string, known: KnownMatter, which: WhichPaper): void;
  /** The bytes of a signed PDF, for who may have it on paper. */
  read(visitId: string, which: WhichPaper): ReadAnswer;
  /** What a paper composed here says, for who may have it on paper. */
  words(visitId: string, which: WhichPaper): WordsAnswer;
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
  contentOf: PaperContentOf;
  signed: Pick<SignedPapers, 'isHere' | 'read'>;
  onIntended(): void;
  /** A signed PDF, or the words of another paper, were given to the page. */
  onRead(known: KnownMatter, which: WhichPaper): void;
}): PaperDesk {
  const { visits, papers, prints, papersOf, contentOf, signed, onIntended, onRead } = options;

  function isHere({ matter: { matterNo } }: KnownMatter, { signed: document }: PaperOfMatter): boolean {
    return document === null || signed.isHere({ matterNo, sha256: document.sha256 });
  }

  function intend(visitId: string, known: KnownMatter, wish: Wish): boolean {
    const paperId = papers.intend(known, wish);
    if (paperId === null) return false;
    visits.change(visitId, ({ paperIds }) => ({ paperIds: [...paperIds, paperId] }));
    onIntended();
    return true;
  }

  /** The matter whose papers may be read; `which` as often as they like by who may have it on paper. */
  function readable(visitId: string, which: WhichPaper) {
    const visit = visits.calledBy(visitId);
    if (visit === null) return { ok: false, reason: 'no-such-visit' } as const;
    if (visit.matter === null) return { ok: false, reason: 'no-matter' } as const;
    const { known } = visit.matter;
    const paper = findPaper(papersOf(known), which);
    if (paper === null) return { ok: false, reason: 'not-available' } as const;
    const proof = proofOf(visit, known.matter);
    if (!mayPrint({ code: which.code, copyNo: 0, proof })) return { ok: false, reason: 'proof-needed' } as const;
    return { ok: true, known, paper } as const;
  }

  return {
    accepted(visitId, known) {
      // Where another paper is the right one for the road, or nothing may be printed, the screen alone tells it.
      if (!prints('D02') || papers.wasIntended(known, ACCEPTANCE) || !findPaper(papersOf(known), ACCEPTANCE)) return;
      intend(visitId, known, { ...ACCEPTANCE, askedBy: 'program', proof: 'registered-here', why: null });
    },
    issued(visitId, known, which) {
      const visit = visits.current();
      if (visit?.id !== visitId || !prints(which.code) || papers.wasIntended(known, which)) return;
      const proof = proofOf(visit, known.matter);
      if (!mayPrint({ code: which.code, copyNo: 0, proof }) || !findPaper(papersOf(known), which)) return;
      intend(visitId, known, { ...which, askedBy: 'program', proof, why: null });
    },
    read(visitId, which) {
      const found = readable(visitId, which);
      if (!found.ok) return found;
      const { known, paper } = found;
      if (paper.signed === null) return { ok: false, reason: 'not-available' };
      const pdf = signed.read({ matterNo: known.matter.matterNo, sha256: paper.signed.sha256 });
      if (pdf === null) return { ok: false, reason: 'not-here-yet' };
      onRead(known, which);
      return { ok: true, pdf: Buffer.from(pdf).toString('base64') };
    },
    words(visitId, which) {
      const found = readable(visitId, which);
      if (!found.ok) return found;
      const said = contentOf(found.known, which);
      if (!said.ok) return { ok: false, reason: 'not-available' };
      onRead(found.known, which);
      return { ok: true, pieces: paperPieces(said.content) };
    },
    print(visitId, { why, ...which }) {
      const { code } = which;
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (visit.matter === null) return { ok: false, reason: 'no-matter' };
      if (!prints(code)) return { ok: false, reason: 'printer-missing' };
      const { known } = visit.matter;
      // A second touch while the first paper is on its way.
      if (papers.isUnderWay(visit.paperIds, known, which)) return { ok: true };
      const paper = findPaper(papersOf(known), which);
      if (paper === null) return { ok: false, reason: 'not-available' };
      const proof = proofOf(visit, known.matter);
      if (!mayPrint({ code, copyNo: papers.nextCopyNo(known, which), proof })) {
        return { ok: false, reason: 'proof-needed' };
      }
      if (!isHere(known, paper)) return { ok: false, reason: 'not-here-yet' };
      const intended = intend(visitId, known, { ...which, askedBy: 'visit', proof, why });
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
        .filter(({ code, signed: document }) => prints(code) || document !== null)
        .map((paper): PrintablePaper => {
          const { code, issueId, documentNo, signed: document } = paper;
          const copyNo = papers.nextCopyNo(known, paper);
          const missing = missingProof({ code, copyNo, proof }, cardCanHelp(visit, known.matter));
          const asSigned = document && { pages: document.pages, here: isHere(known, paper) };
          return { code, issueId, documentNo, signed: asSigned, printed: copyNo, missingProof: missing };
        });
    },
  };
}

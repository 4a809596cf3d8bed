import { randomUUID } from 'node:crypto';
import type { PaperCode, PaperView, WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { AskedBy, NewPaper, Paper, PrintReason, Proof } from '../store/print-ledger.ts';
import type { Store } from '../store/store.ts';
import type { Attendance } from './attendance.ts';

/** In the ledger for the paper that never came, and for the one that is printed instead. */
const DID_NOT_COME_OUT = 'did-not-come-out';

/** Who wants a paper, by what right, and why. */
export interface Wish extends WhichPaper {
  askedBy: AskedBy;
  proof: Proof;
  /** Counts from the second print on; null: no reason given. */
  why: Exclude<PrintReason, 'first' | 'again'> | null;
}

/** What a paper says that belongs to no matter. It is held in memory alone; `about` tells it from the others of the visit. */
export interface LoosePaper {
  about: string;
  content: DocumentContent;
}

/** Papers of the visit, before and after their time in the print queue. */
export interface Papers {
  /** Durable when this answers; null when the disk is full. */
  intend(known: KnownMatter, wish: Wish): string | null;
  /** The same for a paper of no matter: anybody may have it. */
  intendLoose(loose: LoosePaper): string | null;
  /** Of the paper that would be printed now: 0 for the first print, n for 补打 n. */
  nextCopyNo(known: KnownMatter, which: WhichPaper): number;
  /** Takes on a receipt that was intended together with its matter. */
  adopt(paperId: string, known: KnownMatter): void;
  /** What a paper of no matter says; null once its visit is over. */
  looseOf(paperId: string): LoosePaper | null;
  /** The matter a paper is about, as it was when the paper was asked for, or as it stands in the store. */
  matterOf(paper: Paper): KnownMatter | null;
  /** The person's word on an unknown paper; the id of the paper that is printed instead, or its own. */
  cameOut(paperId: string, cameOut: boolean): string | null;
  view(paperId: string, troublesOf: (code: PaperCode) => readonly string[]): PaperView | null;
  /** True when one of these is this paper of the matter, and still on its way. */
  isUnderWay(paperIds: readonly string[], known: KnownMatter, which: WhichPaper): boolean;
  isLooseUnderWay(paperIds: readonly string[], about: string): boolean;
  wasIntended(known: KnownMatter, which: WhichPaper): boolean;
  visitEnded(paperIds: readonly string[]): void;
}

export function createPapers(options: {
  store: Store;
  attendance: Attendance;
  terminalId: string;
  clock: Clock;
}): Papers {
  const { store, attendance, terminalId, clock } = options;
  /** Matters of the open visit: a followed one may not be in the store at all. */
  const matters = new Map<string, KnownMatter>();
  const loosePapers = new Map<string, LoosePaper>();

  function nextCopyNo(known: KnownMatter, which: WhichPaper): number {
    // Only what reached a printer can lie in somebody's hands.
    const printed = store.papers.ofMatter(known.matter.matterNo, which).filter(({ jobId }) => jobId !== null);
    const here = Math.max(0, ...printed.map(({ copyNo }) => copyNo + 1));
    const printedElsewhere = which.code === 'D01' && known.matter.terminalId !== terminalId;
    return printedElsewhere ? Math.max(1, here) : here;
  }

  function nextLooseCopyNo(about: string): number {
    const printed = [...loosePapers].flatMap(([id, loose]) => {
      const paper = loose.about === about ? store.papers.byId(id) : null;
      return paper === null || paper.jobId === null ? [] : [paper.copyNo + 1];
    });
    return Math.max(0, ...printed);
  }

  function write(paper: Omit<NewPaper, 'id' | 'madeAt'>): string {
    const id = randomUUID();
    const madeAt = instantOf(clock);
    store.papers.intend({ id, madeAt, ...paper });
    if (paper.copyNo > 0) store.audit.append('paper-reprinted', id, madeAt);
    return id;
  }

  function adopt(paperId: string, known: KnownMatter) {
    matters.set(paperId, known);
    attendance.attend(paperId);
  }

  function adoptLoose(paperId: string, loose: LoosePaper) {
    loosePapers.set(paperId, loose);
    attendance.attend(paperId);
  }

  return {
    nextCopyNo,
    intend(known, { why, ...wish }) {
      const written = store.tryTransaction(() => {
        const copyNo = nextCopyNo(known, wish);
        const { matterNo } = known.matter;
        return write({ ...wish, matterNo, copyNo, why: copyNo === 0 ? 'first' : (why ?? 'again') });
      });
      if (!written.ok) return null;
      adopt(written.value, known);
      return written.value;
    },
    intendLoose(loose) {
      const written = store.tryTransaction(() => {
        const copyNo = nextLooseCopyNo(loose.about);
        const why = copyNo === 0 ? 'first' : 'again';
        const { code } = loose.content;
        return write({ matterNo: null, code, issueId: null, copyNo, askedBy: 'visit', proof: null, why });
      });
      if (!written.ok) return null;
      adoptLoose(written.value, loose);
      return written.value;
    },
    looseOf: (paperId) => loosePapers.get(paperId) ?? null,
    adopt,
    matterOf: ({ id, matterNo }) => matters.get(id) ?? (matterNo === null ? null : store.matters.byNumber(matterNo)),
    cameOut(paperId, cameOut) {
      const paper = store.papers.byId(paperId);
      const known = matters.get(paperId);
      const loose = loosePapers.get(paperId);
      if (paper === null || paper.state !== 'unknown' || (known ?? loose) === undefined) return null;
      const written = store.tryTransaction(() => {
        const at = instantOf(clock);
        store.papers.settle(paperId, cameOut ? 'completed' : 'failed', cameOut ? null : DID_NOT_COME_OUT, at);
        store.audit.append(cameOut ? 'paper-completed' : 'paper-failed', paperId, at);
        if (cameOut) return paperId;
        // The print this visit had a right to has not happened yet: it carries on by the same right.
        const { matterNo, code, issueId, copyNo, proof } = paper;
        const again = { copyNo: copyNo + 1, askedBy: 'visit', why: DID_NOT_COME_OUT } as const;
        return write({ matterNo, code, issueId, proof, ...again });
      });
      if (!written.ok) return null;
      if (!cameOut && known !== undefined) adopt(written.value, known);
      if (!cameOut && loose !== undefined) adoptLoose(written.value, loose);
      return written.value;
    },
    view(paperId, troublesOf) {
      const paper = store.papers.byId(paperId);
      if (paper === null) return null;
      const { id, code, issueId, state, copyNo } = paper;
      const onItsWay = state === 'intended' || state === 'submitted';
      const about = loosePapers.get(id)?.about;
      const troubles = onItsWay ? [...troublesOf(code)] : [];
      return { id, code, issueId, state, copyNo, troubles, ...(about !== undefined && { about }) };
    },
    isUnderWay: (paperIds, { matter }, which) =>
      store.papers
        .ofMatter(matter.matterNo, which)
        .some(({ id, state }) => (state === 'intended' || state === 'submitted') && paperIds.includes(id)),
    isLooseUnderWay: (paperIds, about) =>
      paperIds.some((id) => {
        const state = loosePapers.get(id)?.about === about ? store.papers.byId(id)?.state : undefined;
        return state === 'intended' || state === 'submitted';
      }),
    wasIntended: ({ matter }, which) => store.papers.ofMatter(matter.matterNo, which).length > 0,
    visitEnded(paperIds) {
      attendance.leave(paperIds);
      // Papers still under way keep their matter; it goes with the attendance.
      const unfinished = new Set(store.papers.unfinished().map(({ id }) => id));
      for (const kept of [matters, loosePapers]) {
        for (const id of kept.keys()) if (!unfinished.has(id)) kept.delete(id);
      }
    },
  };
}

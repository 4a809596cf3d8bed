import { randomUUID } from 'node:crypto';
import type { PaperCode, PaperView, WhichPaper } from '../../../contract/shapes/terminal-state.ts';
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

/** Papers of the visit, before and after their time in the print queue. */
export interface Papers {
  /** Durable when this answers; null when the disk is full. */
  intend(known: KnownMatter, wish: Wish): string | null;
  /** Of the paper that would be printed now: 0 for the first print, n for 补打 n. */
  nextCopyNo(known: KnownMatter, which: WhichPaper): number;
  /** Takes on a receipt that was intended together with its matter. */
  adopt(paperId: string, known: KnownMatter): void;
  /** The matter a paper is about, as it was when the paper was asked for, or as it stands in the store. */
  matterOf(paper: Paper): KnownMatter | null;
  /** The person's word on an unknown paper; the id of the paper that is printed instead, or its own. */
  cameOut(paperId: string, cameOut: boolean): string | null;
  view(paperId: string, troublesOf: (code: PaperCode) => readonly string[]): PaperView | null;
  /** True when one of these is this paper of the matter, and still on its way. */
  isUnderWay(paperIds: readonly string[], known: KnownMatter, which: WhichPaper): boolean;
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

  function nextCopyNo(known: KnownMatter, which: WhichPaper): number {
    // Only what reached a printer can lie in somebody's hands.
    const printed = store.papers.ofMatter(known.matter.matterNo, which).filter(({ jobId }) => jobId !== null);
    const here = Math.max(0, ...printed.map(({ copyNo }) => copyNo + 1));
    const printedElsewhere = which.code === 'D01' && known.matter.terminalId !== terminalId;
    return printedElsewhere ? Math.max(1, here) : here;
  }

  function write(known: KnownMatter, paper: Omit<NewPaper, 'id' | 'matterNo' | 'madeAt'>): string {
    const id = randomUUID();
    const madeAt = instantOf(clock);
    store.papers.intend({ id, matterNo: known.matter.matterNo, madeAt, ...paper });
    if (paper.copyNo > 0) store.audit.append('paper-reprinted', id, madeAt);
    return id;
  }

  function adopt(paperId: string, known: KnownMatter) {
    matters.set(paperId, known);
    attendance.attend(paperId);
  }

  return {
    nextCopyNo,
    intend(known, { why, ...wish }) {
      const written = store.tryTransaction(() => {
        const copyNo = nextCopyNo(known, wish);
        return write(known, { ...wish, copyNo, why: copyNo === 0 ? 'first' : (why ?? 'again') });
      });
      if (!written.ok) return null;
      adopt(written.value, known);
      return written.value;
    },
    adopt,
    matterOf: (paper) => matters.get(paper.id) ?? store.matters.byNumber(paper.matterNo),
    cameOut(paperId, cameOut) {
      const paper = store.papers.byId(paperId);
      const known = matters.get(paperId);
      if (paper === null || paper.state !== 'unknown' || known === undefined) return null;
      const written = store.tryTransaction(() => {
        const at = instantOf(clock);
        store.papers.settle(paperId, cameOut ? 'completed' : 'failed', cameOut ? null : DID_NOT_COME_OUT, at);
        store.audit.append(cameOut ? 'paper-completed' : 'paper-failed', paperId, at);
        if (cameOut) return paperId;
        // The print this visit had a right to has not happened yet: it carries on by the same right.
        const { code, issueId, copyNo, proof } = paper;
        return write(known, { code, issueId, proof, copyNo: copyNo + 1, askedBy: 'visit', why: DID_NOT_COME_OUT });
      });
      if (!written.ok) return null;
      if (!cameOut) adopt(written.value, known);
      return written.value;
    },
    view(paperId, troublesOf) {
      const paper = store.papers.byId(paperId);
      if (paper === null) return null;
      const { id, code, issueId, state, copyNo } = paper;
      const onItsWay = state === 'intended' || state === 'submitted';
      return { id, code, issueId, state, copyNo, troubles: onItsWay ? [...troublesOf(code)] : [] };
    },
    isUnderWay: (paperIds, { matter }, which) =>
      store.papers
        .ofMatter(matter.matterNo, which)
        .some(({ id, state }) => (state === 'intended' || state === 'submitted') && paperIds.includes(id)),
    wasIntended: ({ matter }, which) => store.papers.ofMatter(matter.matterNo, which).length > 0,
    visitEnded(paperIds) {
      attendance.leave(paperIds);
      // Papers still under way keep their matter; it goes with the attendance.
      const unfinished = new Set(store.papers.unfinished().map(({ id }) => id));
      for (const id of matters.keys()) if (!unfinished.has(id)) matters.delete(id);
    },
  };
}

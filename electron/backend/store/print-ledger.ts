import { z } from 'zod';
import { PaperState, ReprintReason, WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import type { Db } from './open.ts';

/** `program`: printed unasked, after registering or acceptance. */
export const AskedBy = z.enum(['visit', 'program', 'staff']);
export type AskedBy = z.infer<typeof AskedBy>;

/** How a visit is known to be the petitioner's, the best of what it showed; `staff`: somebody on duty answers for it. */
export const Proof = z.enum(['registered-here', 'card', 'query-code', 'ticket', 'staff']);
export type Proof = z.infer<typeof Proof>;

/** `again`: without a reason, e.g. the route map of another day. */
export const PrintReason = z.enum(['first', ...ReprintReason.options, 'again']);
export type PrintReason = z.infer<typeof PrintReason>;

/** One paper on its way. No name and no ID number is ever in it. */
export const Paper = WhichPaper.extend({
  id: z.string(),
  /** Null: it belongs to no matter, like a page somebody read. */
  matterNo: z.string().nullable(),
  /** 0 for the first print, n for 补打 n. */
  copyNo: z.number().int(),
  state: PaperState,
  /** Why it failed or what is unknown about it. */
  reason: z.string().nullable(),
  jobId: z.number().int().nullable(),
  madeAt: z.string(),
  /** When it came to an end, null while it is on its way. */
  settledAt: z.string().nullable(),
  /** Null on the rows of before the ledger held who, how known and why; `proof` also where none is needed. */
  askedBy: AskedBy.nullable(),
  proof: Proof.nullable(),
  why: PrintReason.nullable(),
  /** What was sent to the printer; null until it was rendered. */
  pages: z.number().int().nullable(),
  sha256: z.string().nullable(),
  /** PostScript names, empty where the bytes came from elsewhere. */
  fonts: z.array(z.string()).nullable(),
  templateVersion: z.string().nullable(),
  documentNo: z.string().nullable(),
});
export type Paper = z.infer<typeof Paper>;

export type NewPaper = Pick<
  Paper,
  'id' | 'matterNo' | 'code' | 'issueId' | 'copyNo' | 'madeAt' | 'askedBy' | 'proof' | 'why'
>;

/** The bytes of a paper as the ledger describes them: enough to tell later whether a sheet is the one on record. */
export interface RenderedPaper {
  pages: number;
  /** Of the PDF, 64 hexadecimal digits. */
  sha256: string;
  fonts: string[];
  templateVersion: string | null;
  documentNo: string | null;
}

export interface PrintLedger {
  intend(paper: NewPaper): void;
  byId(id: string): Paper | null;
  /** Intended and submitted papers, oldest first. */
  unfinished(): Paper[];
  ofMatter(matterNo: string, which: WhichPaper): Paper[];
  /** To be called before the bytes leave for the printer. */
  rendered(id: string, rendered: RenderedPaper): void;
  submitted(id: string, jobId: number): void;
  settle(id: string, state: 'completed' | 'failed' | 'unknown', reason: string | null, at: string): void;
  /** The printer refused it: it is to be sent once more. */
  resume(id: string): void;
  /** Takes out settled papers of no matter that were made before that instant; how many. */
  forgetLoose(before: string): number;
}

/** The name a paper's job carries at the printer: it finds the job again and tells nothing about anyone. */
export function jobNameOf(paperId: string): string {
  return `minglu-${paperId}`;
}

const COLUMNS = `id, matter_no as matterNo, code, issue_id as issueId, copy_no as copyNo, state, reason, job_id as jobId, made_at as madeAt,
  settled_at as settledAt, asked_by as askedBy, proof, why, pages, sha256, fonts,
  template_version as templateVersion, document_no as documentNo`;

const Row = z.object({ fonts: z.string().nullable() }).loose();

export function createPrintLedger(db: Db): PrintLedger {
  const intend = db.prepare(
    `insert into papers (id, matter_no, code, issue_id, copy_no, state, made_at, asked_by, proof, why)
     values (?, ?, ?, ?, ?, 'intended', ?, ?, ?, ?)`,
  );
  const byId = db.prepare(`select ${COLUMNS} from papers where id = ?`);
  const unfinished = db.prepare(
    `select ${COLUMNS} from papers where state in ('intended', 'submitted') order by position`,
  );
  const ofMatter = db.prepare(
    `select ${COLUMNS} from papers where matter_no = ? and code = ? and issue_id is ? order by position`,
  );
  const rendered = db.prepare(
    'update papers set pages = ?, sha256 = ?, fonts = ?, template_version = ?, document_no = ? where id = ?',
  );
  const submitted = db.prepare(`update papers set state = 'submitted', job_id = ?, reason = null where id = ?`);
  const settle = db.prepare('update papers set state = ?, reason = ?, settled_at = ? where id = ?');
  const forgetLoose = db.prepare(
    `delete from papers where matter_no is null and state not in ('intended', 'submitted') and made_at < ?`,
  );
  const resume = db.prepare(`update papers set state = 'intended', reason = null, settled_at = null where id = ?`);
  return {
    intend: ({ id, matterNo, code, issueId, copyNo, madeAt, askedBy, proof, why }) => {
      intend.run(id, matterNo, code, issueId, copyNo, madeAt, askedBy, proof, why);
    },
    byId(id) {
      const row = byId.get(id);
      return row === undefined ? null : paperOf(row);
    },
    unfinished: () => unfinished.all().map(paperOf),
    ofMatter: (matterNo, { code, issueId }) => ofMatter.all(matterNo, code, issueId).map(paperOf),
    rendered: (id, { pages, sha256, fonts, templateVersion, documentNo }) => {
      rendered.run(pages, sha256, JSON.stringify(fonts), templateVersion, documentNo, id);
    },
    submitted: (id, jobId) => {
      submitted.run(jobId, id);
    },
    settle: (id, state, reason, at) => {
      settle.run(state, reason, at, id);
    },
    resume: (id) => {
      resume.run(id);
    },
    forgetLoose: (before) => forgetLoose.run(before).changes,
  };
}

function paperOf(raw: unknown): Paper {
  const row = Row.parse(raw);
  return Paper.parse({ ...row, fonts: row.fonts === null ? null : JSON.parse(row.fonts) });
}

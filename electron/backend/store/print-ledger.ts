import { z } from 'zod';
import { PaperCode, PaperState } from '../../../contract/shapes/terminal-state.ts';
import type { Db } from './open.ts';

/** One paper on its way. `reason` says why it failed or what is unknown about it. */
export const Paper = z.object({
  id: z.string(),
  matterNo: z.string(),
  code: PaperCode,
  copyNo: z.number().int(),
  state: PaperState,
  reason: z.string().nullable(),
  jobId: z.number().int().nullable(),
  madeAt: z.string(),
});
export type Paper = z.infer<typeof Paper>;

export interface PrintLedger {
  intend(paper: Pick<Paper, 'id' | 'matterNo' | 'code' | 'copyNo' | 'madeAt'>): void;
  byId(id: string): Paper | null;
  /** Intended and submitted papers, oldest first. */
  unfinished(): Paper[];
  ofMatter(matterNo: string, code: PaperCode): Paper[];
  submitted(id: string, jobId: number): void;
  settle(id: string, state: 'intended' | 'completed' | 'failed' | 'unknown', reason: string | null): void;
}

/** The name a paper's job carries at the printer: it finds the job again and tells nothing about anyone. */
export function jobNameOf(paperId: string): string {
  return `minglu-${paperId}`;
}

export function createPrintLedger(db: Db): PrintLedger {
  const columns =
    'id, matter_no as matterNo, code, copy_no as copyNo, state, reason, job_id as jobId, made_at as madeAt';
  const intend = db.prepare(
    `insert into papers (id, matter_no, code, copy_no, state, made_at) values (?, ?, ?, ?, 'intended', ?)`,
  );
  const byId = db.prepare(`select ${columns} from papers where id = ?`);
  const unfinished = db.prepare(
    `select ${columns} from papers where state in ('intended', 'submitted') order by position`,
  );
  const ofMatter = db.prepare(`select ${columns} from papers where matter_no = ? and code = ? order by position`);
  const submitted = db.prepare(`update papers set state = 'submitted', job_id = ?, reason = null where id = ?`);
  const settle = db.prepare('update papers set state = ?, reason = ? where id = ?');
  return {
    intend: ({ id, matterNo, code, copyNo, madeAt }) => {
      intend.run(id, matterNo, code, copyNo, madeAt);
    },
    byId(id) {
      const row = byId.get(id);
      return row === undefined ? null : Paper.parse(row);
    },
    unfinished: () => z.array(Paper).parse(unfinished.all()),
    ofMatter: (matterNo, code) => z.array(Paper).parse(ofMatter.all(matterNo, code)),
    submitted: (id, jobId) => {
      submitted.run(jobId, id);
    },
    settle: (id, state, reason) => {
      settle.run(state, reason, id);
    },
  };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from './open.ts';

/** A signed PDF that was announced and has not come yet, or not all of it. */
const MissingPaper = z.object({
  matterNo: z.string(),
  sha256: z.string(),
  ticket: z.string(),
  bytes: z.number().int(),
  /** How many of the bytes have come. */
  received: z.number().int(),
});
export type MissingPaper = z.infer<typeof MissingPaper>;

export type SignedPaperKey = Pick<MissingPaper, 'matterNo' | 'sha256'>;

/** Signed PDFs, byte by byte as they came, for as long as their matter is here. */
export interface SignedPapers {
  /** Announces one; announcing it again changes nothing. */
  want(paper: Omit<MissingPaper, 'received'>): void;
  /** Oldest first. */
  missing(): MissingPaper[];
  addPart(paper: SignedPaperKey, part: Uint8Array): void;
  /** What came does not make the PDF that was announced: it is to come again from the start. */
  startOver(paper: SignedPaperKey): void;
  /** All of it has come and is right. */
  complete(paper: SignedPaperKey): void;
  /** What has come so far, whether or not it is all. */
  received(paper: SignedPaperKey): Uint8Array;
  isHere(paper: SignedPaperKey): boolean;
  /** Null when it is not here. @throws when the bytes are not those of the hash */
  read(paper: SignedPaperKey): Uint8Array | null;
  /** Forgets those of matters that were only followed here, except the one on the screen and those still printing. */
  forgetStrangers(except: string | null): void;
}

export function createSignedPapers(db: Db): SignedPapers {
  const want = db.prepare('insert or ignore into signed_papers (matter_no, sha256, ticket, bytes) values (?, ?, ?, ?)');
  const missing = db.prepare(
    `select matter_no as matterNo, sha256, ticket, bytes,
       (select coalesce(sum(length(part)), 0) from signed_paper_parts where signed_paper = s.position) as received
     from signed_papers s where here = 0 order by position`,
  );
  const of = '(select position from signed_papers where matter_no = ? and sha256 = ?)';
  const addPart = db.prepare(`insert into signed_paper_parts (signed_paper, part) values (${of}, ?)`);
  const startOver = db.prepare(`delete from signed_paper_parts where signed_paper = ${of}`);
  const complete = db.prepare('update signed_papers set here = 1 where matter_no = ? and sha256 = ?');
  const parts = db.prepare(`select part from signed_paper_parts where signed_paper = ${of} order by position`).pluck();
  const isHere = db.prepare('select 1 from signed_papers where matter_no = ? and sha256 = ? and here = 1').pluck();
  const forgetStrangers = db.prepare(
    `delete from signed_papers where matter_no is not ?
     and matter_no not in (select matter_no from matters)
     and matter_no not in (select matter_no from papers where matter_no is not null and state in ('intended', 'submitted'))`,
  );

  const received = ({ matterNo, sha256 }: SignedPaperKey) =>
    Buffer.concat(z.array(z.instanceof(Uint8Array)).parse(parts.all(matterNo, sha256)));
  const here = ({ matterNo, sha256 }: SignedPaperKey) => isHere.get(matterNo, sha256) !== undefined;

  return {
    want({ matterNo, sha256, ticket, bytes }) {
      want.run(matterNo, sha256, ticket, bytes);
    },
    missing: () => z.array(MissingPaper).parse(missing.all()),
    addPart({ matterNo, sha256 }, part) {
      addPart.run(matterNo, sha256, part);
    },
    startOver({ matterNo, sha256 }) {
      startOver.run(matterNo, sha256);
    },
    complete({ matterNo, sha256 }) {
      complete.run(matterNo, sha256);
    },
    received,
    isHere: here,
    read(paper) {
      if (!here(paper)) return null;
      const bytes = received(paper);
      if (sha256Of(bytes) !== paper.sha256) throw new Error('a signed PDF in the store is damaged');
      return bytes;
    },
    forgetStrangers(except) {
      forgetStrangers.run(except);
    },
  };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { and, eq, sql } from 'drizzle-orm';
import { SIGNED_PDF_PART } from '../../contract/central.ts';
import { parseTicket } from '../../domain/ticket.ts';
import type { Database } from '../db/open.ts';
import { matters, signedPapers } from '../db/schema.ts';
import { hashOf } from './secret.ts';

const which = ({ matterNo, sha256 }: { matterNo: string; sha256: string }) =>
  and(eq(signedPapers.matterNo, matterNo), eq(signedPapers.sha256, sha256));

/** What the centre holds of a signed PDF of a matter, or null. */
export async function signedPaperOf(
  db: Database,
  paper: { matterNo: string; sha256: string },
): Promise<{ issueId: string } | null> {
  const [row] = await db.select({ issueId: signedPapers.issueId }).from(signedPapers).where(which(paper));
  return row ?? null;
}

/** The next bytes of a signed PDF of the matter this ticket belongs to; empty at its end, null when there is none. */
export async function partOfSigned(
  db: Database,
  { ticket: text, sha256, offset }: { ticket: string; sha256: string; offset: number },
): Promise<Uint8Array | null> {
  const ticket = parseTicket(text);
  if (ticket === null) return null;
  const [row] = await db
    .select({
      part: sql<Uint8Array>`substring(${signedPapers.pdf} from ${offset + 1}::int for ${SIGNED_PDF_PART}::int)`,
    })
    .from(signedPapers)
    .innerJoin(matters, eq(matters.matterNo, signedPapers.matterNo))
    .where(and(eq(matters.ticketHash, hashOf(ticket)), eq(signedPapers.sha256, sha256)));
  return row?.part ?? null;
}

import { desc, eq, inArray } from 'drizzle-orm';
import type { ComplainOperation, ComplaintAtDesk } from '../../contract/remedy.ts';
import type { Centre, Terminal } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { complaints, supervision } from '../db/schema.ts';
import { appendEvents } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lockedMatter } from './locked-matter.ts';
import { isSameSecret } from './secret.ts';

export type Complained =
  | { ok: true; effect: 'done' | 'already-done' }
  | { ok: false; reason: 'another-terminal' | 'unknown-matter' | 'operation-differs' };

/** As many as anybody reads at a desk. */
const LISTED = 500;

/**
 * Takes a complaint in, once. The matter it is about hears that there is one and of which step: the rest lies apart
 * from the matter, where the organ that handles it does not look.
 */
export async function takeComplaint(
  { db, now }: Centre,
  terminal: Terminal,
  operation: ComplainOperation,
): Promise<Complained> {
  const { operationId, complaint } = operation;
  const { complaintId, about, on, step } = complaint;
  if (complaint.siteId !== terminal.siteId || complaint.terminalId !== terminal.terminalId) {
    return { ok: false, reason: 'another-terminal' };
  }
  const fingerprint = fingerprintOf(operation);
  const at = now();
  return db.transaction(async (tx): Promise<Complained> => {
    const matter = about.kind === 'matter' ? await lockedMatter(tx, about.matterNo) : null;
    if (about.kind === 'matter' && (matter === null || !isSameSecret(matter.ticket, about.ticket))) {
      return { ok: false, reason: 'unknown-matter' };
    }
    const matterNo = matter?.matterNo ?? null;
    const claimed = await tx
      .insert(complaints)
      .values({ complaintId, operationId, fingerprint, matterNo, complaint, recordedAt: at })
      .onConflictDoNothing()
      .returning({ complaintId: complaints.complaintId });
    if (claimed.length === 0) return answerAgain(tx, { operationId, fingerprint });
    if (matter !== null) {
      const node = step?.node ?? null;
      await appendEvents(tx, matter, { happened: [{ kind: 'complained', on, complaintId, node }], at });
    }
    return { ok: true, effect: 'done' };
  });
}

async function answerAgain(
  tx: Database,
  { operationId, fingerprint }: { operationId: string; fingerprint: string },
): Promise<Complained> {
  const [before] = await tx.select().from(complaints).where(eq(complaints.operationId, operationId));
  return before?.fingerprint === fingerprint
    ? { ok: true, effect: 'already-done' }
    : { ok: false, reason: 'operation-differs' };
}

/** Complaints as the petition office reads them, the newest first. */
export async function listComplaints({ db }: Pick<Centre, 'db'>): Promise<ComplaintAtDesk[]> {
  const rows = await db
    .select()
    .from(complaints)
    .orderBy(desc(complaints.recordedAt), desc(complaints.complaintId))
    .limit(LISTED);
  const ids = rows.map(({ complaintId }) => complaintId);
  const recorded = await db
    .select()
    .from(supervision)
    .where(inArray(supervision.complaintId, ids))
    .orderBy(supervision.recordedAt);
  return rows.map(({ complaintId, matterNo, complaint: { about, ...complaint }, recordedAt }) => ({
    ...complaint,
    matterNo,
    office: about.kind === 'office' ? about.office : null,
    by: about.kind === 'office' ? about.by : null,
    recordedAt: recordedAt.toISOString(),
    stages: recorded
      .filter((one) => one.complaintId === complaintId)
      .map(({ stage, on, told }) => ({ stage, on, told })),
  }));
}

import { and, desc, eq, isNull } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar.ts';
import type { Day, Matter } from '../../domain/matter.ts';
import { mayFollow, type SupervisionStage } from '../../domain/supervision.ts';
import type { Centre } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { complaints, supervision } from '../db/schema.ts';
import { appendEvents } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lockedMatter } from './locked-matter.ts';

export interface SuperviseOrder {
  operationId: string;
  about: { complaintId: string } | { matterNo: string };
  stage: SupervisionStage;
  on: Day;
  office: string;
  phone: string;
  tell: boolean;
}

export type Supervised =
  | { ok: true; effect: 'done' | 'already-done' }
  | {
      ok: false;
      reason: 'unknown-complaint' | 'unknown-matter' | 'operation-differs' | 'stage-order' | 'day-out-of-range';
    };

/** Records 受理投诉, 督办 or 答复, once; the matter's person hears of it where the petition office says so. */
export async function supervise({ db, now }: Centre, order: SuperviseOrder): Promise<Supervised> {
  const { operationId, about, stage, on, office, phone, tell } = order;
  const fingerprint = fingerprintOf(order);
  const at = now();
  return db.transaction(async (tx): Promise<Supervised> => {
    const found = await subjectOf(tx, about);
    if (!found.ok) return found;
    const { matter, complaintId, since } = found;
    const [before] = await tx.select().from(supervision).where(eq(supervision.operationId, operationId));
    if (before !== undefined) {
      return before.fingerprint === fingerprint
        ? { ok: true, effect: 'already-done' }
        : { ok: false, reason: 'operation-differs' };
    }
    const last = await lastStage(tx, { complaintId, matter });
    if (!mayFollow(stage, { before: last, complained: complaintId !== null })) {
      return { ok: false, reason: 'stage-order' };
    }
    if (on < since || on > dayOf(at.toISOString())) return { ok: false, reason: 'day-out-of-range' };
    const matterNo = matter?.matterNo ?? null;
    await tx.insert(supervision).values({
      ...{ operationId, fingerprint, complaintId, matterNo, stage, on, office, phone },
      told: tell,
      recordedAt: at,
    });
    if (matter !== null && tell) {
      const told = { complaintId, stage, office, phone };
      await appendEvents(tx, matter, { happened: [{ kind: 'supervised', on, supervision: told }], at });
    }
    return { ok: true, effect: 'done' };
  });
}

type Subject =
  | { ok: true; matter: Matter | null; complaintId: string | null; since: Day }
  | { ok: false; reason: 'unknown-complaint' | 'unknown-matter' };

/** What is supervised, locked, so that two desks do not record the same stage twice. */
async function subjectOf(tx: Database, about: SuperviseOrder['about']): Promise<Subject> {
  if ('matterNo' in about) {
    const matter = await lockedMatter(tx, about.matterNo);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    return { ok: true, matter, complaintId: null, since: dayOf(matter.registeredAt) };
  }
  const { complaintId } = about;
  const [row] = await tx.select().from(complaints).where(eq(complaints.complaintId, complaintId)).for('update');
  if (row === undefined) return { ok: false, reason: 'unknown-complaint' };
  const matter = row.matterNo === null ? null : await lockedMatter(tx, row.matterNo);
  return { ok: true, matter, complaintId, since: row.complaint.on };
}

async function lastStage(
  tx: Database,
  { complaintId, matter }: { complaintId: string | null; matter: Matter | null },
): Promise<SupervisionStage | null> {
  const ofSubject =
    complaintId === null
      ? and(isNull(supervision.complaintId), eq(supervision.matterNo, matter?.matterNo ?? ''))
      : eq(supervision.complaintId, complaintId);
  const [last] = await tx.select().from(supervision).where(ofSubject).orderBy(desc(supervision.recordedAt)).limit(1);
  return last?.stage ?? null;
}

import { eq } from 'drizzle-orm';
import type { AnswerInvitationOperation } from '../../contract/remedy.ts';
import { dayOf } from '../../domain/calendar.ts';
import { answerOutcome, type Invitation } from '../../domain/invitation.ts';
import type { MatterEvent } from '../../domain/matter.ts';
import type { Centre } from '../centre.ts';
import { operations } from '../db/schema.ts';
import { appendEvents, eventsOf } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lockedMatter } from './locked-matter.ts';
import { isSameSecret } from './secret.ts';
import { storedAnswer } from './stored-answer.ts';

export type Invited =
  | { ok: true; effect: 'done' | 'already-done' }
  | {
      ok: false;
      reason: 'unknown-matter' | 'operation-differs' | 'private-matter' | 'nobody-to-invite' | 'day-out-of-range';
    };

export type Withdrawn =
  | { ok: true; effect: 'done' | 'already-done' }
  | { ok: false; reason: 'unknown-matter' | 'unknown-invitation' };

type Outcome = 'taken-in' | 'withdrawn' | 'answered-before' | 'too-late';
export type Answered =
  | { ok: true; outcome: Outcome; effect: 'done' | 'already-done' }
  | { ok: false; reason: 'unknown-matter' | 'unknown-invitation' | 'operation-differs' };

/** Invites the person of a matter, once. Who accuses is invited in person and not on a screen. */
export async function invite(
  { db, now }: Centre,
  order: Omit<Invitation, 'invitationId'> & { matterNo: string; operationId: string },
): Promise<Invited> {
  const { matterNo: typed, operationId, ...invitation } = order;
  const fingerprint = fingerprintOf(order);
  const at = now();
  const today = dayOf(at.toISOString());
  return db.transaction(async (tx): Promise<Invited> => {
    const matter = await lockedMatter(tx, typed);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    const { matterNo } = matter;
    const before = await storedAnswer(tx, { operationId, fingerprint });
    if (before === 'differs') return { ok: false, reason: 'operation-differs' };
    if (before !== null) return { ok: true, effect: 'already-done' };
    if (matter.draft.purpose === 'accusation') return { ok: false, reason: 'private-matter' };
    if (matter.petitioner.source === 'anonymous') return { ok: false, reason: 'nobody-to-invite' };
    if (invitation.answerBy < today || invitation.answerBy > invitation.day) {
      return { ok: false, reason: 'day-out-of-range' };
    }
    await tx.insert(operations).values({ operationId, fingerprint, answer: { matterNo }, recordedAt: at });
    const event: MatterEvent = { kind: 'invited', on: today, invitation: { invitationId: operationId, ...invitation } };
    await appendEvents(tx, matter, { happened: [event], at });
    return { ok: true, effect: 'done' };
  });
}

/** Takes an invitation back; one that was taken back stays so. */
export async function withdrawInvitation(
  { db, now }: Centre,
  { matterNo, invitationId }: { matterNo: string; invitationId: string },
): Promise<Withdrawn> {
  const at = now();
  return db.transaction(async (tx): Promise<Withdrawn> => {
    const matter = await lockedMatter(tx, matterNo);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    const events = await eventsOf(tx, matter.matterNo);
    const isInvited = events.some((one) => one.kind === 'invited' && one.invitation.invitationId === invitationId);
    if (!isInvited) return { ok: false, reason: 'unknown-invitation' };
    const isOver = events.some((one) => one.kind === 'invitation-withdrawn' && one.invitationId === invitationId);
    if (isOver) return { ok: true, effect: 'already-done' };
    const on = dayOf(at.toISOString());
    await appendEvents(tx, matter, { happened: [{ kind: 'invitation-withdrawn', on, invitationId }], at });
    return { ok: true, effect: 'done' };
  });
}

/**
 * Takes an answer in, once: the first counts. It is in time by the day on which it was given at the terminal, however
 * long the line was down; what changes nothing is answered with why, and kept with that to be answered the same again.
 */
export async function answerInvitation({ db, now }: Centre, operation: AnswerInvitationOperation): Promise<Answered> {
  const { operationId, ticket, invitationId, on, answer } = operation;
  const fingerprint = fingerprintOf(operation);
  return db.transaction(async (tx): Promise<Answered> => {
    const matter = await lockedMatter(tx, operation.matterNo);
    if (matter === null || !isSameSecret(matter.ticket, ticket)) return { ok: false, reason: 'unknown-matter' };
    const { matterNo } = matter;
    const [before] = await tx.select().from(operations).where(eq(operations.operationId, operationId));
    if (before !== undefined) {
      if (before.fingerprint !== fingerprint) return { ok: false, reason: 'operation-differs' };
      return { ok: true, outcome: before.answer.outcome ?? 'taken-in', effect: 'already-done' };
    }
    const outcome = answerOutcome({ invitationId, on }, await eventsOf(tx, matterNo));
    if (outcome === 'no-such-invitation') return { ok: false, reason: 'unknown-invitation' };
    const at = now();
    await tx.insert(operations).values({ operationId, fingerprint, answer: { matterNo, outcome }, recordedAt: at });
    if (outcome === 'taken-in') {
      await appendEvents(tx, matter, { happened: [{ kind: 'invitation-answered', on, invitationId, answer }], at });
    }
    return { ok: true, outcome, effect: 'done' };
  });
}

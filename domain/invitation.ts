import { z } from 'zod';
import { daysBetween } from './calendar.ts';
import { Day, TimeOfDay } from './day.ts';
import type { MatterEvent } from './matter.ts';

/** 听证 of article 31, or a meeting about the matter. */
export const InvitationPurpose = z.enum(['hearing', 'meeting']);
export type InvitationPurpose = z.infer<typeof InvitationPurpose>;

const Line = z.string().trim().min(1).max(80);

/** An organ invites the person whose matter it is, and wants to know by a day whether they come. */
export const Invitation = z
  .object({
    invitationId: z.uuid(),
    purpose: InvitationPurpose,
    day: Day,
    start: TimeOfDay,
    place: Line,
    contact: z.object({ name: Line, phone: z.string().trim().min(1).max(20) }),
    /** The last day on which an answer counts. */
    answerBy: Day,
  })
  .refine(({ day, answerBy }) => answerBy <= day, { path: ['answerBy'], message: 'an answer comes before the day' });
export type Invitation = z.infer<typeof Invitation>;

/** Why not, where the person says so. */
export const StayAwayReason = z.enum(['no-time', 'too-far', 'ill', 'another-day', 'no-use', 'other']);
export type StayAwayReason = z.infer<typeof StayAwayReason>;

/** 参加 or 不参加. */
export const InvitationAnswer = z
  .object({ coming: z.boolean(), reason: StayAwayReason.nullable() })
  .refine(({ coming, reason }) => !coming || reason === null, 'whoever comes needs no reason');
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

/** `too-late`: the day for an answer has gone by, and the contact has to be telephoned. `over`: so has the day itself. */
export const InvitationState = z.enum(['open', 'coming', 'not-coming', 'too-late', 'withdrawn', 'over']);
export type InvitationState = z.infer<typeof InvitationState>;

export const InvitationView = z.object({
  invitationId: z.uuid(),
  purpose: InvitationPurpose,
  day: Day,
  start: TimeOfDay,
  place: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }),
  answerBy: Day,
  state: InvitationState,
  /** Whole days left to answer; negative behind the last. */
  daysLeft: z.number().int(),
});
export type InvitationView = z.infer<typeof InvitationView>;

export const invitationWords: Record<InvitationPurpose, string> = { hearing: '听证会', meeting: '见面会' };

export const invitationStateWords: Record<InvitationState, string> = {
  open: '等您答复',
  coming: '您已答复：参加',
  'not-coming': '您已答复：不参加',
  'too-late': '答复的日子过了',
  withdrawn: '已经取消，不用来了',
  over: '已经开过',
};

/** Every invitation to the person of a matter as it stands on a day, the newest first. */
export function invitationsOf(events: readonly MatterEvent[], today: Day): InvitationView[] {
  return events
    .flatMap((event) => (event.kind === 'invited' ? [event.invitation] : []))
    .toReversed()
    .map((invitation) => ({
      ...invitation,
      state: stateOf(invitation, events, today),
      daysLeft: daysBetween(today, invitation.answerBy),
    }));
}

/** The first answer counts; one that comes after the invitation was taken back changes nothing. */
function stateOf(
  { invitationId, day, answerBy }: Invitation,
  events: readonly MatterEvent[],
  today: Day,
): InvitationState {
  if (events.some((event) => event.kind === 'invitation-withdrawn' && event.invitationId === invitationId))
    return 'withdrawn';
  if (day < today) return 'over';
  const answered = events.find((event) => event.kind === 'invitation-answered' && event.invitationId === invitationId);
  if (answered?.kind === 'invitation-answered') return answered.answer.coming ? 'coming' : 'not-coming';
  return answerBy < today ? 'too-late' : 'open';
}

/** What becomes of an answer given on a day: taken in, or why it changes nothing. */
export function answerOutcome(
  { invitationId, on }: { invitationId: string; on: Day },
  events: readonly MatterEvent[],
): 'taken-in' | 'no-such-invitation' | 'withdrawn' | 'answered-before' | 'too-late' {
  const state = invitationsOf(events, on).find((one) => one.invitationId === invitationId)?.state;
  if (state === undefined) return 'no-such-invitation';
  if (state === 'open') return 'taken-in';
  if (state === 'withdrawn') return state;
  return state === 'coming' || state === 'not-coming' ? 'answered-before' : 'too-late';
}

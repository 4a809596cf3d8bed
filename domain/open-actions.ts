import { z } from 'zod';
import { ComplaintReason, complaintOf, OverdueStep } from './complaint.ts';
import { Day } from './day.ts';
import type { InvitationView } from './invitation.ts';
import type { MatterEvent } from './matter.ts';
import { RatedObject } from './rating.ts';
import type { MatterStatus } from './route-map.ts';
import type { MainStep, RouteStep } from './route-step.ts';

const Until = { until: Day, daysLeft: z.number().int(), provisional: z.boolean() };

/** Something the person of a matter can do now. */
export const OpenAction = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer-invitation'), invitationId: z.uuid(), ...Until }),
  /** A day in force has gone by, and nobody has complained of it yet: all of it is filled in. */
  z.object({ kind: z.literal('complain-overdue'), step: OverdueStep, reasons: z.array(ComplaintReason) }),
  /** 复查 of article 35, 复核 of article 36. */
  z.object({ kind: z.literal('ask-review'), ...Until }),
  z.object({ kind: z.literal('ask-recheck'), ...Until }),
  z.object({ kind: z.literal('rate'), object: RatedObject }),
  z.object({ kind: z.literal('add-material') }),
  z.object({ kind: z.literal('complain') }),
  z.object({ kind: z.literal('print') }),
]);
export type OpenAction = z.infer<typeof OpenAction>;

/** Nothing more is added to what was answered, refused or ended. */
const DECIDED: readonly MatterStatus[] = [
  ...(['declined', 'noMore', 'redirected', 'replied', 'served'] as const),
  ...(['inReview', 'inRecheck', 'closed', 'final'] as const),
];

const ASKS: Record<string, 'ask-review' | 'ask-recheck'> = { review_req: 'ask-review', recheck_req: 'ask-recheck' };

/**
 * What the person can do now, the most urgent first: what has a day, by that day; then what an organ has let go by;
 * then the rest, which has no hurry.
 */
export function openActions(input: {
  events: readonly MatterEvent[];
  route: readonly MainStep[];
  status: MatterStatus;
  invitations: readonly InvitationView[];
  /** Whom the person may rate, as rating.ts says. */
  toRate: readonly RatedObject[];
}): OpenAction[] {
  const { events, route, status, invitations, toRate } = input;
  const steps = route.flatMap(({ branches, ...step }): RouteStep[] => [step, ...branches]);
  const dated = [...invitations.flatMap(toAnswer), ...steps.flatMap(toAsk)].sort((a, b) => a.daysLeft - b.daysLeft);
  const late = complaintOf(steps);
  const isComplainedOf = events.some((event) => event.kind === 'complained' && event.node === late?.step.node);
  return [
    ...dated,
    ...(late === null || isComplainedOf ? [] : [{ kind: 'complain-overdue' as const, ...late }]),
    ...toRate.map((object) => ({ kind: 'rate' as const, object })),
    ...(DECIDED.includes(status) ? [] : [{ kind: 'add-material' as const }]),
    { kind: 'complain' },
    { kind: 'print' },
  ];
}

type Dated = Extract<OpenAction, { until: Day }>;

function toAnswer({ invitationId, state, answerBy, daysLeft }: InvitationView): Dated[] {
  if (state !== 'open') return [];
  return [{ kind: 'answer-invitation', invitationId, until: answerBy, daysLeft, provisional: false }];
}

/** A right of the person with a day in force: measured by the day after holidays, which is theirs. */
function toAsk({ node, state, due, daysLeft }: RouteStep): Dated[] {
  const kind = ASKS[node];
  if (kind === undefined || state === 'passed' || due === null || daysLeft === null || daysLeft < 0) return [];
  return [{ kind, until: due.due, daysLeft, provisional: due.provisional }];
}

/** Those that somebody should see at once, before the road: they have a day, or wait for a word. */
export function isUrgent({ kind }: OpenAction): boolean {
  return kind !== 'add-material' && kind !== 'complain' && kind !== 'print';
}

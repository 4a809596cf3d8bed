import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Complaint } from '../domain/complaint.ts';
import { Day, Instant, TimeOfDay } from '../domain/day.ts';
import { InvitationAnswer, InvitationPurpose } from '../domain/invitation.ts';
import { SupervisionStage } from '../domain/supervision.ts';

/** A matter that a terminal has found: the ticket shows it. */
const FoundMatter = z.object({ matterNo: z.string().max(60), ticket: z.string().max(40) });

/** Stands in lists and on slips. */
const Line = z.string().trim().min(1).max(80);
const Phone = z.string().trim().min(1).max(20);

/** 监督投诉 as it was made at a terminal: about a matter that was found there, or about an office or hall. */
export const FiledComplaint = Complaint.extend({
  /** Made by the page for one confirmation: the same one twice is the same complaint. */
  complaintId: z.uuid(),
  /** 投诉编号: what the person asks by. */
  complaintNo: z.string().max(60),
  siteId: z.string().max(40),
  terminalId: z.string().max(20),
  on: Day,
  about: z.discriminatedUnion('kind', [
    FoundMatter.extend({ kind: z.literal('matter') }),
    /** Of whom it is: the name as chosen or written; and who says so, where they gave a name. */
    z.object({
      kind: z.literal('office'),
      office: Line,
      by: z.object({ name: z.string().max(50), phone: z.string().max(20).nullable() }).nullable(),
    }),
  ]),
});
export type FiledComplaint = z.infer<typeof FiledComplaint>;

export const ComplainOperation = z.object({
  operationId: z.uuid(),
  kind: z.literal('complain'),
  complaint: FiledComplaint,
});
export type ComplainOperation = z.infer<typeof ComplainOperation>;

/** 参加 or 不参加, by who has shown the matter to be theirs. */
export const AnswerInvitationOperation = z.object({
  operationId: z.uuid(),
  kind: z.literal('answer-invitation'),
  ...FoundMatter.shape,
  invitationId: z.uuid(),
  on: Day,
  answer: InvitationAnswer,
});
export type AnswerInvitationOperation = z.infer<typeof AnswerInvitationOperation>;

const Effect = z.enum(['done', 'already-done']);

/** As a terminal delivers them. */
export const centralRemedy = {
  complain: oc
    .route({ method: 'POST', path: '/v1/complaints', summary: 'Deliver a complaint; idempotent by operationId' })
    .input(ComplainOperation)
    .output(z.object({ effect: Effect })),
  /** What comes too late for an answer is told as an outcome: the person sees it on the matter's screen. */
  answerInvitation: oc
    .route({ method: 'POST', path: '/v1/invitation-answers', summary: 'Deliver an answer; idempotent by operationId' })
    .input(AnswerInvitationOperation)
    .output(z.object({ outcome: z.enum(['taken-in', 'withdrawn', 'answered-before', 'too-late']), effect: Effect })),
};

/** A complaint as the petition office reads it, with what it has recorded. */
export const ComplaintAtDesk = FiledComplaint.omit({ about: true }).extend({
  matterNo: z.string().nullable(),
  office: z.string().nullable(),
  by: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  recordedAt: Instant,
  stages: z.array(z.object({ stage: SupervisionStage, on: Day, told: z.boolean() })),
});
export type ComplaintAtDesk = z.infer<typeof ComplaintAtDesk>;

/** What the petition office does about complaints, and how an organ invites. */
export const deskRemedy = {
  complaints: oc
    .route({ method: 'GET', path: '/v1/complaints', summary: 'Complaints, the newest first (petition office)' })
    .output(z.object({ complaints: z.array(ComplaintAtDesk) })),
  /** 受理投诉, 督办, 答复; idempotent by operationId. The person hears of it only where `tell` allows it. */
  supervise: oc
    .route({ method: 'POST', path: '/v1/supervision', summary: 'Record what was done about a complaint or matter' })
    .input(
      z.object({
        operationId: z.uuid(),
        /** A complaint, or a matter that is supervised without one. */
        about: z.union([z.object({ complaintId: z.uuid() }), z.object({ matterNo: z.string().max(60) })]),
        stage: SupervisionStage,
        on: Day,
        office: Line.max(60),
        phone: Phone,
        tell: z.boolean(),
      }),
    )
    .output(z.object({ effect: Effect })),
  /** The operation's id is the invitation's. */
  invite: oc
    .route({ method: 'POST', path: '/v1/matters/{matterNo}/invitations', summary: 'Invite the person (desk)' })
    .input(
      z.object({
        matterNo: z.string().max(60),
        operationId: z.uuid(),
        purpose: InvitationPurpose,
        day: Day,
        start: TimeOfDay,
        place: Line,
        contact: z.object({ name: Line, phone: Phone }),
        answerBy: Day,
      }),
    )
    .output(z.object({ effect: Effect })),
  withdrawInvitation: oc
    .route({
      method: 'POST',
      path: '/v1/matters/{matterNo}/invitations/withdrawal',
      summary: 'Take an invitation back; idempotent (desk)',
    })
    .input(z.object({ matterNo: z.string().max(60), invitationId: z.uuid() }))
    .output(z.object({ effect: Effect })),
};

/** A complaint of this visit, as its person is told of it. */
export const ComplaintView = z.object({ complaintId: z.uuid(), complaintNo: z.string() });
export type ComplaintView = z.infer<typeof ComplaintView>;

const VisitId = z.object({ visitId: z.uuid() });
const done = <Reason extends string>(...reasons: [Reason, ...Reason[]]) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), reason: z.enum(reasons) }),
  ]);

/** At the screen; both are durable before they are answered. */
export const remedyContract = {
  /** Of the matter on the screen (`office` null), or of an office. `overdue`: with the step that domain/ finds overdue. */
  complain: oc
    .input(
      VisitId.extend({
        complaintId: z.uuid(),
        office: Line.nullable(),
        overdue: z.boolean(),
        reasons: Complaint.shape.reasons,
        words: Complaint.shape.words,
      }),
    )
    .output(
      done('no-such-visit', 'no-matter', 'proof-needed', 'unprintable-text', 'too-many-complaints', 'store-full'),
    ),
  answerInvitation: oc
    .input(VisitId.extend({ invitationId: z.uuid(), answer: InvitationAnswer }))
    .output(
      done(
        'no-such-visit',
        'no-matter',
        'proof-needed',
        'no-such-invitation',
        'withdrawn',
        'answered-before',
        'too-late',
        'store-full',
      ),
    ),
};

import { z } from 'zod';
import { Day, Instant } from './day.ts';
import { Invitation, InvitationAnswer } from './invitation.ts';
import { Material, MOST_PAGES } from './material.ts';
import { Rating } from './rating.ts';
import { Signature } from './signature.ts';
import { Supervision } from './supervision.ts';

export { Day, Instant };

/** 信访目的: what the visitor is here for. */
export const Purpose = z.enum(['appeal', 'suggestion', 'accusation', 'other']);
export type Purpose = z.infer<typeof Purpose>;

/** 办理路径: the tracks of the route map. */
export const Track = z.enum([
  'common',
  'appeal',
  'judicial',
  'suggestion',
  'accusation',
  'simple',
  'mediation',
  'supervision',
]);
export type Track = z.infer<typeof Track>;

/**
 * Which road a matter takes: a track, and within `appeal` the path of article 31 (1 to 6).
 * Path 6 is the petition procedure; only it knows the 60 days of article 34.
 */
export const Road = z.object({ track: Track, path: z.number().int().min(1).max(6).nullable() });
export type Road = z.infer<typeof Road>;

/**
 * The person who brings the matter. A card is not required: article 19 asks for name and address only. Who gives
 * neither is `anonymous`: registered all the same, but owed no notice (article 23, second paragraph).
 */
export const Petitioner = z.object({
  source: z.enum(['card', 'typed', 'anonymous']),
  name: z.string().min(1).max(50),
  address: z.string().min(1).max(200),
  phone: z.string().max(20).nullable(),
  idNumber: z.string().max(18).nullable(),
});
export type Petitioner = z.infer<typeof Petitioner>;

/** How a matter without a name is registered and printed. */
export const ANONYMOUS: Petitioner = {
  source: 'anonymous',
  name: '匿名',
  address: '未提供',
  phone: null,
  idNumber: null,
};

/** Article 20, third paragraph: several who bring one matter choose representatives, no more than five. */
export const MOST_REPRESENTATIVES = 5;

/** 代表: somebody else who brings the matter together with the petitioner, who is the first of the five. */
export const Companion = z.object({
  source: z.enum(['card', 'typed']),
  name: z.string().min(1).max(50),
  idNumber: z.string().max(18).nullable(),
});
export type Companion = z.infer<typeof Companion>;

/** 受托人: stood at the terminal in the petitioner's place. */
export const Helper = z.object({
  source: z.enum(['card', 'typed']),
  name: z.string().min(1).max(50),
  phone: z.string().max(20).nullable(),
  idNumber: z.string().max(18).nullable(),
  /** What they are to the petitioner, e.g. 子女. */
  relation: z.string().max(20),
});
export type Helper = z.infer<typeof Helper>;

/** 被反映的人或单位: whom the matter is about. */
export const Concerned = z.object({
  kind: z.enum(['person', 'organisation', 'village']),
  name: z.string().trim().min(1).max(100),
});
export type Concerned = z.infer<typeof Concerned>;

/** How long the two texts of a matter may be, in UTF-16 units: some pages, and one. */
export const LONGEST_TEXTS = { facts: 4000, request: 1000 };

/** What the visitor answered on the screens, one field a screen. */
export const MatterDraft = z.object({
  purpose: Purpose,
  kindId: z.string().min(1).max(40),
  placeId: z.string().min(1).max(40),
  /** Null: the person cannot say. Absent on drafts from before it was asked. */
  concerns: Concerned.nullable().optional(),
  facts: z.string().trim().min(1).max(LONGEST_TEXTS.facts),
  request: z.string().trim().min(1).max(LONGEST_TEXTS.request),
});
export type MatterDraft = z.infer<typeof MatterDraft>;

/** 信访事项 as registered. Identity, number, code and ticket never change afterwards. */
export const Matter = z.object({
  matterNo: z.string(),
  queryCode: z.string(),
  ticket: z.string(),
  registeredAt: Instant,
  siteId: z.string(),
  terminalId: z.string(),
  road: Road,
  draft: MatterDraft,
  petitioner: Petitioner,
  /** Absent when the petitioner came in person. */
  helper: Helper.optional(),
  /** Absent when the petitioner came alone. */
  companions: z
    .array(Companion)
    .max(MOST_REPRESENTATIVES - 1)
    .optional(),
  /** How many bring the matter in all, when it is more than one. */
  persons: z.number().int().min(2).max(99999).optional(),
  /** Of the petitioner, or of the helper who stood in their place; absent when nothing was signed on the screen. */
  signature: Signature.optional(),
  /** What was handed in with it, page by page; absent when it was nothing. */
  materials: z.array(Material).max(MOST_PAGES).optional(),
});
export type Matter = z.infer<typeof Matter>;

/** 受理人: stands on every notice; no notice without it. */
export const Handler = z.object({
  name: z.string().min(1),
  title: z.string().min(1),
  phone: z.string().min(1),
});
export type Handler = z.infer<typeof Handler>;

/** 机关、单位: who accepts, handles or reviews. */
export const Organ = z.object({
  id: z.string(),
  name: z.string(),
  office: z.string(),
  address: z.string(),
  hours: z.string(),
  phone: z.string(),
  supervisionPhone: z.string(),
  /** Where a review (复查) of this organ's opinion is requested, article 35. */
  reviewOrgan: z.string(),
});
export type Organ = z.infer<typeof Organ>;

/** The organ took the matter on and numbered its notice (D02). */
export const Acceptance = z.object({
  documentNo: z.string(),
  organ: Organ,
  handler: Handler,
  road: Road,
  receivedOn: Day,
  acceptedOn: Day,
});
export type Acceptance = z.infer<typeof Acceptance>;

/** Documents a desk issues besides the acceptance notice; the terminal prints them from its templates. */
export const IssuedCode = z.enum(['D03', 'D04', 'D05', 'D06', 'D08', 'D09', 'D14', 'D16', 'D17', 'D18']);
export type IssuedCode = z.infer<typeof IssuedCode>;

/** A document issued at the centre's desk, as data: the words come from its template. */
export const IssuedDocument = z.object({
  code: IssuedCode,
  /** Tells two documents of one code apart; absent on those issued when there was at most one of each. */
  issueId: z.uuid().optional(),
  /** Given by the issuing organ; null for forms and slips, which bear none. */
  documentNo: z.string().nullable(),
  /** The road it puts the matter on; null where it leaves it on its own. */
  road: Road.nullable(),
  /** What the desk filled in, without what the matter itself tells. */
  fields: z.record(z.string(), z.unknown()),
});
export type IssuedDocument = z.infer<typeof IssuedDocument>;

/** Opinions of an organ, which arrive as signed PDFs and are shown and printed unchanged. */
export const SignedCode = z.enum(['D10', 'D11', 'D12']);
export type SignedCode = z.infer<typeof SignedCode>;

/** A signed PDF as the centre announces it; the bytes are fetched by their hash. */
export const SignedDocument = z.object({
  code: SignedCode,
  issueId: z.uuid(),
  documentNo: z.string(),
  title: z.string(),
  /** Of the PDF, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.number().int().positive(),
  /** Length in bytes. */
  bytes: z.number().int().positive(),
});
export type SignedDocument = z.infer<typeof SignedDocument>;

/**
 * Something that happened to a matter, in the order it was recorded.
 * `step`: a node of the route map was passed on that day. `accepted` also passes `receive_notice`; which nodes the
 * other documents pass is said in domain/document-steps.ts.
 */
export const MatterEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registered'), on: Day }),
  z.object({ kind: z.literal('accepted'), on: Day, acceptance: Acceptance }),
  z.object({ kind: z.literal('step'), on: Day, node: z.string() }),
  z.object({ kind: z.literal('issued'), on: Day, document: IssuedDocument }),
  /** `on`: the day the organ put under it (成文日期). */
  z.object({ kind: z.literal('signed'), on: Day, document: SignedDocument }),
  z.object({ kind: z.literal('rated'), on: Day, rating: Rating }),
  /** What was complained of is not told here: what happened to a matter stands on papers and the tracking page. */
  z.object({ kind: z.literal('complained'), on: Day, complaintId: z.uuid(), node: z.string().nullable() }),
  /** Only what the person may be told of it. */
  z.object({ kind: z.literal('supervised'), on: Day, supervision: Supervision }),
  z.object({ kind: z.literal('invited'), on: Day, invitation: Invitation }),
  z.object({ kind: z.literal('invitation-answered'), on: Day, invitationId: z.uuid(), answer: InvitationAnswer }),
  z.object({ kind: z.literal('invitation-withdrawn'), on: Day, invitationId: z.uuid() }),
]);
export type MatterEvent = z.infer<typeof MatterEvent>;

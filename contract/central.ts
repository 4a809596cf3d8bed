import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Acceptance, Day, Instant, IssuedCode, Matter, MatterEvent, Road, SignedCode } from '../domain/matter.ts';
import { Rating } from '../domain/rating.ts';
import { BookOperation, CancelOperation, centralAppointments } from './appointments.ts';
import { centralCalls, deskCalls } from './calls.ts';
import { centralMaterials, deskMaterials } from './materials.ts';
import { AnswerInvitationOperation, ComplainOperation, centralRemedy, deskRemedy } from './remedy.ts';
import { ProgressView } from './shapes/progress.ts';
import { centralUploads } from './uploads.ts';

/** One durable change made at a terminal. The id is a UUIDv7 made with it; the same id never takes effect twice. */
export const RegisterOperation = z.object({
  operationId: z.uuid(),
  kind: z.literal('register-matter'),
  matter: Matter,
});
export type RegisterOperation = z.infer<typeof RegisterOperation>;

/** 评价 by the person whose matter it is; the ticket shows that the terminal has found the matter. */
export const RateOperation = z.object({
  operationId: z.uuid(),
  kind: z.literal('rate-matter'),
  matterNo: z.string().max(60),
  ticket: z.string().max(40),
  on: Day,
  rating: Rating,
});
export type RateOperation = z.infer<typeof RateOperation>;

/** Everything a terminal's outbox carries. */
export const Operation = z.discriminatedUnion('kind', [
  RegisterOperation,
  BookOperation,
  CancelOperation,
  RateOperation,
  ComplainOperation,
  AnswerInvitationOperation,
]);
export type Operation = z.infer<typeof Operation>;

/** What the centre has to tell a terminal; `cursor` grows with each entry of the feed. */
export const FeedEntry = z.object({
  cursor: z.number().int().positive(),
  matterNo: z.string(),
  recordedAt: Instant,
  event: MatterEvent,
});
export type FeedEntry = z.infer<typeof FeedEntry>;

/** A matter as the centre knows it, for a terminal that has to show it or print it again. */
export const CentralMatter = z.object({ matter: Matter, events: z.array(MatterEvent) });
export type CentralMatter = z.infer<typeof CentralMatter>;

/** A signed PDF of an organ is a few pages with a seal, 2 MB when it was scanned; what is larger is refused. */
export const LARGEST_SIGNED_PDF = 5 * 1024 * 1024;
/** Bytes of a signed PDF in one answer: a terminal on a slow line (64 kbit/s) has them in 12 s, and keeps what it has. */
export const SIGNED_PDF_PART = 64 * 1024;

/** Stands in lists and in the dossier's index, so it must have a shape in some font. */
const PrintableLine = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{Cc}\p{Co}\p{Cs}]+$/u);

const FoundMatters = z.object({ matters: z.array(CentralMatter) });
const FoundMatter = z.object({ found: CentralMatter.nullable() });

/**
 * The central case API, served over HTTP with an OpenAPI document at /v1/openapi.json.
 * Terminals sign every request (contract/request-signature.ts); the desk uses a bearer token.
 */
export const centralContract = {
  enrol: oc
    .route({ method: 'POST', path: '/v1/enrolments', summary: 'Enrol a terminal with a one-time code' })
    .input(
      z.object({
        code: z.string().max(40),
        siteId: z.string().max(40),
        terminalId: z.string().max(20),
        /** Ed25519 public key, SPKI DER in base64. */
        publicKey: z.string().max(200),
      }),
    )
    .output(z.object({ keyId: z.string() })),
  register: oc
    .route({ method: 'POST', path: '/v1/operations', summary: 'Deliver one operation; idempotent by operationId' })
    .input(RegisterOperation)
    .output(z.object({ matterNo: z.string(), effect: z.enum(['done', 'already-done']) })),
  rate: oc
    .route({ method: 'POST', path: '/v1/ratings', summary: 'Deliver a rating; idempotent by operationId' })
    .input(RateOperation)
    .output(z.object({ effect: z.enum(['done', 'already-done']) })),
  feed: oc
    .route({ method: 'GET', path: '/v1/feed', summary: 'Changes of the matters this terminal registered' })
    .input(
      z.object({ after: z.coerce.number().int().min(0), limit: z.coerce.number().int().min(1).max(500).default(100) }),
    )
    .output(z.object({ entries: z.array(FeedEntry) })),
  find: {
    byTicket: oc
      .route({ method: 'POST', path: '/v1/find/ticket', summary: 'A matter by the ticket of its paper' })
      .input(z.object({ ticket: z.string().max(40) }))
      .output(FoundMatter),
    byNumber: oc
      .route({ method: 'POST', path: '/v1/find/number', summary: 'A matter by number and query code' })
      .input(z.object({ matterNo: z.string().max(60), queryCode: z.string().max(20) }))
      .output(FoundMatter),
    byPerson: oc
      .route({ method: 'POST', path: '/v1/find/person', summary: 'The matters of the person whose card was read' })
      .input(z.object({ idNumber: z.string().max(18) }))
      .output(FoundMatters),
  },
  papers: {
    /** A part of a signed PDF, for a terminal that has found the matter and so knows its ticket. */
    get: oc
      .route({ method: 'POST', path: '/v1/papers/get', summary: 'A part of a signed PDF, by ticket and SHA-256' })
      .input(
        z.object({
          ticket: z.string().max(40),
          sha256: z.string().max(64),
          /** Where to begin, in bytes. */
          offset: z.number().int().min(0).max(LARGEST_SIGNED_PDF),
        }),
      )
      /** At most SIGNED_PDF_PART bytes in base64; null: there is no such PDF. */
      .output(z.object({ part: z.base64().nullable() })),
  },
  remedy: centralRemedy,
  materials: centralMaterials,
  appointments: centralAppointments,
  calls: centralCalls,
  uploads: centralUploads,
  desk: {
    calls: deskCalls,
    remedy: deskRemedy,
    materials: deskMaterials,
    /** Records progress by hand; the reference centre's stand-in for a case system. */
    record: oc
      .route({ method: 'POST', path: '/v1/matters/{matterNo}/events', summary: 'Record a step of a matter (desk)' })
      .input(z.object({ matterNo: z.string().max(60), node: z.string().max(40), on: Day }))
      .output(z.object({ ok: z.literal(true) })),
    accept: oc
      .route({ method: 'POST', path: '/v1/matters/{matterNo}/acceptance', summary: 'Accept a matter by hand (desk)' })
      .input(z.object({ matterNo: z.string().max(60), acceptance: Acceptance }))
      .output(z.object({ ok: z.literal(true) })),
    /**
     * Issues a document from its template, under the organ's next number; idempotent by operationId. `fields` is what
     * the template asks for and neither matter nor organ tells; refused with the reason and field domain/ gives.
     */
    issue: oc
      .route({ method: 'POST', path: '/v1/matters/{matterNo}/documents', summary: 'Issue a document (desk)' })
      .input(
        z.object({
          matterNo: z.string().max(60),
          operationId: z.uuid(),
          code: IssuedCode,
          /** As the centre's settings name it. */
          organId: z.string().max(40),
          /** The road D03 or D16 puts the matter on, where it is another than it is on. */
          road: Road.nullable().default(null),
          fields: z.record(z.string(), z.unknown()),
        }),
      )
      .output(z.object({ documentNo: z.string().nullable(), effect: z.enum(['done', 'already-done']) })),
    /**
     * Adds an organ's signed PDF to a matter, to be shown and printed unchanged; idempotent by operationId. Refused
     * with the reason unless it is a whole PDF under a signature that still fits every byte of it.
     */
    attachSigned: oc
      .route({ method: 'POST', path: '/v1/matters/{matterNo}/signed-documents', summary: 'Attach a signed PDF (desk)' })
      .input(
        z.object({
          matterNo: z.string().max(60),
          operationId: z.uuid(),
          code: SignedCode,
          documentNo: PrintableLine,
          title: PrintableLine,
          /** 成文日期. */
          on: Day,
          pdf: z.base64().max(Math.ceil(LARGEST_SIGNED_PDF / 3) * 4),
        }),
      )
      .output(
        z.object({
          sha256: z.string(),
          pages: z.number().int(),
          /** `intact`: hash and signature fit; `unchecked`: made in a way that cannot be checked here (e.g. SM2). */
          signature: z.enum(['intact', 'unchecked']),
          effect: z.enum(['done', 'already-done']),
        }),
      ),
  },
  /** Public: no signature, no personal data. The tracking page at /t/{ticket} shows the same. */
  track: oc
    .route({ method: 'GET', path: '/v1/track/{ticket}', summary: 'Progress of a matter, for whoever holds its ticket' })
    /** With or without its signature. */
    .input(z.object({ ticket: z.string().max(200) }))
    .output(z.object({ progress: ProgressView.nullable() })),
};

import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SlotTime } from '../../contract/appointments.ts';
import type { CalledFrom } from '../../contract/calls.ts';
import type { FiledComplaint } from '../../contract/remedy.ts';
import type { IssuedCode, Matter, MatterEvent, SignedCode } from '../../domain/matter.ts';
import type { SupervisionStage } from '../../domain/supervision.ts';

/** The tables as `migrations/` makes them, the same on PGlite and PostgreSQL. */

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });

type NumberedCode = 'D02' | IssuedCode | SignedCode;

/** A terminal enrolled again has a new key, and the old one counts no more. */
export const terminals = pgTable(
  'terminals',
  {
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    keyId: text('key_id').notNull().unique(),
    /** SPKI DER, base64. */
    publicKey: text('public_key').notNull(),
    enrolledAt: instant('enrolled_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.terminalId] })],
);

/** Every key a terminal was ever enrolled with: papers bear its signature for years. */
export const ticketKeys = pgTable(
  'ticket_keys',
  {
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    keyId: text('key_id').notNull(),
    /** SPKI DER, base64. */
    publicKey: text('public_key').notNull(),
    since: instant('since').notNull(),
    /** When another key took its place. */
    until: instant('until'),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.terminalId, table.keyId] })],
);

export const enrolmentCodes = pgTable(
  'enrolment_codes',
  {
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    codeHash: text('code_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
    triesLeft: integer('tries_left').notNull(),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.terminalId] })],
);

/** Nonces of signed requests that read personal data: a recorded request opens nothing a second time. */
export const nonces = pgTable(
  'nonces',
  { keyId: text('key_id').notNull(), nonce: text('nonce').notNull(), seenAt: instant('seen_at').notNull() },
  (table) => [primaryKey({ columns: [table.keyId, table.nonce] }), index('nonces_by_age').on(table.seenAt)],
);

/** What a first delivery was answered; a repeated one is answered the same. */
export interface OperationAnswer {
  matterNo: string;
  documentNo?: string | null;
  /** Of an answer to an invitation. */
  outcome?: 'taken-in' | 'withdrawn' | 'answered-before' | 'too-late';
}

export const operations = pgTable('operations', {
  operationId: uuid('operation_id').primaryKey(),
  /** SHA-256 of the operation: tells a retry from another operation under the same id. */
  fingerprint: text('fingerprint').notNull(),
  answer: jsonb('answer').$type<OperationAnswer>().notNull(),
  recordedAt: instant('recorded_at').notNull(),
});

export const matters = pgTable(
  'matters',
  {
    matterNo: text('matter_no').primaryKey(),
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    /** SHA-256 of the ticket. */
    ticketHash: text('ticket_hash').notNull().unique(),
    idNumber: text('id_number'),
    matter: jsonb('matter').$type<Matter>().notNull(),
  },
  (table) => [index('matters_by_person').on(table.idNumber)],
);

export const events = pgTable(
  'events',
  {
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    cursor: bigint('cursor', { mode: 'number' }).notNull(),
    matterNo: text('matter_no')
      .notNull()
      .references(() => matters.matterNo),
    recordedAt: instant('recorded_at').notNull(),
    event: jsonb('event').$type<MatterEvent>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.terminalId, table.cursor] }),
    index('events_by_matter').on(table.matterNo, table.cursor),
  ],
);

/** How many places of a slot are taken; the offer in the settings says how many there are. */
export const appointmentSlots = pgTable(
  'appointment_slots',
  {
    offerId: text('offer_id').notNull(),
    day: date('day').notNull(),
    start: text('start').notNull(),
    taken: integer('taken').notNull(),
  },
  (table) => [primaryKey({ columns: [table.offerId, table.day, table.start] })],
);

/** Each booking asked for, with what it was answered. Name and phone stay only while it is booked. */
export const appointments = pgTable(
  'appointments',
  {
    operationId: uuid('operation_id').primaryKey(),
    bookingId: uuid('booking_id').notNull().unique(),
    fingerprint: text('fingerprint').notNull(),
    slipNo: text('slip_no').notNull(),
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    offerId: text('offer_id').notNull(),
    day: date('day').notNull(),
    start: text('start').notNull(),
    name: text('name'),
    phone: text('phone'),
    state: text('state').$type<'booked' | 'taken' | 'cancelled'>().notNull(),
    next: jsonb('next').$type<SlotTime>(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('appointments_by_day').on(table.offerId, table.day)],
);

/** Who calls for a person now: one call for each terminal, gone when it is over. */
export const calls = pgTable(
  'calls',
  {
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    callId: uuid('call_id').notNull(),
    from: text('called_from').$type<CalledFrom>().notNull(),
    since: instant('since').notNull(),
    /** When the terminal said so last. */
    heardAt: instant('heard_at').notNull(),
    answered: boolean('answered').notNull(),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.terminalId] })],
);

/** All that is kept of calls: how many there were, so that a hall knows whether it is short of people. */
export const callCounts = pgTable(
  'call_counts',
  { siteId: text('site_id').notNull(), day: date('day').notNull(), calls: integer('calls').notNull() },
  (table) => [primaryKey({ columns: [table.siteId, table.day] })],
);

/** 监督投诉, apart from the matters: what was complained of is not for the organ that handles them to read. */
export const complaints = pgTable(
  'complaints',
  {
    complaintId: uuid('complaint_id').primaryKey(),
    operationId: uuid('operation_id').notNull().unique(),
    fingerprint: text('fingerprint').notNull(),
    matterNo: text('matter_no').references(() => matters.matterNo),
    complaint: jsonb('complaint').$type<FiledComplaint>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [index('complaints_by_age').on(table.recordedAt)],
);

/** What a petition office recorded about a complaint, or about a matter by itself; also what nobody else is told. */
export const supervision = pgTable(
  'supervision',
  {
    operationId: uuid('operation_id').primaryKey(),
    fingerprint: text('fingerprint').notNull(),
    complaintId: uuid('complaint_id').references(() => complaints.complaintId),
    matterNo: text('matter_no').references(() => matters.matterNo),
    stage: text('stage').$type<SupervisionStage>().notNull(),
    on: date('on_day').notNull(),
    office: text('office').notNull(),
    phone: text('phone').notNull(),
    told: boolean('told').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    index('supervision_of_complaint').on(table.complaintId),
    index('supervision_of_matter').on(table.matterNo),
  ],
);

/** Open uploads from phones, one for each terminal at most; with each goes all that it still holds. */
export const uploads = pgTable(
  'uploads',
  {
    /** SHA-256 of the token, in hex. */
    uploadId: text('upload_id').primaryKey(),
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    hallName: text('hall_name').notNull(),
    hallPhone: text('hall_phone').notNull(),
    openedAt: instant('opened_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** SHA-256 of the secret of the phone that opened it first. */
    phoneHash: text('phone_hash'),
    /** How often the phone has sent, also what was refused. */
    sendings: integer('sendings').notNull().default(0),
  },
  (table) => [unique().on(table.siteId, table.terminalId), index('uploads_by_end').on(table.endsAt)],
);

/** A row stays until its upload ends, so that a picture sent twice counts once; the picture itself until it was taken. */
export const uploadedPictures = pgTable(
  'uploaded_pictures',
  {
    pictureId: uuid('picture_id').primaryKey(),
    uploadId: text('upload_id')
      .notNull()
      .references(() => uploads.uploadId, { onDelete: 'cascade' }),
    /** Its place among those of the upload. */
    seq: integer('seq').notNull(),
    sha256: text('sha256').notNull(),
    size: integer('size').notNull(),
    /** Null once the terminal has it. */
    content: bytes('content'),
  },
  (table) => [unique().on(table.uploadId, table.seq), unique().on(table.uploadId, table.sha256)],
);

/** The last cursor given out in the feed of each terminal. */
export const feedCounters = pgTable(
  'feed_counters',
  {
    siteId: text('site_id').notNull(),
    terminalId: text('terminal_id').notNull(),
    last: bigint('last', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.terminalId] })],
);

/** Every document of a matter; forms and slips bear no number, and no number is borne by two. One acceptance at most. */
export const documents = pgTable(
  'documents',
  {
    /** The operation that issued it. */
    issueId: uuid('issue_id').primaryKey(),
    matterNo: text('matter_no')
      .notNull()
      .references(() => matters.matterNo),
    code: text('code').$type<NumberedCode>().notNull(),
    documentNo: text('document_no').unique(),
  },
  (table) => [index('documents_by_matter').on(table.matterNo, table.code)],
);

/** Signed PDFs as they came, byte by byte. The same opinion may lie with the matters of several people. */
export const signedPapers = pgTable(
  'signed_papers',
  {
    matterNo: text('matter_no')
      .notNull()
      .references(() => matters.matterNo),
    sha256: text('sha256').notNull(),
    issueId: uuid('issue_id')
      .notNull()
      .references(() => documents.issueId),
    pages: integer('pages').notNull(),
    signature: text('signature').$type<'intact' | 'unchecked'>().notNull(),
    pdf: bytes('pdf').notNull(),
  },
  (table) => [primaryKey({ columns: [table.matterNo, table.sha256] })],
);

/** Pages of materials as they were taken, each with the matter that names it by its hash. */
export const materialPages = pgTable(
  'material_pages',
  {
    matterNo: text('matter_no')
      .notNull()
      .references(() => matters.matterNo),
    sha256: text('sha256').notNull(),
    jpeg: bytes('jpeg').notNull(),
  },
  (table) => [primaryKey({ columns: [table.matterNo, table.sha256] })],
);

/** What has come of pages that are not complete. */
export const materialParts = pgTable(
  'material_parts',
  {
    matterNo: text('matter_no')
      .notNull()
      .references(() => matters.matterNo),
    sha256: text('sha256').notNull(),
    /** Where in the page it begins, in bytes. */
    begins: integer('begins').notNull(),
    part: bytes('part').notNull(),
  },
  (table) => [primaryKey({ columns: [table.matterNo, table.sha256, table.begins] })],
);

/** The last document number given out, by organ, word (文种代字) and year. */
export const documentCounters = pgTable(
  'document_counters',
  {
    organId: text('organ_id').notNull(),
    word: text('word').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organId, table.word, table.year] })],
);

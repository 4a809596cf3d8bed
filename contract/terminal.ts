import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { PaperPiece } from '../domain/documents/paper-pieces.ts';
import { MatterDraft, MOST_REPRESENTATIVES } from '../domain/matter.ts';
import { Rating } from '../domain/rating.ts';
import { Signature } from '../domain/signature.ts';
import { appointmentsContract } from './appointments.ts';
import { helpContract } from './calls.ts';
import { guidanceContract } from './guidance.ts';
import { lettersContract } from './letters.ts';
import { libraryContract } from './library.ts';
import { materialsContract } from './materials.ts';
import { remedyContract } from './remedy.ts';
import { SiteView } from './shapes/site.ts';
import { ReprintReason, TerminalEvent, WhichPaper } from './shapes/terminal-state.ts';
import { dictationContract, speechContract } from './speech.ts';
import { uploadsContract } from './uploads.ts';

const VisitId = z.object({ visitId: z.uuid() });

/** An answer that is either done or says why not; the new state follows on the event stream. */
const done = <Reason extends string>(reasons: readonly [Reason, ...Reason[]]) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), reason: z.enum(reasons) }),
  ]);

/** For whom and with whom a matter is brought, as the page knows it; names of companions stay in the backend. */
export const PartyInput = z.object({
  /** The companions of the visit bring it too. */
  together: z.boolean(),
  /** How many there are in all, when they are more than those named. */
  persons: z.number().int().min(2).max(99999).nullable(),
  /** Whom the person acts for; null for their own matter. */
  actsFor: z
    .object({
      name: z.string().trim().min(1).max(50),
      address: z.string().trim().min(1).max(200),
      relation: z.string().trim().min(1).max(20),
    })
    .nullable(),
});
export type PartyInput = z.infer<typeof PartyInput>;

/**
 * The terminal API: what the page may ask of the backend, over one MessagePort.
 * The backend holds the visit; each call names the visit it belongs to, so an answer
 * meant for one visit can never land in the next.
 */
export const terminalContract = {
  site: oc.output(SiteView),
  /** First the current `terminal` and `visit` snapshots, then each change. */
  events: oc.output(eventIterator(TerminalEvent)),
  visit: {
    /** A touch on the attract screen. Answers the visit already open, if a card opened one. */
    open: oc.output(VisitId),
    /** The person says the masked name on the screen is theirs (or not: then the card is forgotten). */
    confirmPerson: oc
      .input(VisitId.extend({ isMe: z.boolean() }))
      .output(done(['no-such-visit', 'nobody-to-confirm', 'name-needs-check'])),
    /** Without a card, article 19: name and address. */
    identifyByHand: oc
      .input(
        VisitId.extend({
          name: z.string().trim().min(1).max(50),
          address: z.string().trim().min(1).max(200),
          phone: z.string().trim().max(20).nullable(),
        }),
      )
      .output(done(['no-such-visit', 'unprintable-name', 'unprintable-address'])),
    /** No name at all: whatever a card had told is forgotten. */
    identifyAnonymously: oc.input(VisitId).output(done(['no-such-visit'])),
    /** Forgets everything of the visit; the page then reloads itself. Safe to call twice. */
    end: oc.input(VisitId).output(z.object({ ok: z.literal(true) })),
  },
  /** Who brings the matter together with the person: at most five in all, article 20. */
  party: {
    /** While true, a card laid is that of a companion. */
    awaitCard: oc.input(VisitId.extend({ awaiting: z.boolean() })).output(done(['no-such-visit'])),
    addTyped: oc
      .input(VisitId.extend({ name: z.string().trim().min(1).max(50), idNumber: z.string().trim().max(18).nullable() }))
      .output(done(['no-such-visit', 'unprintable-name', 'wrong-number', 'already-there', 'too-many-companions'])),
    /** @param index in `VisitView.companions` */
    remove: oc
      .input(VisitId.extend({ index: z.number().int().min(0).max(MOST_REPRESENTATIVES) }))
      .output(done(['no-such-visit'])),
  },
  matters: {
    /**
     * Registers the matter: durable before this answers. `submissionId` is made once by the page for one
     * confirmation, so a second touch or a retry registers nothing new.
     */
    register: oc
      .input(
        VisitId.extend({
          submissionId: z.uuid(),
          draft: MatterDraft,
          party: PartyInput.optional(),
          /** Written on the screen after the read-back; absent where it was left to the paper. */
          signature: Signature.optional(),
        }),
      )
      .output(
        done([
          'no-such-visit',
          'nobody-identified',
          'unknown-kind',
          'unknown-place',
          'unprintable-name',
          'unprintable-text',
          'store-full',
        ]),
      ),
  },
  follow: {
    /** Opens one of the person's own matters (`VisitView.mine`). */
    mine: oc
      .input(VisitId.extend({ matterNo: z.string().max(60) }))
      .output(done(['no-such-visit', 'not-found', 'centre-unreachable'])),
    /** Number and query code as typed; wrong pairs are answered alike and slowed down. */
    byNumber: oc
      .input(VisitId.extend({ matterNo: z.string().max(60), queryCode: z.string().max(20) }))
      .output(done(['no-such-visit', 'not-found', 'too-many-tries', 'centre-unreachable'])),
  },
  rating: {
    /** 评价 of the matter on the screen, by who has shown it to be theirs; durable before this answers. */
    give: oc
      .input(VisitId.extend({ rating: Rating }))
      .output(done(['no-such-visit', 'no-matter', 'proof-needed', 'not-to-rate', 'store-full'])),
  },
  remedy: remedyContract,
  papers: {
    /** The query code of the matter on the screen, as typed: opens its papers. Wrong ones are slowed down. */
    proveByCode: oc
      .input(VisitId.extend({ queryCode: z.string().max(20) }))
      .output(done(['no-such-visit', 'no-matter', 'wrong-code', 'too-many-tries'])),
    /** The PIN of somebody on duty, who has looked at the person. Wrong ones are slowed down. */
    proveByStaff: oc
      .input(VisitId.extend({ pin: z.string().max(20) }))
      .output(done(['no-such-visit', 'no-matter', 'wrong-pin', 'too-many-tries'])),
    /** Prints a paper of the matter on the screen, where the visit has shown its right to it. */
    print: oc
      .input(VisitId.extend({ ...WhichPaper.shape, why: ReprintReason.nullable() }))
      .output(done(['no-such-visit', 'no-matter', 'not-available', 'not-here-yet', 'proof-needed', 'printer-missing'])),
    /** The bytes of a signed PDF of the matter on the screen, to be read there by who may have it on paper. */
    read: oc.input(VisitId.extend(WhichPaper.shape)).output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), pdf: z.base64() }),
        z.object({
          ok: z.literal(false),
          reason: z.enum(['no-such-visit', 'no-matter', 'not-available', 'not-here-yet', 'proof-needed']),
        }),
      ]),
    ),
    /** The words of a paper of the matter on the screen, to be read there by who may have it on paper. */
    words: oc.input(VisitId.extend(WhichPaper.shape)).output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), pieces: z.array(PaperPiece) }),
        z.object({
          ok: z.literal(false),
          reason: z.enum(['no-such-visit', 'no-matter', 'not-available', 'proof-needed']),
        }),
      ]),
    ),
    /** The person's word on an `unknown` paper: it is completed, or printed again as 补打. */
    cameOut: oc
      .input(VisitId.extend({ paperId: z.uuid(), cameOut: z.boolean() }))
      .output(done(['no-such-visit', 'no-such-paper'])),
  },
  uploads: uploadsContract,
  materials: materialsContract,
  letters: lettersContract,
  help: helpContract,
  appointments: appointmentsContract,
  guidance: guidanceContract,
  library: libraryContract,
  speech: speechContract,
  dictation: dictationContract,
};

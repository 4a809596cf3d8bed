import { z } from 'zod';
import { DocumentCode } from '../../domain/documents/document.ts';
import { OpenAction } from '../../domain/open-actions.ts';
import { RatedObject } from '../../domain/rating.ts';
import { CallView } from '../calls.ts';
import { MaterialView } from '../materials.ts';
import { ComplaintView } from '../remedy.ts';
import { SpeechView } from '../speech.ts';
import { UploadView } from '../uploads.ts';
import { ProgressView } from './progress.ts';

/** What the page may know of the person: never the full name or number of a card. */
export const PersonView = z.object({
  source: z.enum(['card', 'typed', 'anonymous']),
  confirmed: z.boolean(),
  maskedName: z.string(),
  maskedNumber: z.string().nullable(),
  /** The card holds a private-use character: a person must look at the name. */
  nameNeedsCheck: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

/** What a terminal may print. D10 to D12 come from the centre as signed PDFs and are printed unchanged; PAGE: what was read on the screen, in large type. */
export const PaperCode = z.enum([...DocumentCode.options, 'D10', 'D11', 'D12', 'PAGE']);
export type PaperCode = z.infer<typeof PaperCode>;

/** Which paper of a matter: `issueId` tells those of one code apart, null where there is at most one. */
export const WhichPaper = z.object({ code: PaperCode, issueId: z.uuid().nullable() });
export type WhichPaper = z.infer<typeof WhichPaper>;

/** Why a paper is wanted again, in the person's own word. */
export const ReprintReason = z.enum(['did-not-come-out', 'unreadable', 'lost']);
export type ReprintReason = z.infer<typeof ReprintReason>;

/** intended -> submitted -> completed | failed | unknown; `unknown` asks the person. */
export const PaperState = z.enum(['intended', 'submitted', 'completed', 'failed', 'unknown']);
export type PaperState = z.infer<typeof PaperState>;

export const PaperView = WhichPaper.extend({
  id: z.string(),
  state: PaperState,
  /** What stands in the printer's way right now, first the worst, e.g. `media-empty`; empty when nothing does. */
  troubles: z.array(z.string()),
  /** 0 for the first print, n for 补打 n. */
  copyNo: z.number().int(),
  /** Of a paper that is no matter's: what it is, as `aboutOf` in contract/guidance.ts names it. */
  about: z.string().optional(),
});
export type PaperView = z.infer<typeof PaperView>;

/** A matter of the person at the screen, as a line to choose from. */
export const MatterLine = z.object({
  matterNo: z.string(),
  kind: z.string(),
  registeredOn: z.iso.date(),
  statusWords: z.string(),
  /** Tells whether somebody is about to bring the same once more; null for an accusation. */
  about: z.object({ kindId: z.string(), placeId: z.string(), open: z.boolean() }).nullable(),
});
export type MatterLine = z.infer<typeof MatterLine>;

/** A paper there is for the matter on the screen. */
export const PrintablePaper = WhichPaper.extend({
  /** Null for papers that bear none. */
  documentNo: z.string().nullable(),
  /** An organ's signed PDF, read on the screen and printed unchanged; `here` once all of it has come. */
  signed: z.object({ pages: z.number().int(), here: z.boolean() }).nullable(),
  /** How often it has been printed so far: above 0 the next one is 补打. */
  printed: z.number().int(),
  /** What the person has to show first; null when it may be printed. `code`: no card would do here. */
  missingProof: z.enum(['card-or-code', 'code']).nullable(),
});
export type PrintablePaper = z.infer<typeof PrintablePaper>;

/** The matter on the screen: just registered (then with its query code) or being followed. */
export const MatterView = z.object({
  origin: z.enum(['registered', 'followed']),
  queryCode: z.string().nullable(),
  progress: ProgressView,
  printable: z.array(PrintablePaper),
  /** Whom the person may rate now. */
  toRate: z.array(RatedObject),
  /** What the person can do now, the most urgent first. */
  open: z.array(OpenAction),
  /** What has to be shown before a complaint or an answer counts as the person's own; null once it was. */
  missingProof: z.enum(['card-or-code', 'code']).nullable(),
});
export type MatterView = z.infer<typeof MatterView>;

/** 一次办事 as the page sees it. The backend owns it; the page gets a new snapshot at every change. */
export const VisitView = z.object({
  id: z.string(),
  person: PersonView.nullable(),
  /** Who brings the matter together with the person, in the order they were added. */
  companions: z.array(z.object({ maskedName: z.string(), maskedNumber: z.string().nullable() })),
  /** Brought with the matter that is being told; none of them once it is registered. */
  materials: z.array(MaterialView),
  /** What is wrong with the card lying on the reader, until it is lifted. */
  cardProblem: z.enum(['unreadable', 'wrong-card', 'another-person', 'expired']).nullable(),
  /** The person's own matters, known after a card was confirmed; null before. */
  mine: z.array(MatterLine).nullable(),
  matter: MatterView.nullable(),
  complaints: z.array(ComplaintView),
  papers: z.array(PaperView),
  /** Pictures on their way from the person's own phone; null where none were asked for. */
  upload: UploadView.nullable(),
});
export type VisitView = z.infer<typeof VisitView>;

export const DeviceView = z.object({
  id: z.enum(['id-card-reader', 'code-scanner', 'printer', 'receipt-printer', 'call-lamp']),
  kind: z.string(),
  state: z.enum(['ready', 'busy', 'attention', 'missing', 'off']),
  reason: z.string().nullable(),
});
export type DeviceView = z.infer<typeof DeviceView>;

/** The terminal itself: nothing of a visit. */
export const TerminalView = z.object({
  devices: z.array(DeviceView),
  centre: z.object({ reachable: z.boolean(), waiting: z.number().int() }),
  /** False when the disk is full or the store cannot write: registering is closed, following stays open. */
  canRegister: z.boolean(),
  /** Papers of an earlier visit that a restart is still printing. */
  finishingPapers: z.number().int(),
  speech: SpeechView,
  call: CallView.nullable(),
});
export type TerminalView = z.infer<typeof TerminalView>;

export const TerminalEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('terminal'), terminal: TerminalView }),
  z.object({ type: z.literal('visit'), visit: VisitView.nullable() }),
]);
export type TerminalEvent = z.infer<typeof TerminalEvent>;

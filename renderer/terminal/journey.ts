import type { PaperView } from '../../contract/shapes/terminal-state.ts';
import type { MaterialKind } from '../../domain/material.ts';
import type { MatterDraft, Purpose } from '../../domain/matter.ts';
import type { Grade, RatedObject, RatingReason } from '../../domain/rating.ts';
import type { GuidancePage } from './guidance.ts';
import { freshParty, type Party } from './party.ts';
import type { RemedyPage } from './remedy.ts';

/** The seven steps of bringing a matter, in the order of the progress line. */
export const STEPS = ['person', 'purpose', 'kind', 'place', 'facts', 'request', 'readback'] as const;
export type Step = (typeof STEPS)[number];

/** Where the person has got to by their own touches. What the backend reports may show another screen over it. */
export type Place =
  | 'home'
  | 'notice'
  | 'identify'
  | 'name'
  | 'address'
  | 'phone'
  | 'purpose'
  | 'kind'
  | 'township'
  | 'village'
  | 'facts'
  | 'request'
  | 'readback'
  | 'signing'
  | 'phone-pictures'
  | 'materials'
  | 'material-kind'
  | 'camera'
  | 'letter'
  | 'follow'
  | 'number'
  | 'code'
  | 'mine'
  | 'matter'
  | 'whose'
  | 'persons'
  | 'companions'
  | 'companion-name'
  | 'companion-number'
  | 'for-name'
  | 'for-address'
  | 'for-relation'
  | 'anonymous'
  | 'road'
  | 'kept-private'
  | 'concerns'
  | 'concern-name'
  | 'duplicate'
  | 'guidance';

/** Places where the person says who they are, and those where they say what is wrong. */
export const ASKS_WHO: readonly Place[] = ['identify', 'name', 'address', 'phone'];
export const ASKS_WHAT: readonly Place[] = [
  'whose',
  'persons',
  'companions',
  'companion-name',
  'companion-number',
  'for-name',
  'for-address',
  'for-relation',
  'purpose',
  'road',
  'kept-private',
  'kind',
  'township',
  'village',
  'duplicate',
  'concerns',
  'concern-name',
  'facts',
  'request',
  'readback',
  'signing',
  'phone-pictures',
  'materials',
  'material-kind',
  'camera',
  'letter',
];

/** Reached from the read-back when everything is answered, and left back to it. */
const AMONG_MATERIALS: readonly Place[] = ['materials', 'material-kind', 'camera', 'phone-pictures'];

/** Whom a matter may concern; `unknown`: 说不清. */
export const CONCERN_KINDS = ['person', 'organisation', 'village', 'unknown'] as const;
export type ConcernKind = (typeof CONCERN_KINDS)[number];

/** What was answered so far; it never leaves this page before the person confirms it. */
export interface Answers {
  purpose: Purpose | null;
  /** How an accusation is kept was read. */
  keptRead: boolean;
  kindId: string | null;
  townshipId: string | null;
  placeId: string | null;
  concernKind: ConcernKind | null;
  concernName: string;
  facts: string;
  request: string;
}

/** Name and address as article 19 asks for them, typed by hand. */
export interface ByHand {
  name: string;
  address: string;
  phone: string;
}

/** On the way to a paper of the matter on the screen; what the backend knows decides which screen comes next. */
export interface Reprint {
  /** Null until one was chosen. */
  code: PaperView['code'] | null;
  /** Tells papers of one code apart. */
  issueId?: string | null;
  /** It was read on the screen and is to be printed once more. */
  read?: boolean;
  /** The query code is being typed, instead of a card laid. */
  typing: boolean;
  /** Somebody on duty types a PIN, instead of either. */
  byStaff?: boolean;
}

/** On the way to a rating: whom, how, and why. */
export interface JourneyRating {
  object: RatedObject;
  /** Null until it was chosen. */
  grade: Grade | null;
  reasons: readonly RatingReason[];
}

/** The paper that is being photographed: what it is, the material its next page goes to (null: a new one), and its pages so far. */
export interface JourneyScan {
  kind: MaterialKind;
  materialId: string | null;
  pageIds: readonly string[];
  /** It is a letter whose words are to be read into the answers. */
  toRead: boolean;
}

export interface Journey {
  /** The visit these answers belong to; they are never shown in another. */
  visitId: string | null;
  at: Place;
  noticeRead: boolean;
  byHand: ByHand;
  party: Party;
  answers: Answers;
  /** The place of the answer at each question of the chooser of roads so far. */
  roadAnswers: readonly number[];
  /** The person said that it is not the matter that is under way already. */
  duplicateSeen: boolean;
  /** The numbers for somebody in despair were shown once in this visit. */
  careShown: boolean;
  /** True after 修改 on the read-back: the next answer leads straight back there. */
  mending: boolean;
  /** Made at each entry to the read-back, so that two touches on 确认提交 register one matter. */
  submissionId: string | null;
  scan: JourneyScan;
  /** The texts that hold words a machine has read from a letter. */
  fromLetter: readonly ('facts' | 'request')[];
  typedNo: string;
  typedCode: string;
  /** Within a matter just registered: its road instead of its number. */
  roadShown: boolean;
  reprint: Reprint | null;
  rating: JourneyRating | null;
  remedy: RemedyPage | null;
  /** 评价·投诉 was touched: of the matter that is found next, what can be done is shown first. */
  speakingUp: boolean;
  /** The pages of guidance turned so far, the last one on the screen; kept while somebody says who they are for a booking. */
  guidance: readonly GuidancePage[];
  /** The matter the person turned away from; it stays away until it is asked for again. */
  leftMatter: string | null;
  /** 结束办理 was touched, or nobody is there any more. */
  ending: boolean;
}

/** The first page of a paper is to be photographed. */
export function freshScan(kind: MaterialKind, { toRead = false } = {}): JourneyScan {
  return { kind, materialId: null, pageIds: [], toRead };
}

export const freshJourney: Journey = {
  visitId: null,
  at: 'home',
  noticeRead: false,
  byHand: { name: '', address: '', phone: '' },
  party: freshParty,
  answers: {
    purpose: null,
    keptRead: false,
    kindId: null,
    townshipId: null,
    placeId: null,
    concernKind: null,
    concernName: '',
    facts: '',
    request: '',
  },
  roadAnswers: [],
  duplicateSeen: false,
  careShown: false,
  mending: false,
  submissionId: null,
  scan: freshScan('other'),
  fromLetter: [],
  typedNo: '',
  typedCode: '',
  roadShown: false,
  reprint: null,
  rating: null,
  remedy: null,
  speakingUp: false,
  guidance: [],
  leftMatter: null,
  ending: false,
};

const BEFORE: Record<Place, Place> = {
  home: 'home',
  notice: 'home',
  identify: 'notice',
  name: 'identify',
  address: 'name',
  phone: 'address',
  whose: 'home',
  persons: 'whose',
  companions: 'whose',
  'companion-name': 'companions',
  'companion-number': 'companion-name',
  'for-name': 'whose',
  'for-address': 'for-name',
  'for-relation': 'for-address',
  anonymous: 'identify',
  purpose: 'whose',
  road: 'purpose',
  'kept-private': 'purpose',
  kind: 'purpose',
  township: 'kind',
  village: 'township',
  duplicate: 'township',
  concerns: 'township',
  'concern-name': 'concerns',
  facts: 'concerns',
  request: 'facts',
  readback: 'request',
  signing: 'readback',
  'phone-pictures': 'readback',
  materials: 'readback',
  'material-kind': 'materials',
  camera: 'materials',
  letter: 'facts',
  follow: 'home',
  number: 'follow',
  code: 'number',
  mine: 'home',
  matter: 'home',
  guidance: 'home',
};

/** Where 返回 leads. */
export function placeBefore(journey: Journey): Place {
  const { at, mending, answers, guidance } = journey;
  if (at === 'notice' && guidance.length > 0) return 'guidance';
  if (at === 'village') return 'township';
  if (at === 'letter' || (at === 'camera' && journey.scan.toRead)) return 'facts';
  if (AMONG_MATERIALS.includes(at)) return BEFORE[at];
  if (at === 'companion-name' || at === 'companion-number') return BEFORE[at];
  if (mending) return nextQuestion(answers);
  const isAccusation = answers.purpose === 'accusation';
  if (at === 'concerns' && answers.placeId !== answers.townshipId) return 'village';
  if (at === 'facts' && asksName(answers)) return 'concern-name';
  if (at === 'township' && isAccusation) return 'kept-private';
  if (at === 'readback' && isAccusation) return 'facts';
  return BEFORE[at];
}

/** The first question without an answer; the read-back when there is none. */
export function nextQuestion(answers: Answers): Place {
  const { purpose, keptRead, kindId, townshipId, placeId, concernKind, concernName, facts, request } = answers;
  if (purpose === null) return 'purpose';
  if (purpose === 'accusation' && !keptRead) return 'kept-private';
  if (kindId === null) return 'kind';
  if (townshipId === null) return 'township';
  if (placeId === null) return 'village';
  if (concernKind === null) return 'concerns';
  if (asksName(answers) && concernName.trim() === '') return 'concern-name';
  if (facts.trim() === '') return 'facts';
  return request.trim() === '' ? 'request' : 'readback';
}

/** Only a person or an organisation has a name to ask for. */
function asksName({ concernKind }: Answers): boolean {
  return concernKind === 'person' || concernKind === 'organisation';
}

/** Questions follow one another on the way out; one that was mended leads straight back to the read-back. */
export function placeAfter({ at, mending }: Journey, answers: Answers): Place {
  if (at === 'township' && answers.placeId === null) return 'village';
  if (at === 'concerns' && asksName(answers)) return 'concern-name';
  if (mending || at === 'road') return nextQuestion(answers);
  const isAccusation = answers.purpose === 'accusation';
  const order: Partial<Record<Place, Place>> = {
    purpose: isAccusation ? 'kept-private' : 'kind',
    'kept-private': 'township',
    kind: 'township',
    township: 'concerns',
    village: 'concerns',
    concerns: 'facts',
    'concern-name': 'facts',
    // What is wanted of an accusation goes without saying.
    facts: isAccusation ? 'readback' : 'request',
    request: 'readback',
  };
  const next = order[at] ?? 'purpose';
  return next === 'readback' ? nextQuestion(answers) : next;
}

/** The draft to register, or null while an answer is missing. */
export function draftOf(answers: Answers): MatterDraft | null {
  const { purpose, kindId, placeId, concernKind } = answers;
  const concernName = answers.concernName.trim();
  const facts = answers.facts.trim();
  const request = answers.request.trim();
  if (purpose === null || kindId === null || placeId === null || facts === '' || request === '') return null;
  if (concernKind === null || (asksName(answers) && concernName === '')) return null;
  const concerns = concernKind === 'unknown' || concernName === '' ? null : { kind: concernKind, name: concernName };
  return { purpose, kindId, placeId, concerns, facts, request };
}

/** Where 返回 leads on the way to a paper: from typing or reading to the question, to the papers, to the matter. */
export function reprintBefore({ code, issueId = null, typing, byStaff, read }: Reprint): Reprint | null {
  if (typing || byStaff || read) return { code, issueId, typing: false };
  return code === null ? null : { code: null, typing: false };
}

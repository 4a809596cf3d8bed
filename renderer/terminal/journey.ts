import type { PaperView } from '../../contract/shapes/terminal-state.ts';
import type { MatterDraft, Purpose } from '../../domain/matter.ts';

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
  | 'follow'
  | 'number'
  | 'code'
  | 'mine'
  | 'matter';

/** Places where the person says who they are, and those where they say what is wrong. */
export const ASKS_WHO: readonly Place[] = ['identify', 'name', 'address', 'phone'];
export const ASKS_WHAT: readonly Place[] = ['purpose', 'kind', 'township', 'village', 'facts', 'request', 'readback'];

/** What was answered so far; it never leaves this page before the person confirms it. */
export interface Answers {
  purpose: Purpose | null;
  kindId: string | null;
  townshipId: string | null;
  placeId: string | null;
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
  /** A signed PDF was read and is to be printed once more. */
  read?: boolean;
  /** The query code is being typed, instead of a card laid. */
  typing: boolean;
  /** Somebody on duty types a PIN, instead of either. */
  byStaff?: boolean;
}

export interface Journey {
  /** The visit these answers belong to; they are never shown in another. */
  visitId: string | null;
  at: Place;
  noticeRead: boolean;
  byHand: ByHand;
  answers: Answers;
  /** True after 修改 on the read-back: the next answer leads straight back there. */
  mending: boolean;
  /** Made at each entry to the read-back, so that two touches on 确认提交 register one matter. */
  submissionId: string | null;
  typedNo: string;
  typedCode: string;
  /** Within a matter just registered: its road instead of its number. */
  roadShown: boolean;
  reprint: Reprint | null;
  /** The matter the person turned away from; it stays away until it is asked for again. */
  leftMatter: string | null;
  /** 结束办理 was touched, or nobody is there any more. */
  ending: boolean;
}

export const freshJourney: Journey = {
  visitId: null,
  at: 'home',
  noticeRead: false,
  byHand: { name: '', address: '', phone: '' },
  answers: { purpose: null, kindId: null, townshipId: null, placeId: null, facts: '', request: '' },
  mending: false,
  submissionId: null,
  typedNo: '',
  typedCode: '',
  roadShown: false,
  reprint: null,
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
  purpose: 'home',
  kind: 'purpose',
  township: 'kind',
  village: 'township',
  facts: 'township',
  request: 'facts',
  readback: 'request',
  follow: 'home',
  number: 'follow',
  code: 'number',
  mine: 'home',
  matter: 'home',
};

/** Where 返回 leads. */
export function placeBefore(journey: Journey): Place {
  const { at, mending } = journey;
  if (at === 'village') return 'township';
  if (mending) return nextQuestion(journey.answers);
  if (at === 'facts' && journey.answers.placeId !== journey.answers.townshipId) return 'village';
  return BEFORE[at];
}

/** The first question without an answer; the read-back when there is none. */
export function nextQuestion({ purpose, kindId, townshipId, placeId, facts, request }: Answers): Place {
  if (purpose === null) return 'purpose';
  if (kindId === null) return 'kind';
  if (townshipId === null) return 'township';
  if (placeId === null) return 'village';
  if (facts.trim() === '') return 'facts';
  return request.trim() === '' ? 'request' : 'readback';
}

/** The draft to register, or null while an answer is missing. */
export function draftOf(answers: Answers): MatterDraft | null {
  const { purpose, kindId, placeId } = answers;
  const facts = answers.facts.trim();
  const request = answers.request.trim();
  if (purpose === null || kindId === null || placeId === null || facts === '' || request === '') return null;
  return { purpose, kindId, placeId, facts, request };
}

/** Where 返回 leads on the way to a paper: from typing or reading to the question, to the papers, to the matter. */
export function reprintBefore({ code, issueId = null, typing, byStaff, read }: Reprint): Reprint | null {
  if (typing || byStaff || read) return { code, issueId, typing: false };
  return code === null ? null : { code: null, typing: false };
}

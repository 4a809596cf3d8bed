import type { SiteView } from '../../contract/shapes/site.ts';
import type { MatterView, TerminalEvent, TerminalView, VisitView } from '../../contract/shapes/terminal-state.ts';
import { hasCareWord } from '../../domain/care-words.ts';
import { appended } from '../../domain/letter/append.ts';
import { LONGEST_TEXTS } from '../../domain/matter.ts';
import { type Language, USUAL_LANGUAGE } from '../strings/language.ts';
import type { Reason } from '../strings/reason.ts';
import { type Display, USUAL_DISPLAY } from '../ui/scale.ts';
import { duplicateOf } from './duplicate.ts';
import type { GuidancePage } from './guidance.ts';
import {
  type Answers,
  ASKS_WHAT,
  ASKS_WHO,
  type ByHand,
  freshJourney,
  type Journey,
  type JourneyRating,
  type JourneyScan,
  nextQuestion,
  type Place,
  placeAfter,
  placeBefore,
  type Reprint,
  reprintBefore,
} from './journey.ts';
import { type Party, partyAfter, unfinishedParty } from './party.ts';
import { type RemedyPage, remedyBefore } from './remedy.ts';

/** A question or message that lies over the screen. */
export type Overlay = 'help' | 'display' | 'notice' | 'end' | 'care' | null;

/** Everything the screens are derived from. */
export interface TerminalState {
  connection: 'connecting' | 'open' | 'lost';
  site: SiteView | null;
  terminal: TerminalView | null;
  visit: VisitView | null;
  journey: Journey;
  /** A call to the backend is under way: the buttons that make calls rest. */
  waiting: boolean;
  /** Why the last call did not succeed, until the person touches on. */
  failure: Reason | null;
  overlay: Overlay;
  display: Display;
  /** What the screens speak in this visit. */
  language: Language;
}

export const freshState: TerminalState = {
  connection: 'connecting',
  site: null,
  terminal: null,
  visit: null,
  journey: freshJourney,
  waiting: false,
  failure: null,
  overlay: null,
  display: USUAL_DISPLAY,
  language: USUAL_LANGUAGE,
};

export type Happening =
  | { type: 'connected'; site: SiteView }
  | { type: 'lost' }
  | { type: 'told'; event: TerminalEvent }
  | { type: 'call-began' }
  | { type: 'call-ended'; failure: Reason | null }
  | { type: 'go'; to: Place }
  | { type: 'back' }
  | { type: 'notice-read' }
  | { type: 'party'; party: Partial<Party>; on: boolean }
  | { type: 'road'; answers: readonly number[] }
  | { type: 'another-matter' }
  | { type: 'by-hand'; byHand: Partial<ByHand>; to: Place | null }
  | { type: 'answer'; answers: Partial<Answers> }
  | { type: 'write'; answers: Partial<Answers> }
  | { type: 'mend'; question: Place }
  | { type: 'type-number'; typedNo?: string; typedCode?: string }
  | { type: 'show-road'; shown: boolean }
  | { type: 'reprint'; reprint: Reprint | null }
  | { type: 'scan'; scan: JourneyScan }
  | { type: 'letter-read'; facts: string; request: string }
  | { type: 'rating'; rating: JourneyRating | null }
  | { type: 'remedy'; page: RemedyPage | null }
  | { type: 'speak-up' }
  | { type: 'guidance'; pages: readonly GuidancePage[] }
  | { type: 'leave-matter' }
  | { type: 'return-to-matter' }
  | { type: 'failure-read' }
  | { type: 'overlay'; overlay: Overlay }
  | { type: 'display'; display: Partial<Display> }
  | { type: 'language'; language: Language }
  | { type: 'end' }
  | { type: 'stay' };

/**
 * The state after something happened.
 * @param freshId a new UUID, used when this happening leads to the read-back
 */
export function after(state: TerminalState, happening: Happening, freshId: string): TerminalState {
  const changed = change(state, happening);
  const next = withJourney(changed, { at: settledPlace(changed) });
  // Signing is part of it: back from there nothing has changed, and a first try may yet arrive.
  const stood = state.journey.at === 'readback' || state.journey.at === 'signing';
  const entered = next.journey.at === 'readback' && (!stood || next.journey.submissionId === null);
  return entered ? withJourney(next, { submissionId: freshId, mending: false }) : next;
}

/** Where the person really is by what is known now: nobody is asked twice who they are, nobody goes on unknown. */
function settledPlace({ visit, journey }: TerminalState): Place {
  const { at, noticeRead, answers, party, guidance } = journey;
  const isKnown = visit?.person?.confirmed === true;
  const isAnonymous = visit?.person?.source === 'anonymous';
  if (at === 'guidance' && guidance.length === 0) return 'home';
  // Who they are was asked for a booking, not for a matter; no booking is made without a name.
  if (isKnown && guidance.length > 0 && at === 'anonymous') return 'guidance';
  if (isKnown && guidance.length > 0 && ASKS_WHO.includes(at)) return isAnonymous ? at : 'guidance';
  if (isAnonymous && at === 'whose') return 'home';
  if (isAnonymous && at === 'anonymous') return nextQuestion(answers);
  if (isKnown && ASKS_WHO.includes(at)) return party.whose === null && !isAnonymous ? 'whose' : nextQuestion(answers);
  if (!isKnown && ASKS_WHAT.includes(at)) return noticeRead ? 'identify' : 'notice';
  if (at === 'duplicate' && duplicateOf(visit?.mine, answers) === null) return nextQuestion(answers);
  if (at === 'letter' && journey.scan.materialId === null) return 'facts';
  if (at === 'signing' && (isAnonymous || nextQuestion(answers) !== 'readback')) return 'readback';
  if (at === 'readback') return unfinishedParty(party) ?? at;
  if (at === 'follow' && visit?.person?.source === 'card' && visit.mine !== null) return 'mine';
  return at === 'mine' && visit?.mine == null ? 'follow' : at;
}

function change(state: TerminalState, happening: Happening): TerminalState {
  const { journey } = state;
  switch (happening.type) {
    case 'connected':
      return { ...state, connection: 'open', site: happening.site };
    case 'lost':
      return { ...state, connection: 'lost', waiting: false };
    case 'told':
      return afterTold(state, happening.event);
    case 'call-began':
      return { ...state, waiting: true, failure: null };
    case 'call-ended':
      return { ...state, waiting: false, failure: happening.failure };
    case 'go':
      return afterGo(state, happening.to);
    case 'guidance':
      return withJourney(state, { guidance: happening.pages, at: 'guidance' });
    case 'back':
      if (journey.remedy !== null) return afterRemedy(state, remedyBefore(journey.remedy));
      if (journey.reprint !== null) return withReprint(state, reprintBefore(journey.reprint));
      if (journey.at === 'road' && journey.roadAnswers.length > 0) {
        return withJourney(state, { roadAnswers: journey.roadAnswers.slice(0, -1) });
      }
      if (journey.at === 'guidance') return withJourney(state, { guidance: journey.guidance.slice(0, -1) });
      return withJourney(state, {
        at: placeBefore(journey),
        mending: journey.mending && STILL_MENDING.includes(journey.at),
      });
    case 'notice-read':
      return withJourney(state, { noticeRead: true, at: 'identify' });
    case 'by-hand':
      return withJourney(state, {
        byHand: { ...journey.byHand, ...happening.byHand },
        at: happening.to ?? journey.at,
      });
    case 'write':
      return withJourney(state, { answers: { ...journey.answers, ...happening.answers } });
    case 'answer': {
      const answers = { ...journey.answers, ...happening.answers };
      const at = placeAfter(journey, answers);
      const isDuplicate =
        !journey.duplicateSeen && at === 'concerns' && duplicateOf(state.visit?.mine, answers) !== null;
      const written = journey.at === 'facts' || journey.at === 'request' ? answers[journey.at] : '';
      return withCare(withJourney(state, { answers, at: isDuplicate ? 'duplicate' : at }), written);
    }
    case 'party': {
      const party = { ...journey.party, ...happening.party };
      const at = happening.on ? (partyAfter(journey.at, party) ?? nextQuestion(journey.answers)) : journey.at;
      return withJourney(state, { party, at });
    }
    case 'road':
      return withJourney(state, { roadAnswers: happening.answers, at: 'road' });
    case 'another-matter':
      return withJourney(state, { duplicateSeen: true, at: nextQuestion(journey.answers) });
    case 'mend':
      return withJourney(state, { at: happening.question, mending: true });
    case 'type-number': {
      const { typedNo = journey.typedNo, typedCode = journey.typedCode } = happening;
      return withJourney(state, { typedNo, typedCode });
    }
    case 'show-road':
      return withJourney(state, { roadShown: happening.shown });
    case 'reprint':
      return withReprint(state, happening.reprint);
    // From the choice of what it is, or after a page of it was kept.
    case 'scan':
      return withJourney(state, { scan: happening.scan, at: 'camera' });
    // Behind what was written before: nothing of that is lost.
    case 'letter-read':
      return withJourney(state, { ...withLetter(journey, happening), at: 'facts' });
    case 'rating':
      return withJourney(state, { rating: happening.rating });
    case 'remedy':
      return afterRemedy(state, happening.page);
    case 'speak-up':
      return withJourney(state, { at: 'follow', speakingUp: true });
    case 'leave-matter':
      return withJourney(state, { ...freshAnswers(journey), at: 'home', leftMatter: matterKey(state.visit?.matter) });
    case 'return-to-matter':
      return withJourney(state, { leftMatter: null, roadShown: true, remedy: firstPage(journey) });
    case 'failure-read':
      return { ...state, failure: null };
    case 'overlay':
      return { ...state, overlay: happening.overlay };
    case 'display':
      return { ...state, display: { ...state.display, ...happening.display } };
    case 'language':
      return { ...state, language: happening.language };
    case 'end':
      return { ...withJourney(state, { ending: true }), overlay: null, failure: null };
    case 'stay':
      return withJourney(state, { ending: false });
  }
}

/** 返回 from these leads to a question that is still being mended. */
const STILL_MENDING: readonly Place[] = ['village', 'companion-name', 'companion-number', 'camera', 'letter'];

function withLetter({ answers }: Journey, read: { facts: string; request: string }): Partial<Journey> {
  const questions = (['facts', 'request'] as const).filter((question) => read[question] !== '');
  const added = questions.map((question) => [
    question,
    appended(answers[question], read[question], LONGEST_TEXTS[question]),
  ]);
  return { answers: { ...answers, ...Object.fromEntries(added) }, fromLetter: questions };
}

/** Who has just written of not wanting to live is shown, once and quietly, who will listen. It is kept nowhere. */
function withCare(state: TerminalState, written: string): TerminalState {
  if (state.journey.careShown || !hasCareWord(written, state.site?.care.words ?? [])) return state;
  return { ...withJourney(state, { careShown: true }), overlay: 'care' };
}

function afterTold(state: TerminalState, event: TerminalEvent): TerminalState {
  if (event.type === 'terminal') {
    const isNews = event.terminal.call?.desk === 'answered' && state.terminal?.call?.desk !== 'answered';
    return { ...state, terminal: event.terminal, overlay: isNews ? (state.overlay ?? 'help') : state.overlay };
  }
  const { visit } = event;
  const told = { ...state, visit };
  // Nothing outlives the visit it was given in: neither the answers nor how somebody needs to see.
  const visitId = visit?.id ?? null;
  if (visitId !== state.journey.visitId) {
    const journey = { ...freshJourney, visitId };
    // Chosen by the touch that opens the visit.
    const language = state.visit === null ? state.language : USUAL_LANGUAGE;
    return { ...told, journey, overlay: null, failure: null, display: USUAL_DISPLAY, language };
  }
  return matterChanged(state.visit, visit)
    ? withReprint(withJourney(told, { roadShown: false, rating: null, remedy: firstPage(state.journey) }), null)
    : told;
}

function matterChanged(before: VisitView | null, now: VisitView | null): boolean {
  return matterKey(before?.matter) !== matterKey(now?.matter);
}

/** Tells one matter on the screen from another: what makes a page that was left come back. */
export function matterKey(matter: MatterView | null | undefined): string | null {
  return matter ? `${matter.origin} ${matter.progress.matterNo}` : null;
}

function freshAnswers(journey: Journey): Journey {
  return { ...freshJourney, visitId: journey.visitId, noticeRead: journey.noticeRead };
}

/** Home, and following a matter for its own sake, begin anew. */
function afterGo(state: TerminalState, to: Place): TerminalState {
  const { guidance } = state.journey;
  const isFresh = to === 'home' || to === 'follow';
  return withJourney(state, {
    at: to,
    guidance: to === 'home' ? [] : guidance,
    ...(isFresh && { speakingUp: false, remedy: null }),
  });
}

/** What is shown of a matter first: its road, or what can be done for whoever came to speak up. */
function firstPage({ speakingUp }: Journey): RemedyPage | null {
  return speakingUp ? { page: 'now' } : null;
}

/** What was written of a complaint is looked at when its page is left, forwards or back. */
function afterRemedy(state: TerminalState, page: RemedyPage | null): TerminalState {
  const left = state.journey.remedy;
  const isWritten =
    left?.page === 'complaint' && left.at === 'words' && !(page?.page === 'complaint' && page.at === 'words');
  return withCare(withRemedy(state, page), isWritten ? left.words : '');
}

function withRemedy(state: TerminalState, remedy: RemedyPage | null): TerminalState {
  return withJourney(state, { remedy, typedCode: '' });
}

/** A code typed before belongs to another question. */
function withReprint(state: TerminalState, reprint: Reprint | null): TerminalState {
  return withJourney(state, { reprint, typedCode: '' });
}

function withJourney(state: TerminalState, journey: Partial<Journey>): TerminalState {
  return { ...state, journey: { ...state.journey, ...journey } };
}

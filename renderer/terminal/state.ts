import type { SiteView } from '../../contract/shapes/site.ts';
import type { MatterView, TerminalEvent, TerminalView, VisitView } from '../../contract/shapes/terminal-state.ts';
import type { Reason } from '../strings/reasons.ts';
import { type Display, USUAL_DISPLAY } from '../ui/scale.ts';
import {
  type Answers,
  ASKS_WHAT,
  ASKS_WHO,
  type ByHand,
  freshJourney,
  type Journey,
  nextQuestion,
  type Place,
  placeBefore,
  type Reprint,
  reprintBefore,
} from './journey.ts';

/** A question or message that lies over the screen. */
export type Overlay = 'help' | 'display' | 'notice' | 'end' | null;

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
  | { type: 'by-hand'; byHand: Partial<ByHand>; to: Place | null }
  | { type: 'answer'; answers: Partial<Answers> }
  | { type: 'write'; answers: Partial<Answers> }
  | { type: 'mend'; question: Place }
  | { type: 'type-number'; typedNo?: string; typedCode?: string }
  | { type: 'show-road'; shown: boolean }
  | { type: 'reprint'; reprint: Reprint | null }
  | { type: 'leave-matter' }
  | { type: 'return-to-matter' }
  | { type: 'failure-read' }
  | { type: 'overlay'; overlay: Overlay }
  | { type: 'display'; display: Partial<Display> }
  | { type: 'end' }
  | { type: 'stay' };

/**
 * The state after something happened.
 * @param freshId a new UUID, used when this happening leads to the read-back
 */
export function after(state: TerminalState, happening: Happening, freshId: string): TerminalState {
  const changed = change(state, happening);
  const next = withJourney(changed, { at: settledPlace(changed) });
  const entered =
    next.journey.at === 'readback' && (state.journey.at !== 'readback' || next.journey.submissionId === null);
  return entered ? withJourney(next, { submissionId: freshId, mending: false }) : next;
}

/** Where the person really is by what is known now: nobody is asked twice who they are, nobody goes on unknown. */
function settledPlace({ visit, journey }: TerminalState): Place {
  const { at, noticeRead, answers } = journey;
  const isKnown = visit?.person?.confirmed === true;
  if (isKnown && ASKS_WHO.includes(at)) return nextQuestion(answers);
  if (!isKnown && ASKS_WHAT.includes(at)) return noticeRead ? 'identify' : 'notice';
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
      return withJourney(state, { at: happening.to });
    case 'back':
      if (journey.reprint !== null) return withReprint(state, reprintBefore(journey.reprint));
      return withJourney(state, { at: placeBefore(journey), mending: journey.mending && journey.at === 'village' });
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
      return withJourney(state, { answers, at: placeAfter(journey, answers) });
    }
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
    case 'leave-matter':
      return withJourney(state, { ...freshAnswers(journey), at: 'home', leftMatter: matterKey(state.visit?.matter) });
    case 'return-to-matter':
      return withJourney(state, { leftMatter: null, roadShown: true });
    case 'failure-read':
      return { ...state, failure: null };
    case 'overlay':
      return { ...state, overlay: happening.overlay };
    case 'display':
      return { ...state, display: { ...state.display, ...happening.display } };
    case 'end':
      return { ...withJourney(state, { ending: true }), overlay: null, failure: null };
    case 'stay':
      return withJourney(state, { ending: false });
  }
}

/** Questions follow one another on the way out; one that was mended leads straight back to the read-back. */
function placeAfter(journey: Journey, answers: Answers): Place {
  if (journey.at === 'township' && answers.placeId === null) return 'village';
  if (journey.mending) return 'readback';
  const order: Partial<Record<Place, Place>> = {
    purpose: 'kind',
    kind: 'township',
    township: 'facts',
    village: 'facts',
    facts: 'request',
    request: 'readback',
  };
  const next = order[journey.at] ?? 'purpose';
  return next === 'readback' ? nextQuestion(answers) : next;
}

function afterTold(state: TerminalState, event: TerminalEvent): TerminalState {
  if (event.type === 'terminal') return { ...state, terminal: event.terminal };
  const { visit } = event;
  const told = { ...state, visit };
  // Nothing outlives the visit it was given in: neither the answers nor how somebody needs to see.
  if (visit?.id !== state.journey.visitId) {
    const journey = { ...freshJourney, visitId: visit?.id ?? null };
    return { ...told, journey, overlay: null, failure: null, display: USUAL_DISPLAY };
  }
  return matterChanged(state.visit, visit) ? withReprint(withJourney(told, { roadShown: false }), null) : told;
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

/** A code typed before belongs to another question. */
function withReprint(state: TerminalState, reprint: Reprint | null): TerminalState {
  return withJourney(state, { reprint, typedCode: '' });
}

function withJourney(state: TerminalState, journey: Partial<Journey>): TerminalState {
  return { ...state, journey: { ...state.journey, ...journey } };
}

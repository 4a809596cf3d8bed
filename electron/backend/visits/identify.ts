import { dayOf } from '../../../domain/calendar.ts';
import { ANONYMOUS } from '../../../domain/matter.ts';
import { tidyName } from '../../../domain/person-name.ts';
import type { CardReaderEvent } from '../../../native/id-card-reader/driver.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import { layCard } from './card-rules.ts';
import { layCompanion } from './companions.ts';
import type { Visits } from './visits.ts';

type CardEvent = Exclude<CardReaderEvent, { kind: 'state' }>;

export interface Identify {
  card(event: CardEvent): void;
  confirm(
    visitId: string,
    isMe: boolean,
  ): { ok: true } | { ok: false; reason: 'no-such-visit' | 'nobody-to-confirm' | 'name-needs-check' };
  byHand(input: {
    visitId: string;
    name: string;
    address: string;
    phone: string | null;
  }): { ok: true } | { ok: false; reason: 'no-such-visit' | 'unprintable-name' | 'unprintable-address' };
  anonymously(visitId: string): { ok: true } | { ok: false; reason: 'no-such-visit' };
}

/** Learns who stands at the terminal, by card or by hand. */
export function createIdentify(options: {
  visits: Visits;
  clock: Clock;
  delays: Pick<BackendDelays, 'cardProblemMs'>;
  canPrint(text: string): boolean;
  /** A card was confirmed: the person's own matters may be looked up. */
  onConfirmed(visitId: string, idNumber: string): void;
}): Identify {
  const { visits, clock, delays, canPrint, onConfirmed } = options;
  let problemSince = 0;

  function card(event: CardEvent) {
    if (event.kind === 'removed') return cardLifted();
    const { id } = visits.open();
    problemSince = clock.monotonic();
    if (event.kind === 'card') {
      const today = dayOf(instantOf(clock));
      visits.change(id, (visit) =>
        visit.awaitsCompanion ? layCompanion(visit, event.card, today) : layCard(visit.person, event.card, today),
      );
    } else {
      visits.change(id, () => ({ cardProblem: event.reason === 'wrong-card' ? 'wrong-card' : 'unreadable' }));
    }
  }

  function cardLifted() {
    const visit = visits.current();
    if (visit === null || visit.cardProblem === null) return;
    const since = problemSince;
    const clear = () => {
      if (problemSince === since) visits.change(visit.id, () => ({ cardProblem: null }));
    };
    const left = since + delays.cardProblemMs - clock.monotonic();
    if (left > 0) clock.after(left, clear);
    else clear();
  }

  return {
    card,
    confirm(visitId, isMe) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      const { person } = visit;
      if (person === null || person.source !== 'card') return { ok: false, reason: 'nobody-to-confirm' };
      if (person.confirmed) return isMe ? { ok: true } : { ok: false, reason: 'nobody-to-confirm' };
      if (!isMe) {
        visits.change(visitId, () => ({ person: null, cardProblem: null }));
        return { ok: true };
      }
      if (person.needsCheck) return { ok: false, reason: 'name-needs-check' };
      visits.change(visitId, () => ({ person: { ...person, confirmed: true }, cardProblem: null }));
      if (person.idNumber !== null) onConfirmed(visitId, person.idNumber);
      return { ok: true };
    },
    byHand({ visitId, name: typed, address, phone }) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const name = tidyName(typed);
      if (name === '' || !canPrint(name)) return { ok: false, reason: 'unprintable-name' };
      if (!canPrint(address)) return { ok: false, reason: 'unprintable-address' };
      visits.change(visitId, ({ person, matter }) => ({
        person: { source: 'typed', confirmed: true, name, address, phone, idNumber: null, needsCheck: false },
        cardProblem: null,
        // What a card had opened is not for whoever types a name afterwards.
        mine: null,
        matter: person?.confirmed && matter?.origin === 'followed' ? null : matter,
      }));
      return { ok: true };
    },
    anonymously(visitId) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      visits.change(visitId, ({ matter }) => ({
        person: { ...ANONYMOUS, confirmed: true, needsCheck: false },
        companions: [],
        cardProblem: null,
        mine: null,
        matter: matter?.origin === 'followed' ? null : matter,
      }));
      return { ok: true };
    },
  };
}

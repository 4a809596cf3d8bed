import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Visit } from './visit.ts';

/** The one visit that may be open, and nothing of any other. */
export interface Visits {
  current(): Visit | null;
  /** The open visit, or a new one. */
  open(): Visit;
  /** The open visit when it is this one; a call of the page, so somebody is still there. */
  calledBy(visitId: string): Visit | null;
  /** Changes the open visit; an answer that comes too late for its visit changes nothing and says false. */
  change(visitId: string, change: (visit: Visit) => Partial<Omit<Visit, 'id'>>): boolean;
  end(): void;
}

export function createVisits(options: {
  clock: Clock;
  delays: Pick<BackendDelays, 'visitSafetyMs'>;
  onChanged(): void;
  /** It is already over when this is told. `abandoned`: nobody ended it, the safety time ran out. */
  onEnded(ended: Visit, abandoned: boolean): void;
}): Visits {
  const { clock, delays, onChanged, onEnded } = options;
  let visit: Visit | null = null;
  let stopSafety = () => {};

  function restartSafety() {
    stopSafety();
    stopSafety = clock.after(delays.visitSafetyMs, () => end(true));
  }

  function end(abandoned: boolean) {
    if (visit === null) return;
    const ended = visit;
    visit = null;
    stopSafety();
    onEnded(ended, abandoned);
    onChanged();
  }

  return {
    current: () => visit,
    open() {
      if (visit === null) {
        visit = {
          id: randomUUID(),
          person: null,
          companions: [],
          awaitsCompanion: false,
          materials: [],
          cardProblem: null,
          mine: null,
          matter: null,
          registered: [],
          codeGiven: [],
          vouchedFor: [],
          complaints: [],
          paperIds: [],
        };
        onChanged();
      }
      restartSafety();
      return visit;
    },
    calledBy(visitId) {
      if (visit?.id !== visitId) return null;
      restartSafety();
      return visit;
    },
    change(visitId, change) {
      if (visit?.id !== visitId) return false;
      visit = { ...visit, ...change(visit) };
      onChanged();
      return true;
    },
    end: () => end(false),
  };
}

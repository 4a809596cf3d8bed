import type { KnownMatter, MatterStore } from '../store/matters.ts';
import type { Visits } from './visits.ts';

/** Keeps the matters on the screen in step with the store. */
export interface VisitMatters {
  /** @param paperId the receipt, null when this submission had been registered by an earlier call */
  registered(visitId: string, known: KnownMatter, paperId: string | null): void;
  /** The centre told something new of these. */
  changed(matterNos: readonly string[]): void;
  /** True while somebody at the screen waits to hear that the matter was accepted. */
  isWaitedFor(): boolean;
}

export function createVisitMatters(options: {
  visits: Visits;
  matters: Pick<MatterStore, 'byNumber'>;
  /** A matter registered in this visit has been accepted. */
  onAccepted(visitId: string, known: KnownMatter): void;
}): VisitMatters {
  const { visits, matters, onAccepted } = options;
  return {
    registered(visitId, known, paperId) {
      const { matterNo } = known.matter;
      visits.change(visitId, ({ registered, paperIds, mine }) => ({
        matter: { origin: 'registered', known },
        registered: registered.includes(matterNo) ? registered : [...registered, matterNo],
        paperIds: paperId === null ? paperIds : [...paperIds, paperId],
        mine: paperId === null || mine === null ? mine : [known, ...mine],
      }));
    },
    changed(matterNos) {
      const visit = visits.current();
      if (visit === null) return;
      for (const matterNo of matterNos) {
        const known = matters.byNumber(matterNo);
        if (known === null) continue;
        visits.change(visit.id, ({ matter, mine }) => ({
          matter: matter?.known.matter.matterNo === matterNo ? { ...matter, known } : matter,
          mine: mine?.map((one) => (one.matter.matterNo === matterNo ? known : one)) ?? null,
        }));
        if (visit.registered.includes(matterNo) && isAccepted(known)) onAccepted(visit.id, known);
      }
    },
    isWaitedFor() {
      const shown = visits.current()?.matter;
      return shown?.origin === 'registered' && !isAccepted(shown.known);
    },
  };
}

function isAccepted({ events }: KnownMatter): boolean {
  return events.some(({ kind }) => kind === 'accepted');
}

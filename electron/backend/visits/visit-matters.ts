import type { WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import type { MatterEvent } from '../../../domain/matter.ts';
import type { KnownMatter, MatterStore } from '../store/matters.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

/** Keeps the matters on the screen in step with the store. */
export interface VisitMatters {
  /** @param newPapers the receipt first; none when this submission had been registered by an earlier call */
  registered(visitId: string, known: KnownMatter, newPapers: readonly string[]): void;
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
  /** A document was issued for a matter registered in this visit, or for the one on its screen. */
  onIssued(visitId: string, known: KnownMatter, which: WhichPaper): void;
}): VisitMatters {
  const { visits, matters, onAccepted, onIssued } = options;

  /** What was issued since the visit last heard of the matter; all of it when the matter began in this visit. */
  function newlyIssued({ matter, registered }: Visit, { matter: { matterNo }, events }: KnownMatter): WhichPaper[] {
    const isShown = matter?.known.matter.matterNo === matterNo;
    if (!isShown && !registered.includes(matterNo)) return [];
    const before = isShown ? issuedOf(matter.known.events) : [];
    return issuedOf(events).filter(({ issueId }) => !before.some((one) => one.issueId === issueId));
  }
  return {
    registered(visitId, known, newPapers) {
      const { matterNo } = known.matter;
      visits.change(visitId, ({ registered, paperIds, mine, materials }) => ({
        matter: { origin: 'registered', known },
        registered: registered.includes(matterNo) ? registered : [...registered, matterNo],
        paperIds: [...paperIds, ...newPapers],
        // They lie with the matter now, and the next one has its own.
        materials: newPapers.length === 0 ? materials : [],
        mine: newPapers.length === 0 || mine === null ? mine : [known, ...mine],
      }));
    },
    changed(matterNos) {
      const visit = visits.current();
      if (visit === null) return;
      for (const matterNo of matterNos) {
        const known = matters.byNumber(matterNo);
        if (known === null) continue;
        const issued = newlyIssued(visit, known);
        visits.change(visit.id, ({ matter, mine }) => ({
          matter: matter?.known.matter.matterNo === matterNo ? { ...matter, known } : matter,
          mine: mine?.map((one) => (one.matter.matterNo === matterNo ? known : one)) ?? null,
        }));
        if (visit.registered.includes(matterNo) && isAccepted(known)) onAccepted(visit.id, known);
        for (const which of issued) onIssued(visit.id, known, which);
      }
    },
    isWaitedFor() {
      const shown = visits.current()?.matter;
      return shown?.origin === 'registered' && !isAccepted(shown.known);
    },
  };
}

/** Documents with an id of their own: what was issued before there were ids came long before this visit. */
function issuedOf(events: readonly MatterEvent[]): WhichPaper[] {
  return events.flatMap((event) => {
    if (event.kind !== 'issued' || event.document.issueId === undefined) return [];
    const { code, issueId } = event.document;
    return [{ code, issueId }];
  });
}

function isAccepted({ events }: KnownMatter): boolean {
  return events.some(({ kind }) => kind === 'accepted');
}

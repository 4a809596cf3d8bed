import type { CentralMatter } from '../../../contract/central.ts';
import { parseMatterNo } from '../../../domain/matter-number.ts';
import { parseQueryCode } from '../../../domain/query-code.ts';
import { parseTicket } from '../../../domain/ticket.ts';
import type { StaffConfig } from '../../../kiosk-config/schema.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import { withUnheard } from '../matters/unheard.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';
import type { Asked, CentralClient } from '../sync/central-client.ts';
import { staffWithPin } from './staff-pin.ts';
import { createTryLimit } from './try-limit.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

type Answer<Reason extends string> = { ok: true } | { ok: false; reason: 'no-such-visit' | Reason };

export interface Follow {
  /** Looks up the matters of a person whose card was confirmed. */
  loadMine(visitId: string, idNumber: string): Promise<void>;
  mine(visitId: string, matterNo: string): Answer<'not-found'>;
  byNumber(
    visitId: string,
    typed: { matterNo: string; queryCode: string },
  ): Promise<Answer<'not-found' | 'too-many-tries' | 'centre-unreachable'>>;
  scanned(text: string): Promise<void>;
  /** The query code of the matter on the screen, which a card or a ticket had opened. */
  proveByCode(visitId: string, typed: string): Answer<'no-matter' | 'wrong-code' | 'too-many-tries'>;
  /** Somebody on duty answers by PIN for the person at the screen; who did is in the audit. */
  proveByStaff(visitId: string, pin: string): Promise<Answer<'no-matter' | 'wrong-pin' | 'too-many-tries'>>;
}

/** Opens matters that were registered earlier: fresh from the centre, else the terminal's own copy. */
export function createFollow(options: {
  visits: Visits;
  store: Store;
  centre: Pick<CentralClient, 'findByTicket' | 'findByNumber' | 'findByPerson'>;
  clock: Clock;
  delays: Pick<BackendDelays, 'triesWindowMs'>;
  staff: StaffConfig;
  log: Log;
  /** A matter stands on the screen. */
  onShown(known: KnownMatter): void;
}): Follow {
  const { visits, store, centre, clock, delays, staff, log, onShown } = options;
  const tries = createTryLimit(clock, delays.triesWindowMs);
  const pinTries = createTryLimit(clock, delays.triesWindowMs);

  const fresh = ({ matter, events }: CentralMatter): KnownMatter => ({ matter, events, asOf: instantOf(clock) });

  function show(visitId: string, found: KnownMatter): boolean {
    const unheard = store.outbox.waitingFor(found.matter.matterNo);
    const known = { ...found, events: withUnheard(found.events, unheard) };
    const shown = visits.change(visitId, () => ({ matter: { origin: 'followed', known } }));
    if (!shown) return false;
    store.tryTransaction(() => store.audit.append('matter-shown', known.matter.matterNo, instantOf(clock)));
    onShown(known);
    return true;
  }

  function codeWasGiven(visitId: string, { matter: { matterNo } }: KnownMatter) {
    visits.change(visitId, ({ codeGiven }) => ({ codeGiven: [...codeGiven, matterNo] }));
  }

  /** The centre knows best; a matter that has not reached it yet, or a centre out of reach, is answered from here. */
  function best(asked: Asked<CentralMatter | null>, local: KnownMatter | null): KnownMatter | null {
    return asked.ok && asked.value !== null ? fresh(asked.value) : local;
  }

  return {
    async loadMine(visitId, idNumber) {
      const local = store.matters.byIdNumber(idNumber);
      visits.change(visitId, () => ({ mine: local }));
      const asked = await centre.findByPerson(idNumber);
      if (!asked.ok) return;
      const theirs = asked.value.map(fresh);
      const known = new Set(theirs.map(({ matter }) => matter.matterNo));
      const all = [...theirs, ...local.filter(({ matter }) => !known.has(matter.matterNo))];
      all.sort((a, b) => Date.parse(b.matter.registeredAt) - Date.parse(a.matter.registeredAt));
      // Meanwhile the person may have been exchanged within the visit.
      visits.change(visitId, ({ person, mine }) => ({ mine: person?.idNumber === idNumber ? all : mine }));
    },

    mine(visitId, matterNo) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      const known = visit.mine?.find(({ matter }) => matter.matterNo === matterNo);
      if (known === undefined) return { ok: false, reason: 'not-found' };
      show(visitId, known);
      return { ok: true };
    },

    async byNumber(visitId, typed) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      if (tries.isExhausted()) return { ok: false, reason: 'too-many-tries' };
      const matterNo = parseMatterNo(typed.matterNo);
      const queryCode = parseQueryCode(typed.queryCode);
      if (!matterNo.ok || !queryCode.ok) {
        tries.failed();
        return { ok: false, reason: 'not-found' };
      }
      const asked = await centre.findByNumber(matterNo.matterNo, queryCode.code);
      const copy = store.matters.byNumber(matterNo.matterNo);
      const known = best(asked, copy?.matter.queryCode === queryCode.code ? copy : null);
      if (known !== null) {
        if (!show(visitId, known)) return { ok: false, reason: 'no-such-visit' };
        codeWasGiven(visitId, known);
        return { ok: true };
      }
      // The same answer whether or not this terminal knows the number: nothing can be learnt by trying.
      if (!asked.ok) return { ok: false, reason: 'centre-unreachable' };
      tries.failed();
      return { ok: false, reason: 'not-found' };
    },

    async scanned(text) {
      const ticket = parseTicket(text);
      const before = visits.current();
      if (ticket === null || !takesScan(before)) {
        log.info('scan-ignored', { reason: ticket === null ? 'not-a-ticket' : 'busy' });
        return;
      }
      const known = best(await centre.findByTicket(ticket), store.matters.byTicket(ticket));
      const now = visits.current();
      // A visit that ended or began in the meantime is somebody else's.
      if (known === null || now?.id !== before?.id || !takesScan(now)) {
        log.info('scan-ignored', { reason: known === null ? 'not-found' : 'too-late' });
        return;
      }
      show(visits.open().id, known);
    },

    proveByCode(visitId, typed) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (visit.matter === null) return { ok: false, reason: 'no-matter' };
      if (tries.isExhausted()) return { ok: false, reason: 'too-many-tries' };
      const { known } = visit.matter;
      const queryCode = parseQueryCode(typed);
      if (!queryCode.ok || queryCode.code !== known.matter.queryCode) {
        tries.failed();
        return { ok: false, reason: 'wrong-code' };
      }
      codeWasGiven(visitId, known);
      return { ok: true };
    },

    async proveByStaff(visitId, pin) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (visit.matter === null) return { ok: false, reason: 'no-matter' };
      if (pinTries.isExhausted()) return { ok: false, reason: 'too-many-tries' };
      // Counted before it is known to be wrong: many tries at once must not slip through while each is computed.
      pinTries.failed();
      const { matterNo } = visit.matter.known.matter;
      const vouching = await staffWithPin(staff, pin);
      if (vouching === null) return { ok: false, reason: 'wrong-pin' };
      pinTries.forget();
      const changed = visits.change(visitId, ({ vouchedFor }) => ({ vouchedFor: [...vouchedFor, matterNo] }));
      if (!changed) return { ok: false, reason: 'no-such-visit' };
      store.tryTransaction(() => store.audit.append('staff-vouched', `${vouching.id} ${matterNo}`, instantOf(clock)));
      return { ok: true };
    },
  };
}

/**
 * A scan must not pull the screen from under somebody who is telling a story: it counts while nobody is identified
 * yet, or while a matter is being followed anyway.
 */
function takesScan(visit: Visit | null): boolean {
  return visit === null || (visit.person === null && visit.matter === null) || visit.matter?.origin === 'followed';
}

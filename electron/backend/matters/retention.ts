import { addDays, dayOf } from '../../../domain/calendar.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/**
 * Forgets matters that the centre has and whose days here are over (personal information protection law,
 * article 19: the shortest time necessary). One that the centre has not taken stays, however old.
 * @param keepDays days after the day of registration
 * @returns how many were forgotten
 */
export function forgetDelivered(store: Store, { keepDays, clock }: { keepDays: number; clock: Clock }): number {
  const lastDay = addDays(dayOf(instantOf(clock)), -keepDays);
  const done = store.tryTransaction(() => {
    const numbers = store.matters.deliveredBefore(lastDay);
    for (const matterNo of numbers) {
      store.matters.forget(matterNo);
      store.audit.append('matter-forgotten', matterNo, instantOf(clock));
    }
    return numbers.length;
  });
  // A full disk is told of elsewhere; the next round tries again.
  return done.ok ? done.value : 0;
}

const DAY_MS = 86_400_000;

/** Looks at the start and then again and again whether something is to be forgotten. */
export function startRetention(options: {
  store: Store;
  keepDays: number;
  clock: Clock;
  delays: Pick<BackendDelays, 'retentionMs'>;
  log: Log;
  /** The number of the matter on the screen. */
  shown(): string | null;
}): { stop(): void } {
  const { store, keepDays, clock, delays, log, shown } = options;
  let cancel = () => {};
  function look() {
    const count = forgetDelivered(store, { keepDays, clock });
    store.tryTransaction(() => store.signedPapers.forgetStrangers(shown()));
    const oldest = new Date(clock.now() - keepDays * DAY_MS).toISOString();
    store.tryTransaction(() => store.papers.forgetLoose(oldest));
    // Once its day is over nobody needs to know here who had booked it.
    store.tryTransaction(() => store.appointments.forgetBefore(dayOf(instantOf(clock))));
    if (count > 0) log.info('matters-forgotten', { count });
    cancel = clock.after(delays.retentionMs, look);
  }
  look();
  return { stop: () => cancel() };
}

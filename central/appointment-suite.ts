import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { BookOperation } from '../contract/appointments.ts';
import type { CentreRig } from './centre-suite.ts';
import { PERSON, type TerminalRig } from './terminal-rig.ts';

/** The clock of the rig stands on Monday 2026-11-23, ten in the morning. */
function bookingOf(
  { siteId, terminalId }: TerminalRig,
  slot: { offerId: string; day: string; start: string },
): BookOperation {
  const bookingId = randomUUID();
  const person = { name: PERSON.name, phone: PERSON.phone };
  const booking = { ...slot, bookingId, slipNo: `slip-${bookingId}`, siteId, terminalId, ...person };
  return { operationId: uuidv7(), kind: 'book-appointment', booking };
}

/** A slot has as many places as the offer says, whoever asks how often and at the same time. */
export function appointmentSuite(rig: () => CentreRig): void {
  describe('an appointment', () => {
    it('is given to one of twenty who ask for its only place at once, and the others hear of the next', async () => {
      const { client, ...terminal } = await rig().terminal();
      const slot = { offerId: 'expert-land', day: '2026-11-25', start: '09:00' };
      const all = Array.from({ length: 20 }, () => bookingOf({ client, ...terminal }, slot));
      const answers = await Promise.all(all.map((operation) => client.appointments.book(operation)));
      expect(answers.filter(({ outcome }) => outcome === 'booked')).toHaveLength(1);
      expect(answers.find(({ outcome }) => outcome === 'taken')?.next).toEqual({ day: '2026-11-25', start: '09:50' });
      const taken = { offerId: slot.offerId, from: '2026-11-23', to: '2026-11-30' };
      expect(await client.appointments.taken(taken)).toEqual({
        slots: [{ day: slot.day, start: slot.start, count: 1 }],
      });
    });

    it('is answered the same when it comes again, also all at once', async () => {
      const one = await rig().terminal();
      const operation = bookingOf(one, { offerId: 'lawyer', day: '2026-11-24', start: '09:00' });
      const answers = await Promise.all(Array.from({ length: 8 }, () => one.client.appointments.book(operation)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(['booked']));
    });

    it('is free again once it was given back, by its own terminal alone', async () => {
      const [one, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      const slot = { offerId: 'lawyer', day: '2026-11-25', start: '09:30' };
      const first = bookingOf(one, slot);
      expect(await one.client.appointments.book(first)).toMatchObject({ outcome: 'booked' });
      const { bookingId } = first.booking;
      const giveBack = { operationId: uuidv7(), kind: 'cancel-appointment' as const, bookingId };
      expect(await other.client.appointments.cancel(giveBack)).toEqual({ effect: 'already-done' });
      expect(await one.client.appointments.cancel(giveBack)).toEqual({ effect: 'done' });
      expect(await one.client.appointments.cancel(giveBack)).toEqual({ effect: 'already-done' });
      expect(await other.client.appointments.book(bookingOf(other, slot))).toMatchObject({ outcome: 'booked' });
    });

    it('that has begun, or on a day off, is answered with the next there is', async () => {
      const one = await rig().terminal();
      const ask = (day: string, start: string) =>
        one.client.appointments.book(bookingOf(one, { offerId: 'psychologist', day, start }));
      expect(await ask('2026-11-17', '09:00')).toEqual({
        outcome: 'taken',
        next: { day: '2026-11-24', start: '09:00' },
        effect: 'done',
      });
      expect(await ask('2026-11-28', '09:00')).toMatchObject({ next: { day: '2026-12-01', start: '09:00' } });
    });

    it('is refused for what is not offered, for another terminal, and under an id used before', async () => {
      const [one, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      const slot = { offerId: 'lawyer', day: '2026-11-26', start: '09:00' };
      const refusalOf = (operation: BookOperation) =>
        one.client.appointments.book(operation).then(
          () => null,
          ({ status, data }) => [status, data.reason],
        );
      expect(await refusalOf(bookingOf(one, { ...slot, offerId: 'nothing' }))).toEqual([400, 'unknown-offer']);
      expect(await refusalOf(bookingOf(other, slot))).toEqual([403, 'another-terminal']);
      const operation = bookingOf(one, slot);
      await one.client.appointments.book(operation);
      const changed = { ...operation, booking: { ...operation.booking, start: '10:00' } };
      expect(await refusalOf(changed)).toEqual([409, 'operation-differs']);
    });

    it('names nobody in the log', () => {
      const log = rig().logLines.join('\n');
      expect(log).not.toContain(PERSON.name);
      expect(log).not.toContain(PERSON.phone);
    });
  });
}

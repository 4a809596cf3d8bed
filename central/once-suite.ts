import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../contract/central.ts';
import type { CentreRig } from './centre-suite.ts';
import { operationOf, type TerminalRig } from './terminal-rig.ts';

/** Exactly once in effect, whatever is delivered how often and at the same time. */
export function onceSuite(rig: () => CentreRig): void {
  describe('an operation', () => {
    it('delivered twenty times at once has one effect', async () => {
      const { client, matter } = await rig().terminal();
      const operation = operationOf(matter());
      const answers = await Promise.all(Array.from({ length: 20 }, () => client.register(operation)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      expect(new Set(answers.map(({ matterNo }) => matterNo))).toEqual(new Set([operation.matter.matterNo]));
      const { entries } = await client.feed({ after: 0 });
      expect(entries.map(({ event }) => event.kind)).toEqual(['registered', 'accepted']);
    });

    it('is answered the same when it comes again later', async () => {
      const { client, matter } = await rig().terminal();
      const operation = operationOf(matter());
      expect(await client.register(operation)).toEqual({ matterNo: operation.matter.matterNo, effect: 'done' });
      expect(await client.register(operation)).toEqual({ matterNo: operation.matter.matterNo, effect: 'already-done' });
    });

    it('is refused when its id was used for another matter', async () => {
      const { client, matter } = await rig().terminal();
      const operation = operationOf(matter());
      await client.register(operation);
      const other = {
        ...operation,
        matter: { ...operation.matter, draft: { ...operation.matter.draft, facts: '别的' } },
      };
      await expect(client.register(other)).rejects.toMatchObject({
        status: 409,
        data: { reason: 'operation-differs' },
      });
    });

    it('is refused when its matter was registered under another id', async () => {
      const { client, matter } = await rig().terminal();
      const known = matter();
      await client.register(operationOf(known));
      const refused = { status: 409, data: { reason: 'matter-known' } };
      await expect(client.register(operationOf(known))).rejects.toMatchObject(refused);
      const sameTicket = { ...matter(), ticket: known.ticket };
      await expect(client.register(operationOf(sameTicket))).rejects.toMatchObject(refused);
    });
  });

  describe('document numbers', () => {
    it('count up without a gap, also when some registrations are taken back', async () => {
      const terminals = await Promise.all([rig().terminal(), rig().terminal(), rig().terminal()]);
      const subsidy = (one: TerminalRig) => one.matter({ draft: { kindId: 'subsidy' } });
      const known = subsidy(terminals[0] as TerminalRig);
      await terminals[0]?.client.register(operationOf(known));
      const calls = terminals.flatMap((one) => [
        ...Array.from({ length: 6 }, () => one.client.register(operationOf(subsidy(one)))),
        // Each of these is taken back together with the number it got.
        ...Array.from({ length: 3 }, () => one.client.register(operationOf({ ...subsidy(one), ticket: known.ticket }))),
      ]);
      const ended = await Promise.allSettled(calls);
      expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(18);
      const feeds = await Promise.all(terminals.map(({ client }) => client.feed({ after: 0 })));
      const numbers = feeds.flatMap(({ entries }) => entries.flatMap(documentNoOf));
      const expected = Array.from({ length: 19 }, (_, i) => `肃民信受告〔2026〕${i + 1}号`);
      expect(numbers.toSorted()).toEqual(expected.toSorted());
    });

    it('pass over one that staff gave by hand, and begin again with the year', async () => {
      const { client, matter, terminalId } = await rig().terminal();
      const [first, byHand, next] = [matter(), matter({ road: { track: 'suggestion', path: null } }), matter()];
      await client.register(operationOf(first));
      await client.register(operationOf(byHand));
      const given = await rig().desk.track({ ticket: first.ticket });
      const seq = Number(/〕(\d+)号/.exec(given.progress?.acceptance?.documentNo ?? '')?.[1]);
      const [entry] = (await client.feed({ after: 0 })).entries.filter(({ event }) => event.kind === 'accepted');
      if (entry?.event.kind !== 'accepted') throw new Error(`${terminalId} has no acceptance`);
      const documentNo = `肃师信受告〔2026〕${seq + 1}号`;
      const acceptance = { ...entry.event.acceptance, documentNo, road: byHand.road };
      await rig().desk.desk.accept({ matterNo: byHand.matterNo, acceptance });
      await client.register(operationOf(next));
      const after = await rig().desk.track({ ticket: next.ticket });
      expect(after.progress?.acceptance?.documentNo).toBe(`肃师信受告〔2026〕${seq + 2}号`);

      const before = rig().clock.now;
      rig().clock.now = new Date('2027-01-04T10:00:00+08:00');
      const newYear = matter();
      await client.register(operationOf(newYear));
      rig().clock.now = before;
      const found = await rig().desk.track({ ticket: newYear.ticket });
      expect(found.progress?.acceptance?.documentNo).toBe('肃师信受告〔2027〕1号');
    });
  });

  describe('the feed', () => {
    it('shows a reader every entry once, in growing order, while many are written', async () => {
      const { client, matter } = await rig().terminal();
      const state = { writing: true };
      const read: FeedEntry[] = [];
      const readOn = async () => {
        const { entries } = await client.feed({ after: read.at(-1)?.cursor ?? 0, limit: 7 });
        read.push(...entries);
        return entries.length;
      };
      const reader = (async () => {
        while (state.writing || (await readOn()) > 0) await readOn();
      })();
      const written = Array.from({ length: 40 }, () => matter());
      await Promise.all(written.map((one) => client.register(operationOf(one))));
      state.writing = false;
      await reader;
      expect(read.map(({ cursor }) => cursor)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
      const expected = written.flatMap(({ matterNo }) => [matterNo, matterNo]);
      expect(read.map(({ matterNo }) => matterNo).toSorted()).toEqual(expected.toSorted());
    });

    it('shows a terminal its own matters only', async () => {
      const [mine, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      await mine.client.register(operationOf(mine.matter()));
      expect((await other.client.feed({ after: 0 })).entries).toEqual([]);
    });
  });
}

function documentNoOf({ event }: FeedEntry): string[] {
  return event.kind === 'accepted' ? [event.acceptance.documentNo] : [];
}

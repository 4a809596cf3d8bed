import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CentreRig } from './centre-suite.ts';

/** Who calls for a person is seen at the desk, and nothing of it stays. */
export function callSuite(rig: () => CentreRig): void {
  const listed = async (callId: string) =>
    (await rig().desk.desk.calls.list()).calls.find((call) => call.callId === callId) ?? null;

  describe('a call for a person', () => {
    it('is seen at the desk with terminal and time, answered there, and the terminal hears of it', async () => {
      const { client, siteId, terminalId } = await rig().terminal();
      const call = { callId: randomUUID(), from: 'register' as const };
      expect(await client.calls.open(call)).toEqual({ answered: false });
      const since = rig().clock.now.toISOString();
      expect(await listed(call.callId)).toEqual({ ...call, siteId, terminalId, since });
      await rig().desk.desk.calls.answer({ callId: call.callId });
      expect(await listed(call.callId)).toBeNull();
      expect(await client.calls.open(call)).toEqual({ answered: true });
    });

    it('said again is one call, also all at once; another of the same terminal takes its place', async () => {
      const { client, terminalId } = await rig().terminal();
      const [first, second] = [randomUUID(), randomUUID()];
      await Promise.all(Array.from({ length: 5 }, () => client.calls.open({ callId: first, from: 'start' })));
      await client.calls.open({ callId: second, from: 'follow' });
      const { calls } = await rig().desk.desk.calls.list();
      expect(calls.filter((call) => call.terminalId === terminalId).map(({ callId }) => callId)).toEqual([second]);
    });

    it('is gone when it is closed, by its own terminal alone', async () => {
      const [one, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      const callId = randomUUID();
      await one.client.calls.open({ callId, from: 'guidance' });
      await other.client.calls.close({ callId });
      expect(await listed(callId)).not.toBeNull();
      await one.client.calls.close({ callId });
      await one.client.calls.close({ callId });
      expect(await listed(callId)).toBeNull();
      await expect(rig().desk.desk.calls.answer({ callId })).rejects.toMatchObject({ status: 404 });
    });

    it('of a terminal that has fallen silent is not shown any more', async () => {
      const { client } = await rig().terminal();
      const callId = randomUUID();
      await client.calls.open({ callId, from: 'papers' });
      const { clock } = rig();
      const before = clock.now;
      clock.now = new Date(before.getTime() + 31_000);
      expect(await listed(callId)).toBeNull();
      clock.now = before;
    });

    it('is shown to the desk alone', async () => {
      const { client } = await rig().terminal();
      await expect(client.desk.calls.list()).rejects.toMatchObject({ status: 401 });
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { Matter } from '../domain/matter.ts';
import { FAILURES_ALLOWED } from './api/failure-limit.ts';
import type { CentreRig } from './centre-suite.ts';
import { operationOf, PERSON, type TerminalRig } from './terminal-rig.ts';

/** Who finds a matter, by what, and how much of it they are told. */
export function findSuite(rig: () => CentreRig): void {
  describe('a registered matter', () => {
    it('is found by ticket, by number with code, and by person, from any terminal', async () => {
      const [one, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      const matter = one.matter({ idNumber: '139999195001010018' });
      await one.client.register(operationOf(matter));
      const { matterNo, queryCode, ticket } = matter;
      expect((await other.client.find.byTicket({ ticket })).found?.matter).toEqual(matter);
      const typed = { matterNo: matterNo.toLowerCase().replaceAll('-', ' '), queryCode: queryCode.toLowerCase() };
      expect((await other.client.find.byNumber(typed)).found?.matter).toEqual(matter);
      const { matters } = await other.client.find.byPerson({ idNumber: '139999195001010018' });
      expect(matters.map((found) => found.matter)).toEqual([matter]);
      expect(matters[0]?.events.map(({ kind }) => kind)).toEqual(['registered', 'accepted']);
    });

    it('is found with its signature in the hall where it was signed, and without it in any other', async () => {
      const [one, beside, elsewhere] = await Promise.all([
        rig().terminal(),
        rig().terminal(),
        rig().terminal('liangcun'),
      ]);
      const idNumber = '139999195001010026';
      const signature: Matter['signature'] = [[[100, 100], [900, 400]], [[120, 380], [880, 90]]]; // biome-ignore format: two strokes
      const matter = { ...one.matter({ idNumber }), signature };
      await one.client.register(operationOf(matter));
      const foundFrom = async ({ client: { find } }: TerminalRig) => {
        const [byTicket, byNumber, byPerson] = await Promise.all([
          find.byTicket(matter),
          find.byNumber(matter),
          find.byPerson({ idNumber }),
        ]);
        return [byTicket.found, byNumber.found, byPerson.matters[0]].map((found) => found?.matter);
      };
      expect(await foundFrom(beside)).toEqual([matter, matter, matter]);
      const { signature: _, ...unsigned } = matter;
      expect(await foundFrom(elsewhere)).toStrictEqual([unsigned, unsigned, unsigned]);
    });

    it('is found no more by the same signed request', async () => {
      const { sign } = await rig().terminal();
      const url = `${rig().url}/v1/find/person`;
      const body = JSON.stringify({ idNumber: PERSON.idNumber });
      const request = { method: 'POST', headers: await sign({ method: 'POST', url, body }), body };
      expect((await fetch(url, request)).status).toBe(200);
      const again = await fetch(url, request);
      expect([again.status, (await again.json()).data]).toEqual([401, { reason: 'replayed' }]);
    });

    it('answers a wrong code and an unknown number alike, and after too many not at all for a while', async () => {
      const { client, matter } = await rig().terminal();
      const known = matter();
      await client.register(operationOf(known));
      const wrong = await client.find.byNumber({ matterNo: known.matterNo, queryCode: matter().queryCode });
      const unknown = await client.find.byNumber({ matterNo: matter().matterNo, queryCode: known.queryCode });
      expect([wrong, unknown]).toEqual([{ found: null }, { found: null }]);
      for (let tried = 2; tried < FAILURES_ALLOWED; tried += 1) {
        await client.find.byNumber({ matterNo: known.matterNo, queryCode: matter().queryCode });
      }
      const right = { matterNo: known.matterNo, queryCode: known.queryCode };
      await expect(client.find.byNumber(right)).rejects.toMatchObject({ status: 429 });
    });
  });
}

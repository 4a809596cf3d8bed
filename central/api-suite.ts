import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../domain/matter.ts';
import { CODE_LIFE_MS, CODE_TRIES } from './api/enrolment.ts';
import type { CentreRig } from './centre-suite.ts';
import { clientOf, makeKey, operationOf, PERSON, type TerminalRig } from './terminal-rig.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const WRONG_CODE = { status: 403, data: { reason: 'code' } };

/** Who may call what, and what is refused under which name. */
export function apiSuite(rig: () => CentreRig): void {
  const unsigned = () => clientOf(rig().url, async () => JSON_TYPE);

  describe('enrolment', () => {
    it('trusts a key once for a code, and the earlier key of the same terminal no more', async () => {
      const before = await rig().terminal();
      const { siteId, terminalId } = before;
      const code = await rig().centre.createEnrolmentCode(siteId, terminalId);
      expect(code).toMatch(/^[2-9A-HJ-NP-TV-Z]{5}-[2-9A-HJ-NP-TV-Z]{5}$/);
      const request = { siteId, terminalId, publicKey: makeKey().publicKey };
      await unsigned().enrol({ ...request, code: ` ${code.toLowerCase()} ` });
      await expect(unsigned().enrol({ ...request, code })).rejects.toMatchObject(WRONG_CODE);
      await expect(before.client.feed({ after: 0 })).rejects.toMatchObject({ data: { reason: 'unknown-key' } });
    });

    it('hears five tries for a code, also at the same time', async () => {
      const request = { siteId: 'shisu', terminalId: 'X01', publicKey: makeKey().publicKey };
      const code = await rig().centre.createEnrolmentCode('shisu', 'X01');
      const tries = Array.from({ length: CODE_TRIES }, () => unsigned().enrol({ ...request, code: 'AAAAA-AAAAA' }));
      for (const { status } of await Promise.allSettled(tries)) expect(status).toBe('rejected');
      await expect(unsigned().enrol({ ...request, code })).rejects.toMatchObject(WRONG_CODE);
    });

    it('knows a code for a quarter of an hour, and only for the terminal it was made for', async () => {
      const { clock, centre } = rig();
      const request = { siteId: 'shisu', terminalId: 'X02', publicKey: makeKey().publicKey };
      const code = await centre.createEnrolmentCode('shisu', 'X02');
      await expect(unsigned().enrol({ ...request, terminalId: 'X03', code })).rejects.toMatchObject(WRONG_CODE);
      const before = clock.now;
      clock.now = new Date(before.getTime() + CODE_LIFE_MS);
      await expect(unsigned().enrol({ ...request, code })).rejects.toMatchObject(WRONG_CODE);
      clock.now = before;
      await unsigned().enrol({ ...request, code });
    });

    it('refuses what is no Ed25519 key', async () => {
      const code = await rig().centre.createEnrolmentCode('shisu', 'X04');
      const request = { siteId: 'shisu', terminalId: 'X04', publicKey: '样例', code };
      await expect(unsigned().enrol(request)).rejects.toMatchObject({ data: { reason: 'public-key' } });
    });
  });

  describe('a terminal', () => {
    it('registers and finds nothing unsigned', async () => {
      const { matter } = await rig().terminal();
      const refused = { status: 401, data: { reason: 'unsigned' } };
      await expect(unsigned().register(operationOf(matter()))).rejects.toMatchObject(refused);
      await expect(unsigned().feed({ after: 0 })).rejects.toMatchObject(refused);
      await expect(unsigned().find.byPerson({ idNumber: PERSON.idNumber })).rejects.toMatchObject(refused);
    });

    it('registers its own matters only', async () => {
      const [one, other] = await Promise.all([rig().terminal(), rig().terminal()]);
      await expect(one.client.register(operationOf(other.matter()))).rejects.toMatchObject({
        status: 403,
        data: { reason: 'another-terminal' },
      });
    });

    it('cannot register a matter whose number, code, ticket or road is not one', async () => {
      const { client, matter } = await rig().terminal();
      const good = matter();
      const bad = [
        { ...good, matterNo: `${good.matterNo.slice(0, -1)}*` },
        { ...good, queryCode: 'ABC' },
        { ...good, ticket: 'short' },
        { ...good, road: { track: 'mediation' as const, path: 3 } },
      ];
      for (const one of bad) {
        await expect(client.register(operationOf(one))).rejects.toMatchObject({
          status: 400,
          data: { reason: 'malformed-matter' },
        });
      }
    });

    it('gets a clear refusal for text no database can keep, for a broken body and for a huge one', async () => {
      const terminal = await rig().terminal();
      const statusOf = async (body: string) => {
        const url = `${rig().url}/v1/operations`;
        const headers = await terminal.sign({ method: 'POST', url, body });
        return (await fetch(url, { method: 'POST', headers, body })).status;
      };
      const withFacts = (facts: string) => JSON.stringify(operationOf(terminal.matter({ draft: { facts } })));
      expect(await statusOf(withFacts('样例\0'))).toBe(400);
      expect(await statusOf(withFacts('样例\ud800'))).toBe(400);
      expect(await statusOf('{"operationId":')).toBe(400);
      expect(await statusOf('{}')).toBe(400);
      expect(await statusOf(JSON.stringify({ facts: '样'.repeat(30_000) }))).toBe(413);
      expect(await statusOf(withFacts('𠮷和\u{E000}都要留住'))).toBe(200);
    });
  });

  describe('a registered matter', () => {
    it('is accepted at once on the petition road, by the organ its rule names', async () => {
      const { client, matter } = await rig().terminal();
      await client.register(operationOf(matter()));
      const { entries } = await client.feed({ after: 0 });
      expect(entries[1]?.event).toMatchObject({
        kind: 'accepted',
        on: '2026-11-23',
        acceptance: { organ: { id: 'shisu' }, handler: { name: '李样例' }, receivedOn: '2026-11-23' },
      });
    });

    it.each([
      ['arbitration', { track: 'appeal', path: 2 }],
      ['a suggestion', { track: 'suggestion', path: null }],
      ['an accusation', { track: 'accusation', path: null }],
    ] as const)('waits for staff on the road of %s', async (_, road) => {
      const { client, matter } = await rig().terminal();
      await client.register(operationOf(matter({ road })));
      const { entries } = await client.feed({ after: 0 });
      expect(entries.map(({ event }) => event.kind)).toEqual(['registered']);
    });
  });

  describe('the desk', () => {
    const waiting = async (): Promise<{ terminal: TerminalRig; matterNo: string; acceptance: Acceptance }> => {
      const terminal = await rig().terminal();
      const matter = terminal.matter({ road: { track: 'suggestion', path: null } });
      await terminal.client.register(operationOf(matter));
      const organ = {
        ...{ id: 'o1', name: '样例局', office: '办公室', address: '样例路1号', hours: '工作日' },
        ...{ phone: '0317-0000001', supervisionPhone: '0317-0000002', reviewOrgan: '样例县人民政府' },
      };
      const acceptance = {
        ...{ documentNo: `样受告〔2026〕${terminal.terminalId}号`, organ, road: matter.road },
        ...{ handler: { name: '测试员', title: '科员', phone: '0317-0000003' } },
        ...{ receivedOn: '2026-11-23', acceptedOn: '2026-11-23' },
      };
      return { terminal, matterNo: matter.matterNo, acceptance };
    };

    it('is closed to a wrong token, and to a terminal', async () => {
      const { terminal, matterNo } = await waiting();
      const step = { matterNo, node: 'sug_study', on: '2026-11-23' };
      const wrong = clientOf(rig().url, async () => ({ ...JSON_TYPE, authorization: 'Bearer wrong' }));
      for (const client of [wrong, unsigned(), terminal.client]) {
        await expect(client.desk.record(step)).rejects.toMatchObject({ status: 401 });
      }
    });

    it('records a step of the road, once, and the terminal hears of it', async () => {
      const { terminal, matterNo } = await waiting();
      const step = { matterNo, node: 'sug_study', on: '2026-11-23' };
      await rig().desk.desk.record(step);
      await rig().desk.desk.record(step);
      const { entries } = await terminal.client.feed({ after: 1 });
      expect(entries.map(({ event }) => event)).toEqual([{ kind: 'step', node: 'sug_study', on: '2026-11-23' }]);
    });

    it('records no step of another road, none on an impossible day, and none of an unknown matter', async () => {
      const { terminal, matterNo } = await waiting();
      const record = (change: object) =>
        rig().desk.desk.record({ matterNo, node: 'sug_study', on: '2026-11-23', ...change });
      const bad = (reason: string) => ({ status: 400, data: { reason } });
      await expect(record({ node: 'opinion' })).rejects.toMatchObject(bad('not-on-the-road'));
      await expect(record({ node: 'register' })).rejects.toMatchObject(bad('not-on-the-road'));
      await expect(record({ on: '2026-11-22' })).rejects.toMatchObject(bad('day-out-of-range'));
      await expect(record({ on: '2026-11-24' })).rejects.toMatchObject(bad('day-out-of-range'));
      const unknown = terminal.matter().matterNo;
      await expect(record({ matterNo: unknown })).rejects.toMatchObject({ status: 404 });
    });

    it('accepts a matter once, also from two desks at the same time', async () => {
      const { terminal, matterNo, acceptance } = await waiting();
      const both = [acceptance, { ...acceptance, documentNo: `${acceptance.documentNo}（二）` }];
      const ended = await Promise.allSettled(both.map((one) => rig().desk.desk.accept({ matterNo, acceptance: one })));
      expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const { entries } = await terminal.client.feed({ after: 1 });
      expect(entries.map(({ event }) => event.kind)).toEqual(['accepted']);
    });

    it('gives no document number twice', async () => {
      const [one, other] = await Promise.all([waiting(), waiting()]);
      await rig().desk.desk.accept({ matterNo: one.matterNo, acceptance: one.acceptance });
      const { documentNo } = one.acceptance;
      const again = rig().desk.desk.accept({
        matterNo: other.matterNo,
        acceptance: { ...other.acceptance, documentNo },
      });
      await expect(again).rejects.toMatchObject({ status: 409, data: { reason: 'document-number-taken' } });
    });
  });

  describe('the OpenAPI document', () => {
    it('describes every call of the contract', async () => {
      const { paths } = await (await fetch(`${rig().url}/v1/openapi.json`)).json();
      expect(new Set(Object.keys(paths))).toEqual(
        new Set([
          ...['/v1/enrolments', '/v1/operations', '/v1/ratings', '/v1/feed'],
          ...['/v1/find/ticket', '/v1/find/number', '/v1/find/person', '/v1/papers/get'],
          ...['/v1/complaints', '/v1/invitation-answers'],
          ...['/v1/appointments', '/v1/appointments/cancel', '/v1/appointments/taken'],
          ...['/v1/calls', '/v1/calls/close'],
          ...['/v1/uploads', '/v1/uploads/look', '/v1/uploads/extend'],
          ...['/v1/uploads/part', '/v1/uploads/taken', '/v1/uploads/close'],
          '/v1/calls/answer',
          ...['/v1/supervision', '/v1/matters/{matterNo}/invitations', '/v1/matters/{matterNo}/invitations/withdrawal'],
          ...['/v1/matters/{matterNo}/events', '/v1/matters/{matterNo}/acceptance', '/v1/matters/{matterNo}/documents'],
          '/v1/matters/{matterNo}/signed-documents',
          ...['/v1/materials', '/v1/matters/{matterNo}/materials', '/v1/matters/{matterNo}/materials/{sha256}'],
          '/v1/track/{ticket}',
        ]),
      );
    });
  });
}

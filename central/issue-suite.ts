import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CentreRig } from './centre-suite.ts';
import { operationOf } from './terminal-rig.ts';

const FIELDS = {
  title: '关于样例建筑队拖欠工资的问题',
  receivedBy: '样例县群众服务中心',
  receivedOn: '2026-11-23',
  procedureName: '劳动仲裁',
  competentOrgan: { name: '样例县劳动人事争议仲裁委员会', address: '样例路5号', phone: '0317-0000130' },
  applyWithin: '从您知道权利受到侵害那天起一年内',
  materials: [{ name: '仲裁申请书' }],
  basis: '《劳动争议调解仲裁法》第二十七条',
  handler: { name: '测试员', title: '科员', phone: '0317-0000003' },
};

const SLIP = {
  kind: 'psychological',
  window: { name: '样例县心理服务窗口', address: '样例路6号', phone: '0317-0000140', hours: '工作日8:30至12:00' },
};

/** Documents issued at the desk: numbered, lawful, once. */
export function issueSuite(rig: () => CentreRig): void {
  describe('a document issued at the desk', () => {
    async function wages() {
      const terminal = await rig().terminal();
      const matter = terminal.matter({ road: { track: 'appeal', path: 2 } });
      await terminal.client.register(operationOf(matter));
      const order = {
        matterNo: matter.matterNo,
        operationId: randomUUID(),
        code: 'D03' as const,
        organId: 'minzheng',
        road: null,
        fields: FIELDS as Record<string, unknown>,
      };
      return { terminal, matter, order };
    }

    it('bears the organ’s next number with the document’s own word, and reaches the terminal', async () => {
      const { terminal, order } = await wages();
      const { documentNo } = await rig().desk.desk.issue(order);
      expect(documentNo).toMatch(/^肃民信程告〔2026〕\d+号$/);
      const { entries } = await terminal.client.feed({ after: 1 });
      expect(entries.map(({ event }) => event)).toMatchObject([
        { kind: 'issued', document: { code: 'D03', documentNo, fields: { procedureName: '劳动仲裁' } } },
      ]);
    });

    it('is issued once, however often the order comes', async () => {
      const { terminal, order } = await wages();
      const first = await rig().desk.desk.issue(order);
      expect(first.effect).toBe('done');
      expect(await rig().desk.desk.issue(order)).toEqual({ ...first, effect: 'already-done' });
      const another = { ...order, operationId: randomUUID() };
      await expect(rig().desk.desk.issue(another)).rejects.toMatchObject({
        status: 409,
        data: { reason: 'already-issued' },
      });
      expect((await terminal.client.feed({ after: 1 })).entries).toHaveLength(1);
    });

    it('of a kind that may come again has an id of its own, each time', async () => {
      const { terminal, order } = await wages();
      const slip = { ...order, code: 'D18' as const, fields: SLIP as Record<string, unknown> };
      const first = await rig().desk.desk.issue(slip);
      const second = await rig().desk.desk.issue({ ...slip, operationId: randomUUID() });
      const { entries } = await terminal.client.feed({ after: 1 });
      const slips = entries.map(({ event }) => event.kind === 'issued' && event.document);
      expect(slips).toMatchObject([
        { code: 'D18', issueId: slip.operationId, documentNo: first.documentNo },
        { code: 'D18', documentNo: second.documentNo },
      ]);
      expect(second.documentNo).not.toBe(first.documentNo);
    });

    it('as a slip gets its number from the organ’s own row, and the desk cannot make one up', async () => {
      const { order } = await wages();
      const slip = { ...order, code: 'D18' as const, fields: SLIP as Record<string, unknown> };
      const forged = rig().desk.desk.issue({ ...slip, fields: { ...SLIP, slipNo: '自己编的' } });
      await expect(forged).rejects.toMatchObject({ status: 400, data: { reason: 'strange-field', field: 'slipNo' } });
      expect((await rig().desk.desk.issue(slip)).documentNo).toMatch(/^肃民信帮单〔2026〕\d+号$/);
    });

    it('is refused with field and reason, and uses up no number', async () => {
      const { order } = await wages();
      const { handler: _, ...nobody } = FIELDS;
      const refused = rig().desk.desk.issue({ ...order, fields: nobody });
      await expect(refused).rejects.toMatchObject({ status: 400, data: { reason: 'missing-field', field: 'handler' } });
      const one = await rig().desk.desk.issue(order);
      const other = await rig().desk.desk.issue((await wages()).order);
      const seq = (documentNo: string | null) => Number(/〕(\d+)号/.exec(documentNo ?? '')?.[1]);
      expect(seq(other.documentNo)).toBe(seq(one.documentNo) + 1);
    });

    it('cannot say otherwise what the matter itself tells', async () => {
      const { order } = await wages();
      const forged = rig().desk.desk.issue({ ...order, fields: { ...FIELDS, matterNo: '别的编号' } });
      await expect(forged).rejects.toMatchObject({ status: 400, data: { reason: 'strange-field', field: 'matterNo' } });
    });

    it('needs a known organ and a known matter', async () => {
      const { terminal, order } = await wages();
      await expect(rig().desk.desk.issue({ ...order, organId: 'nobody' })).rejects.toMatchObject({ status: 404 });
      const { matterNo } = terminal.matter();
      await expect(rig().desk.desk.issue({ ...order, matterNo })).rejects.toMatchObject({ status: 404 });
    });
  });
}

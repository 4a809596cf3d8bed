import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { AnswerInvitationOperation, ComplainOperation, FiledComplaint } from '../contract/remedy.ts';
import type { Matter } from '../domain/matter.ts';
import type { CentreRig } from './centre-suite.ts';
import { operationOf, type TerminalRig } from './terminal-rig.ts';

const ON = '2026-11-23';
const WORDS = '虚构的受理人从来不接电话';
const refused = (status: number, reason: string) => ({ status, data: { reason } });

function complaintOf(
  { siteId, terminalId }: TerminalRig,
  about: FiledComplaint['about'],
  change: Partial<FiledComplaint> = {},
): ComplainOperation {
  const step = {
    node: 'triage',
    title: '甄别分类',
    limitWords: '15日内',
    due: '2026-11-20',
    daysOver: 3,
    basis: '22条',
  };
  const complaint: FiledComplaint = {
    ...{ complaintId: uuidv7(), complaintNo: '139999100-T03-20261123-J001', siteId, terminalId, on: ON, about },
    ...{ reasons: ['no-written-notice', 'rude'], step, words: WORDS },
    ...change,
  };
  return { operationId: uuidv7(), kind: 'complain', complaint };
}
const aboutMatter = ({ matterNo, ticket }: Matter) => ({ kind: 'matter' as const, matterNo, ticket });

/** 监督投诉, its supervision, and invitations: each once, whoever delivers it how often. */
export function remedySuite(rig: () => CentreRig): void {
  async function registered(): Promise<{ terminal: TerminalRig; one: Matter }> {
    const terminal = await rig().terminal();
    const one = terminal.matter();
    await terminal.client.register(operationOf(one));
    return { terminal, one };
  }
  const page = async ({ ticket }: Matter) => (await fetch(`${rig().url}/t/${ticket}`)).text();
  const feedOf = async ({ client }: TerminalRig) => (await client.feed({ after: 0 })).entries.map(({ event }) => event);

  describe('a complaint', () => {
    it('delivered ten times at once is one complaint, and one event of the matter', async () => {
      const { terminal, one } = await registered();
      const operation = complaintOf(terminal, aboutMatter(one));
      const answers = await Promise.all(Array.from({ length: 10 }, () => terminal.client.remedy.complain(operation)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      const { complaintId } = operation.complaint;
      expect((await feedOf(terminal)).slice(2)).toEqual([{ kind: 'complained', on: ON, complaintId, node: 'triage' }]);
      const { complaints } = await rig().desk.desk.remedy.complaints();
      expect(complaints.filter((found) => found.complaintId === complaintId)).toMatchObject([
        { matterNo: one.matterNo, reasons: ['no-written-notice', 'rude'], words: WORDS, stages: [] },
      ]);
    });

    it('is read by the petition office alone: matter, feed and tracking page do not say what it is about', async () => {
      const { terminal, one } = await registered();
      await terminal.client.remedy.complain(complaintOf(terminal, aboutMatter(one)));
      const shown = (await page(one)) + JSON.stringify(await feedOf(terminal));
      expect(shown).toContain('您的投诉已经送出');
      for (const secret of [WORDS, 'no-written-notice', 'rude', '态度']) expect(shown).not.toContain(secret);
      await expect(terminal.client.desk.remedy.complaints()).rejects.toMatchObject({ status: 401 });
    });

    it('takes the matter’s ticket, and another id for another complaint', async () => {
      const { terminal, one } = await registered();
      const guessed = complaintOf(terminal, { ...aboutMatter(one), ticket: 'guessed' });
      await expect(terminal.client.remedy.complain(guessed)).rejects.toMatchObject(refused(400, 'unknown-matter'));
      const operation = complaintOf(terminal, aboutMatter(one));
      await terminal.client.remedy.complain(operation);
      const changed = { ...operation, complaint: { ...operation.complaint, words: '' } };
      await expect(terminal.client.remedy.complain(changed)).rejects.toMatchObject(refused(409, 'operation-differs'));
      const again = { ...operation, operationId: uuidv7() };
      await expect(terminal.client.remedy.complain(again)).rejects.toMatchObject(refused(409, 'operation-differs'));
      const { client } = await rig().terminal();
      await expect(client.remedy.complain(operation)).rejects.toMatchObject(refused(403, 'another-terminal'));
    });

    it('may be about an office, by somebody whose matter nobody here knows, or by nobody named', async () => {
      const terminal = await rig().terminal();
      const about = { kind: 'office' as const, office: '样例镇人民政府', by: { name: '王样例', phone: null } };
      const operation = complaintOf(terminal, about, { step: null });
      expect(await terminal.client.remedy.complain(operation)).toEqual({ effect: 'done' });
      expect(await terminal.client.remedy.complain(operation)).toEqual({ effect: 'already-done' });
      await terminal.client.remedy.complain(complaintOf(terminal, { ...about, by: null }, { step: null }));
      const { complaints } = await rig().desk.desk.remedy.complaints();
      const ofOffice = complaints.filter(({ terminalId }) => terminalId === terminal.terminalId);
      expect(ofOffice.map(({ office, by, matterNo }) => [office, by?.name ?? null, matterNo])).toEqual([
        ['样例镇人民政府', null, null],
        ['样例镇人民政府', '王样例', null],
      ]);
    });
  });

  describe('supervision', () => {
    const OFFICE = { on: ON, office: '样例县信访局督查科', phone: '0317-0000109' };
    const order = (complaintId: string, stage: 'received' | 'supervised' | 'answered', tell = true) => ({
      ...{ operationId: uuidv7(), about: { complaintId }, stage, ...OFFICE, tell },
    });
    async function complained() {
      const { terminal, one } = await registered();
      const operation = complaintOf(terminal, aboutMatter(one));
      await terminal.client.remedy.complain(operation);
      return { terminal, one, complaintId: operation.complaint.complaintId };
    }

    it('comes back to the person stage by stage, with office and telephone', async () => {
      const { one, complaintId } = await complained();
      const { supervise } = rig().desk.desk.remedy;
      await supervise(order(complaintId, 'received'));
      expect(await page(one)).toContain('您的投诉已收到');
      await supervise(order(complaintId, 'supervised'));
      const { progress } = await rig().desk.track({ ticket: one.ticket });
      expect(progress?.supervision).toEqual([{ complaintId, stage: 'supervised', ...OFFICE }]);
      expect(await page(one)).toMatch(/已列入督办[\s\S]*样例县信访局督查科[\s\S]*tel:03170000109/);
      await supervise(order(complaintId, 'answered'));
      expect(await page(one)).toContain('督办已答复');
    });

    it('is recorded once, forwards only, and not before the complaint', async () => {
      const { terminal, complaintId } = await complained();
      const { supervise } = rig().desk.desk.remedy;
      const first = order(complaintId, 'supervised');
      const answers = await Promise.all(Array.from({ length: 5 }, () => supervise(first)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      expect((await feedOf(terminal)).filter(({ kind }) => kind === 'supervised')).toHaveLength(1);
      await expect(supervise(order(complaintId, 'received'))).rejects.toMatchObject(refused(409, 'stage-order'));
      const early = { ...order(complaintId, 'answered'), on: '2026-11-22' };
      await expect(supervise(early)).rejects.toMatchObject(refused(400, 'day-out-of-range'));
      await expect(supervise(order(uuidv7(), 'received'))).rejects.toMatchObject(refused(404, 'unknown-complaint'));
    });

    it('is kept from the person where the office does not tell it', async () => {
      const { terminal, one, complaintId } = await complained();
      const { supervise, complaints } = rig().desk.desk.remedy;
      await supervise(order(complaintId, 'supervised', false));
      expect((await feedOf(terminal)).filter(({ kind }) => kind === 'supervised')).toEqual([]);
      expect(await page(one)).not.toContain('督办');
      const listed = (await complaints()).complaints.find((found) => found.complaintId === complaintId);
      expect(listed?.stages).toEqual([{ stage: 'supervised', on: ON, told: false }]);
    });

    it('may begin without a complaint, article 40, but then nothing was received', async () => {
      const { one } = await registered();
      const { supervise } = rig().desk.desk.remedy;
      const about = { matterNo: one.matterNo };
      const received = { ...order(uuidv7(), 'received'), about };
      await expect(supervise(received)).rejects.toMatchObject(refused(409, 'stage-order'));
      await supervise({ ...order(uuidv7(), 'supervised'), about });
      expect(await page(one)).toContain('已列入督办');
    });
  });

  describe('an invitation', () => {
    const HEARING = {
      ...{ purpose: 'hearing' as const, day: '2026-12-05', start: '09:00', place: '样例镇政府三楼会议室' },
      ...{ contact: { name: '李样例', phone: '0317-0000202' }, answerBy: '2026-12-01' },
    };
    async function invited() {
      const { terminal, one } = await registered();
      const invitationId = uuidv7();
      await rig().desk.desk.remedy.invite({ matterNo: one.matterNo, operationId: invitationId, ...HEARING });
      return { terminal, one, invitationId };
    }
    const answerTo = (
      { matterNo, ticket }: Matter,
      invitationId: string,
      change: Partial<AnswerInvitationOperation> = {},
    ): AnswerInvitationOperation => ({
      ...{ operationId: uuidv7(), kind: 'answer-invitation', matterNo, ticket, invitationId, on: ON },
      answer: { coming: true, reason: null },
      ...change,
    });

    it('is one event however often the desk sends it, and its terminal hears of it', async () => {
      const { terminal, one } = await registered();
      const order = { matterNo: one.matterNo, operationId: uuidv7(), ...HEARING };
      const { invite } = rig().desk.desk.remedy;
      const answers = await Promise.all(Array.from({ length: 5 }, () => invite(order)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      const heard = (await feedOf(terminal)).filter(({ kind }) => kind === 'invited');
      expect(heard).toEqual([{ kind: 'invited', on: ON, invitation: { invitationId: order.operationId, ...HEARING } }]);
      const late = { ...order, operationId: uuidv7(), answerBy: '2026-11-22' };
      await expect(invite(late)).rejects.toMatchObject(refused(400, 'day-out-of-range'));
      const behind = { ...order, operationId: uuidv7(), answerBy: '2026-12-06' };
      await expect(invite(behind)).rejects.toMatchObject(refused(400, 'day-out-of-range'));
    });

    it('stands on the tracking page with day, place and telephone', async () => {
      const { one } = await invited();
      const text = await page(one);
      for (const words of [
        '听证会',
        '2026年12月5日',
        '09:00',
        HEARING.place,
        'tel:03170000202',
        '2026年12月1日',
        '还有8天',
      ])
        expect(text).toContain(words);
    });

    it('is answered once in effect, by the first answer', async () => {
      const { terminal, one, invitationId } = await invited();
      const operation = answerTo(one, invitationId);
      const { answerInvitation } = terminal.client.remedy;
      const answers = await Promise.all(Array.from({ length: 10 }, () => answerInvitation(operation)));
      expect(answers.filter(({ effect }) => effect === 'done')).toEqual([{ outcome: 'taken-in', effect: 'done' }]);
      const other = await rig().terminal();
      const no = answerTo(one, invitationId, { answer: { coming: false, reason: 'ill' } });
      expect(await other.client.remedy.answerInvitation(no)).toEqual({ outcome: 'answered-before', effect: 'done' });
      expect(await other.client.remedy.answerInvitation(no)).toEqual({
        outcome: 'answered-before',
        effect: 'already-done',
      });
      const told = (await feedOf(terminal)).filter(({ kind }) => kind === 'invitation-answered');
      expect(told).toEqual([
        { kind: 'invitation-answered', on: ON, invitationId, answer: { coming: true, reason: null } },
      ]);
    });

    it('takes an answer given in time and delivered late; one given late changes nothing', async () => {
      const { terminal, one, invitationId } = await invited();
      const late = answerTo(one, invitationId, { on: '2026-12-02' });
      expect((await terminal.client.remedy.answerInvitation(late)).outcome).toBe('too-late');
      const before = rig().clock.now;
      rig().clock.now = new Date('2026-12-03T10:00:00+08:00');
      const inTime = answerTo(one, invitationId, { on: '2026-12-01' });
      const { outcome } = await terminal.client.remedy.answerInvitation(inTime).finally(() => {
        rig().clock.now = before;
      });
      expect(outcome).toBe('taken-in');
    });

    it('that was taken back takes no answer any more', async () => {
      const { terminal, one, invitationId } = await invited();
      const { withdrawInvitation } = rig().desk.desk.remedy;
      const { matterNo } = one;
      expect(await withdrawInvitation({ matterNo, invitationId })).toEqual({ effect: 'done' });
      expect(await withdrawInvitation({ matterNo, invitationId })).toEqual({ effect: 'already-done' });
      const { outcome } = await terminal.client.remedy.answerInvitation(answerTo(one, invitationId));
      expect(outcome).toBe('withdrawn');
      expect(await page(one)).toContain('已经取消，不用来了');
      const unknown = answerTo(one, uuidv7());
      await expect(terminal.client.remedy.answerInvitation(unknown)).rejects.toMatchObject(
        refused(400, 'unknown-invitation'),
      );
    });

    it('is sent to nobody who accuses: that is arranged in person', async () => {
      const terminal = await rig().terminal();
      const accusation = terminal.matter({
        draft: { purpose: 'accusation', kindId: 'village-affairs' },
        road: { track: 'accusation', path: null },
      });
      await terminal.client.register(operationOf(accusation));
      const order = { matterNo: accusation.matterNo, operationId: uuidv7(), ...HEARING };
      await expect(rig().desk.desk.remedy.invite(order)).rejects.toMatchObject(refused(400, 'private-matter'));
    });
  });
}

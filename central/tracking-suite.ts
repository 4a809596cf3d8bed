import { describe, expect, it } from 'vitest';
import type { CentreRig } from './centre-suite.ts';
import { operationOf, PERSON } from './terminal-rig.ts';

/** What whoever scans the QR code sees, and what nobody ever does. */
export function trackingSuite(rig: () => CentreRig): void {
  const page = async (ticket: string) => {
    const response = await fetch(`${rig().url}/t/${ticket}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

  describe('the tracking page', () => {
    it('shows status, handler and last day of an accepted matter, as the API does', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      const { status, text } = await page(one.ticket);
      expect(status).toBe(200);
      for (const words of ['已受理', one.matterNo, '李样例', 'tel:03170000202', '2027年1月22日', '还有60天', '12348']) {
        expect(text).toContain(words);
      }
      const { progress } = await rig().desk.track({ ticket: one.ticket });
      expect(progress).toMatchObject({ matterNo: one.matterNo, statusWords: '已受理' });
    });

    it('says in words which steps are passed, current and coming', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      const { text } = await page(one.ticket);
      for (const state of ['已办', '现在在这里', '还没到']) expect(text).toContain(state);
    });

    it('says where to complain once a day in force has gone by', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      expect((await page(one.ticket)).text).not.toContain('监督电话');
      const before = rig().clock.now;
      rig().clock.now = new Date('2027-01-25T10:00:00+08:00');
      const { text } = await page(one.ticket);
      rig().clock.now = before;
      expect(text).toContain('已超过3天');
      expect(text).toMatch(/监督电话 <a class="phone" href="tel:03170000201">/);
    });

    it('shows no personal data, and of an accusation not what it is about', async () => {
      const { client, matter } = await rig().terminal();
      const appeal = matter();
      const accusation = matter({
        draft: { purpose: 'accusation', kindId: 'village-affairs' },
        road: { track: 'accusation', path: null },
      });
      for (const one of [appeal, accusation]) {
        await client.register(operationOf(one));
        const { progress } = await rig().desk.track({ ticket: one.ticket });
        const shown = (await page(one.ticket)).text + JSON.stringify(progress);
        const { facts, request } = one.draft;
        const secrets = [PERSON.name, PERSON.address, PERSON.phone, PERSON.idNumber, facts, request, one.queryCode];
        for (const secret of secrets) expect(shown).not.toContain(secret);
        if (one === accusation) expect(shown).not.toContain('村务');
      }
    });

    it('is kept by nobody, runs no script and tells nobody where it was', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      const { headers, text } = await page(one.ticket);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
      expect(text).not.toMatch(/<script|style=|\son\w+=/);
    });

    it('is the same friendly page for every ticket nobody knows', async () => {
      const { matter } = await rig().terminal();
      const unknown = await Promise.all([matter().ticket, matter().ticket, 'nonsense', '%3Cscript%3E'].map(page));
      expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      expect(new Set(unknown.map(({ text }) => text)).size).toBe(1);
      expect(unknown[0]?.text).toContain('没有找到这个事项');
    });
  });

  describe('the log', () => {
    it('has a line for each call, and never a person, a story, a ticket or a code in it', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      await client.find.byTicket({ ticket: one.ticket });
      await client.find.byNumber({ matterNo: one.matterNo, queryCode: one.queryCode });
      await client.find.byPerson({ idNumber: PERSON.idNumber });
      const broken = { ...operationOf(one), matter: { ...one, petitioner: { ...one.petitioner, name: '' } } };
      await expect(client.register(broken)).rejects.toMatchObject({ status: 400 });
      await page(one.ticket);
      const log = rig().logLines.join('\n');
      expect(log).toContain('"call":"find.byPerson","outcome":"ok"');
      expect(log).toContain('"call":"register","outcome":"BAD_REQUEST"');
      for (const secret of [...Object.values(PERSON).slice(1), '虚构', one.ticket, one.queryCode]) {
        expect(log).not.toContain(secret);
      }
    });
  });
}

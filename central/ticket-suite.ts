import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { publishedKey, signTicket, TICKET_KEYS_PATH, TicketKeys } from '../contract/ticket-signature.ts';
import { signedTicketUrl } from '../domain/ticket.ts';
import type { CentreRig } from './centre-suite.ts';
import { clientOf, makeKey, operationOf } from './terminal-rig.ts';

/** Papers bear a signature: their address leads to the same page, and anybody may have the keys to check it. */
export function ticketSuite(rig: () => CentreRig): void {
  const published = async () => TicketKeys.parse(await (await fetch(rig().url + TICKET_KEYS_PATH)).json());

  describe('a signed ticket', () => {
    it('opens the page, the API and the matter as the bare one does', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      const signed = signedTicketUrl(rig().url, one.ticket, signTicket(one, makeKey().privateKey));
      for (const url of [signed, `${rig().url}/t/${signed.slice(signed.lastIndexOf('/') + 1).toLowerCase()}`]) {
        const page = await fetch(url);
        expect(page.status).toBe(200);
        expect(await page.text()).toContain(one.matterNo);
      }
      const ticket = signed.slice(signed.lastIndexOf('/') + 1);
      expect((await rig().desk.track({ ticket })).progress).toMatchObject({ matterNo: one.matterNo });
    });

    it('leads nowhere with a part of it missing, and says so as for any other', async () => {
      const { client, matter } = await rig().terminal();
      const one = matter();
      await client.register(operationOf(one));
      const signed = signedTicketUrl(rig().url, one.ticket, signTicket(one, makeKey().privateKey));
      for (const url of [signed.slice(0, -1), `${signed}0`, `${signed}${'0'.repeat(60)}`]) {
        const page = await fetch(url);
        expect([page.status, (await page.text()).includes('没有找到这个事项')]).toEqual([404, true]);
      }
    });
  });

  describe('the published keys', () => {
    it('keep a key that was replaced, with the moment it ended', async () => {
      const { clock, centre } = rig();
      const { siteId, terminalId } = await rig().terminal();
      const ofTerminal = async () => (await published()).filter((key) => key.terminalId === terminalId);
      const [first] = await ofTerminal();
      expect(first).toMatchObject({ siteId, since: clock.now.toISOString(), until: null });

      const { publicKey } = makeKey();
      const code = await centre.createEnrolmentCode(siteId, terminalId);
      const open = clientOf(rig().url, async () => ({ 'content-type': 'application/json' }));
      const before = clock.now;
      clock.now = new Date(before.getTime() + 60_000);
      await open.enrol({ code, siteId, terminalId, publicKey });
      const replacedAt = clock.now.toISOString();
      clock.now = before;
      const key = publishedKey(createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }));
      expect(await ofTerminal()).toEqual([
        { ...first, until: replacedAt },
        { siteId, terminalId, key, since: replacedAt, until: null },
      ]);
    });

    it('are in force again when the centre trusts the same key anew', async () => {
      const { siteId, terminalId } = { siteId: 'shisu', terminalId: 'X09' };
      const open = clientOf(rig().url, async () => ({ 'content-type': 'application/json' }));
      const [one, other] = [makeKey(), makeKey()];
      for (const { publicKey } of [one, other, one]) {
        const code = await rig().centre.createEnrolmentCode(siteId, terminalId);
        await open.enrol({ code, siteId, terminalId, publicKey });
      }
      const untils = (await published()).filter((key) => key.terminalId === terminalId).map(({ until }) => until);
      expect(untils.toSorted()).toEqual([rig().clock.now.toISOString(), null]);
    });
  });
}

import { randomBytes } from 'node:crypto';
import { clientOf, enrolTerminal } from '../central/terminal-rig.ts';
import type { Matter } from '../domain/matter.ts';
import { formatMatterNo } from '../domain/matter-number.ts';
import { makeQueryCode } from '../domain/query-code.ts';
import { makeTicket } from '../domain/ticket.ts';
import type { DemoCard } from '../scripts/demo/persons.ts';
import type { DemoStack } from '../scripts/demo/stack.ts';

const DAY_MS = 86_400_000;

/** The desk of the hall's centre. */
export function deskOf({ centre: { url, deskToken } }: DemoStack) {
  return clientOf(url, async () => ({ authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' })).desk;
}

/** A matter that its person registered at another terminal so many days ago, and nobody has taken on since. */
export async function registersInThePast(
  { centre }: DemoStack,
  { name, number }: Pick<DemoCard, 'name' | 'number'>,
  daysAgo: number,
): Promise<Matter> {
  const place = { siteId: 'shisu', terminalId: 'T91' };
  const createEnrolmentCode = () => centre.enrolmentCode(place);
  const terminal = await enrolTerminal({ url: centre.url, createEnrolmentCode }, { ...place, now: () => new Date() });
  const registeredAt = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
  const matter: Matter = {
    matterNo: formatMatterNo({
      area: '130926105',
      terminalId: place.terminalId,
      day: registeredAt.slice(0, 10),
      seq: 1,
    }),
    queryCode: makeQueryCode(randomBytes(16)),
    ticket: makeTicket(randomBytes(16)),
    registeredAt,
    ...place,
    road: { track: 'appeal', path: 6 },
    draft: {
      purpose: 'appeal',
      // Accepted by hand, so by nobody.
      kindId: 'village-affairs',
      placeId: '130926101',
      facts: '虚构的村里账目一直没有公开。',
      request: '请公开虚构的账目。',
    },
    petitioner: { source: 'card', name, address: '河北省虚构市样例县', phone: null, idNumber: number },
  };
  await terminal.client.register({ operationId: crypto.randomUUID(), kind: 'register-matter', matter });
  return matter;
}

import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { v7 as uuidv7 } from 'uuid';
import { centralContract, type RegisterOperation } from '../contract/central.ts';
import { signRequest } from '../contract/request-signature.ts';
import type { Matter, MatterDraft, Road } from '../domain/matter.ts';
import { formatMatterNo } from '../domain/matter-number.ts';
import { makeQueryCode } from '../domain/query-code.ts';
import { makeTicket } from '../domain/ticket.ts';

/** A visibly fictitious person; a test looks for these words where they must not be. */
export const PERSON = {
  source: 'card',
  name: '王样例',
  address: '虚构县测试村九十九号',
  phone: '0317-0000999',
  idNumber: '139999194901010015',
} as const;

export type CentralClient = ContractRouterClient<typeof centralContract>;

export interface MatterChanges {
  draft?: Partial<MatterDraft>;
  road?: Road;
  idNumber?: string;
}

/** A terminal reduced to its key and its counter. For tests only. */
export interface TerminalRig {
  client: CentralClient;
  siteId: string;
  terminalId: string;
  /** Signs a request as this terminal would. */
  sign(request: { method: string; url: string; body: string }): Promise<Record<string, string>>;
  /** A new matter with the next number, on the petition road unless changed. */
  matter: (changes?: MatterChanges) => Matter;
}

export interface Centre {
  url: string;
  createEnrolmentCode(siteId: string, terminalId: string): Promise<string>;
}

/** A client of the API: `headers` says what to send with each request. */
export function clientOf(
  url: string,
  headers: (request: { method: string; url: string; body: string }) => Promise<Record<string, string>>,
): CentralClient {
  const link = new OpenAPILink(centralContract, {
    url,
    fetch: async (request, init) => {
      const body = request.method === 'GET' ? '' : await request.text();
      const sent = await headers({ method: request.method, url: request.url, body });
      const json = body === '' ? {} : { body };
      return fetch(request.url, { ...init, method: request.method, headers: sent, ...json });
    },
  });
  return createORPCClient(link);
}

/** A new key, as a terminal makes it. */
export function makeKey(): { privateKey: KeyObject; publicKey: string } {
  const pair = generateKeyPairSync('ed25519');
  const spki = pair.publicKey.export({ format: 'der', type: 'spki' });
  return { privateKey: pair.privateKey, publicKey: spki.toString('base64') };
}

/** Enrols a terminal at a centre, ready to send. */
export async function enrolTerminal(
  centre: Centre,
  { siteId, terminalId, now }: { siteId: string; terminalId: string; now: () => Date },
): Promise<TerminalRig> {
  const { privateKey, publicKey } = makeKey();
  const code = await centre.createEnrolmentCode(siteId, terminalId);
  const open = clientOf(centre.url, async () => ({ 'content-type': 'application/json' }));
  const { keyId } = await open.enrol({ code, siteId, terminalId, publicKey });
  const sign: TerminalRig['sign'] = ({ method, url, body }) => {
    const headers = { 'content-type': 'application/json' };
    return signRequest({ method, url, headers, body: Buffer.from(body) }, { keyId, privateKey }, now());
  };
  const matter = mattersOf(siteId, terminalId);
  return { client: clientOf(centre.url, sign), siteId, terminalId, sign, matter };
}

/** A matter as the terminal sends it, under a new id. */
export function operationOf(matter: Matter): RegisterOperation {
  return { operationId: uuidv7(), kind: 'register-matter', matter };
}

/** Matters as a terminal registers them, one after another. */
export function mattersOf(siteId: string, terminalId: string): TerminalRig['matter'] {
  let seq = 0;
  return ({ draft, road = { track: 'appeal', path: 6 }, idNumber = PERSON.idNumber }: MatterChanges = {}): Matter => {
    seq += 1;
    return {
      matterNo: formatMatterNo({ area: '130926105', terminalId, day: '2026-11-23', seq }),
      queryCode: makeQueryCode(randomBytes(16)),
      ticket: makeTicket(randomBytes(16)),
      registeredAt: '2026-11-23T09:00:00+08:00',
      siteId,
      terminalId,
      road,
      draft: {
        purpose: 'appeal',
        kindId: 'homestead',
        placeId: '130926105-01',
        facts: '虚构的邻居砌墙占了样例地',
        request: '请派人到虚构现场量清楚',
        ...draft,
      },
      petitioner: { ...PERSON, idNumber },
    };
  };
}

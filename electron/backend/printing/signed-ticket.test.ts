import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSignedBy, publishedKey } from '../../../contract/ticket-signature.ts';
import type { Matter } from '../../../domain/matter.ts';
import { checkTicket, type TicketKey } from '../../../domain/ticket-check.ts';
import { sampleAcceptance, sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { createProgressOf } from '../matters/progress.ts';
import { createPaperContentOf } from './paper-content.ts';
import { withSignedTicket } from './signed-ticket.ts';

const config = testConfig();
const content = testContent();
const clock = { ...systemClock, now: () => Date.parse('2026-11-23T02:00:00Z') };
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const { trackingBase } = config.centre;
const progressOf = withSignedTicket(createProgressOf({ config, content, clock }), { privateKey, trackingBase });
const contentOf = createPaperContentOf({ config, content, progressOf });

const matter: Matter = {
  matterNo: '139999100-T03-20261123-0007-7',
  queryCode: 'K7MW3PXA9',
  ticket: '01ARYZ6S41TSV4RRFFQ69G5FAV',
  registeredAt: '2026-11-23T01:05:00Z',
  siteId: 'sample',
  terminalId: 'T03',
  road: { track: 'appeal', path: 6 },
  draft: sampleDraft(),
  petitioner: { source: 'card', name: '王虚构', address: '样例县', phone: null, idNumber: '139999195603070018' },
};
const known = {
  matter,
  events: [
    { kind: 'registered' as const, on: '2026-11-23' },
    { kind: 'accepted' as const, on: '2026-11-23', acceptance: sampleAcceptance(matter) },
  ],
  asOf: '2026-11-23T02:00:00Z',
};

it.each(['D01', 'D02'] as const)('%s bears a code that the published key finds genuine', (code) => {
  const said = contentOf(known, { code, issueId: null });
  const scan = /"(http:\/\/track\.example\/t\/[0-9A-Z]+)"/.exec(JSON.stringify(said))?.[1] ?? '';
  const key: TicketKey = {
    siteId: 'sample',
    terminalId: 'T03',
    key: publishedKey(publicKey),
    since: '2026-11-01T00:00:00Z',
    until: null,
  };
  const check = checkTicket({ scan, matterNo: matter.matterNo, keys: [key] }, isSignedBy);
  expect(check).toEqual({ genuine: true, matterNo: matter.matterNo, signedBy: key });
});

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishedKey, signTicket } from '../../contract/ticket-signature.ts';
import { formatMatterNo } from '../../domain/matter-number.ts';
import { signedTicketUrl, ticketUrl } from '../../domain/ticket.ts';
import { answerOf, minglu, refusalOf } from './run-cli.fixture.ts';

const NUMBER = { area: '139999100', terminalId: 'T03', day: '2026-11-23', seq: 7 };
const matterNo = formatMatterNo(NUMBER);
const other = formatMatterNo({ ...NUMBER, seq: 8 });
const elsewhere = formatMatterNo({ ...NUMBER, terminalId: 'T09' });
const TICKET = '01ARYZ6S41TSV4RRFFQ69G5FAV';
const BASE = 'https://track.example.org';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const terminal = { siteId: 'sample', terminalId: 'T03', since: '2026-11-01T00:00:00.000Z', until: null };
const keys = JSON.stringify([{ ...terminal, key: publishedKey(publicKey) }]);
const scan = signedTicketUrl(BASE, TICKET, signTicket({ matterNo, ticket: TICKET }, privateKey));
const verify = (text: string, matter = matterNo) => ['ticket', 'verify', text, '--matter', matter, '--keys', '-'];

const dir = mkdtempSync(join(tmpdir(), 'minglu-ticket-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('ticket verify', () => {
  it('answers who printed a genuine paper', async () => {
    expect(await answerOf(verify(scan), keys)).toEqual({ genuine: true, matterNo, ...terminal });
  });

  it('takes keys from a file, and what is in the code without its address', async () => {
    const file = join(dir, 'keys.json');
    writeFileSync(file, keys);
    const args = ['ticket', 'verify', scan.slice(scan.lastIndexOf('/') + 1), '--matter', matterNo, '--keys', file];
    expect(await answerOf(args)).toMatchObject({ genuine: true, terminalId: 'T03' });
  });

  it.each([
    ['not-genuine', scan, other],
    ['not-genuine', `${scan.slice(0, -1)}${scan.endsWith('0') ? '1' : '0'}`, matterNo],
    ['unsigned', ticketUrl(BASE, TICKET), matterNo],
    ['not-a-ticket', 'https://pay.example.org/1', matterNo],
    ['not-a-matter-number', scan, '123'],
    ['unknown-terminal', scan, elsewhere],
  ])('answers %s with one line and exit code 2', async (reason, text, matter) => {
    const { code, stdout, stderr } = await minglu([...verify(text, matter), '--json'], keys);
    expect(JSON.parse(stdout)).toEqual({ genuine: false, reason });
    expect(stderr).toMatch(new RegExp(`^minglu: ${reason}: [^\n]+\n$`));
    expect(code).toBe(2);
  });

  it.each([
    ['no JSON', '虚构'],
    ['no list', '{}'],
    ['a list of something else', '[{"terminalId":"T03"}]'],
  ])('refuses keys that are %s', async (_, text) => {
    expect(await refusalOf(verify(scan), text)).toMatch(/standard input is no list of ticket keys/);
  });

  it('needs number and keys', async () => {
    expect(await refusalOf(['ticket', 'verify', scan, '--keys', '-'], keys)).toMatch(/--matter is missing/);
    expect(await refusalOf(['ticket', 'verify', scan, '--matter', matterNo])).toMatch(/--keys is missing/);
  });
});

import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { SIGNED_PDF_PART } from '../contract/central.ts';
import { samplePdf, signedSamplePdf } from '../contract/signed-pdf.fixture.ts';
import type { CentreRig } from './centre-suite.ts';
import { clientOf, operationOf, type TerminalRig } from './terminal-rig.ts';

/** Signed PDFs of organs: taken whole or not at all, and given out byte by byte as they came. */
export function signedSuite(rig: () => CentreRig): void {
  describe('a signed PDF attached at the desk', () => {
    let opinion: Buffer;
    let other: Buffer;
    let made = 0;

    beforeAll(async () => {
      [opinion, other] = await Promise.all([
        signedSamplePdf({ pages: 2, weight: 3 * SIGNED_PDF_PART }),
        signedSamplePdf({ note: '另一份' }),
      ]);
    });

    async function accepted(changes: Parameters<TerminalRig['matter']>[0] = {}) {
      const terminal = await rig().terminal();
      const matter = terminal.matter(changes);
      await terminal.client.register(operationOf(matter));
      const { entries } = await terminal.client.feed({ after: 0 });
      made += 1;
      const order = {
        matterNo: matter.matterNo,
        operationId: randomUUID(),
        code: 'D10' as const,
        documentNo: `样信复〔2026〕${terminal.terminalId}-${made}号`,
        title: '信访事项处理意见书',
        on: '2026-11-23',
        pdf: opinion.toString('base64'),
      };
      return { terminal, matter, order, after: entries.at(-1)?.cursor ?? 0 };
    }

    async function fetched({ client }: TerminalRig, paper: { ticket: string; sha256: string }): Promise<Buffer> {
      const parts: Buffer[] = [];
      for (;;) {
        const offset = parts.reduce((sum, { length }) => sum + length, 0);
        const { part } = await client.papers.get({ ...paper, offset });
        if (part === null || part === '') return Buffer.concat(parts);
        parts.push(Buffer.from(part, 'base64'));
      }
    }

    it('is announced to the terminal by number, hash and pages, and passes the step it is the paper of', async () => {
      const { terminal, matter, order, after } = await accepted();
      const sha256 = createHash('sha256').update(opinion).digest('hex');
      const attached = await rig().desk.desk.attachSigned(order);
      expect(attached).toEqual({ sha256, pages: 2, signature: 'intact', effect: 'done' });
      const { operationId: issueId, code, documentNo, title, on } = order;
      expect((await terminal.client.feed({ after })).entries.map(({ event }) => event)).toEqual([
        { kind: 'signed', on, document: { code, issueId, documentNo, title, sha256, pages: 2, bytes: opinion.length } },
      ]);
      const { progress } = await rig().desk.track({ ticket: matter.ticket });
      expect(progress?.route.find(({ node }) => node === 'opinion')).toMatchObject({ state: 'passed', on });
    });

    it('is given out in parts that make exactly the bytes that came', async () => {
      const { terminal, matter, order } = await accepted();
      const { sha256 } = await rig().desk.desk.attachSigned(order);
      const { ticket } = matter;
      expect((await fetched(terminal, { ticket, sha256 })).equals(opinion)).toBe(true);
      const { part } = await terminal.client.papers.get({ ticket, sha256, offset: 10 });
      const expected = opinion.subarray(10, 10 + SIGNED_PDF_PART);
      expect(Buffer.from(part ?? '', 'base64').equals(expected)).toBe(true);
    });

    it('is given to who knows its matter’s ticket and its hash, never for another matter or unsigned', async () => {
      const [mine, theirs] = await Promise.all([accepted(), accepted()]);
      const { sha256 } = await rig().desk.desk.attachSigned(mine.order);
      const wrong = { ticket: theirs.matter.ticket, sha256, offset: 0 };
      expect(await theirs.terminal.client.papers.get(wrong)).toEqual({ part: null });
      const unsigned = clientOf(rig().url, async () => ({ 'content-type': 'application/json' }));
      const right = { ticket: mine.matter.ticket, sha256, offset: 0 };
      await expect(unsigned.papers.get(right)).rejects.toMatchObject({ status: 401 });
      await expect(rig().desk.papers.get(right)).rejects.toMatchObject({ status: 401 });
    });

    it('is attached once, however often the order comes; the same id with other bytes is refused', async () => {
      const { terminal, order, after } = await accepted();
      const first = await rig().desk.desk.attachSigned(order);
      expect(await rig().desk.desk.attachSigned(order)).toEqual({ ...first, effect: 'already-done' });
      const differs = rig().desk.desk.attachSigned({ ...order, pdf: other.toString('base64') });
      await expect(differs).rejects.toMatchObject({ status: 409, data: { reason: 'operation-differs' } });
      expect((await terminal.client.feed({ after })).entries).toHaveLength(1);
    });

    it('ordered ten times at once has one effect', async () => {
      const { terminal, order, after } = await accepted();
      const answers = await Promise.all(Array.from({ length: 10 }, () => rig().desk.desk.attachSigned(order)));
      expect(answers.filter(({ effect }) => effect === 'done')).toHaveLength(1);
      expect((await terminal.client.feed({ after })).entries).toHaveLength(1);
    });

    it('may be followed by a second of the same kind, under its own number', async () => {
      const { terminal, order, after } = await accepted();
      await rig().desk.desk.attachSigned(order);
      const second = { ...order, operationId: randomUUID(), pdf: other.toString('base64') };
      await expect(rig().desk.desk.attachSigned(second)).rejects.toMatchObject({
        data: { reason: 'document-number-taken' },
      });
      await rig().desk.desk.attachSigned({ ...second, documentNo: `${order.documentNo}（二）` });
      const { entries } = await terminal.client.feed({ after });
      expect(entries.map(({ event }) => event.kind === 'signed' && event.document.code)).toEqual(['D10', 'D10']);
    });

    it('does not lie twice with one matter', async () => {
      const { order } = await accepted();
      await rig().desk.desk.attachSigned(order);
      const again = { ...order, operationId: randomUUID(), documentNo: `${order.documentNo}（二）` };
      await expect(rig().desk.desk.attachSigned(again)).rejects.toMatchObject({
        status: 409,
        data: { reason: 'already-attached' },
      });
    });

    it('is refused by its reason when it is unsigned, changed or no PDF, and leaves nothing behind', async () => {
      const { terminal, order, after } = await accepted();
      const changed = Buffer.from(opinion);
      changed.write('/MediaBox [0 0 594', changed.indexOf('/MediaBox [0 0 595'), 'latin1');
      const bad = [
        [await samplePdf(), 'unsigned'],
        [changed, 'changed'],
        [Buffer.from('样例'), 'not-a-pdf'],
      ] as const;
      for (const [pdf, reason] of bad) {
        const refused = rig().desk.desk.attachSigned({ ...order, pdf: pdf.toString('base64') });
        await expect(refused).rejects.toMatchObject({ status: 400, data: { reason } });
      }
      expect((await terminal.client.feed({ after })).entries).toEqual([]);
    });

    it('is refused for an accusation, off the road, for an unknown matter and on an impossible day', async () => {
      const accusation = await accepted({ draft: { purpose: 'accusation' } });
      const labour = await accepted({ road: { track: 'appeal', path: 2 } });
      const { terminal, order } = await accepted();
      const attach = (change: object) => rig().desk.desk.attachSigned({ ...order, ...change });
      const { matterNo } = terminal.matter();
      for (const [change, reason] of [
        [{ matterNo: accusation.matter.matterNo }, 'accusation-content'],
        [{ matterNo: labour.matter.matterNo }, 'not-on-the-road'],
        [{ matterNo }, 'unknown-matter'],
        [{ on: '2026-11-24' }, 'day-out-of-range'],
        [{ on: '2026-11-22' }, 'day-out-of-range'],
      ] as const) {
        await expect(attach(change)).rejects.toMatchObject({ data: { reason } });
      }
    });

    it('has a number and a title that some font can show', async () => {
      const { order } = await accepted();
      for (const change of [{ title: '意见\u{E000}书' }, { documentNo: '样信复\t1号' }, { title: ' ' }]) {
        await expect(rig().desk.desk.attachSigned({ ...order, ...change })).rejects.toMatchObject({ status: 400 });
      }
    });

    it('is the desk’s alone to send: without its token megabytes are not even read', async () => {
      const { terminal, order } = await accepted();
      await expect(terminal.client.desk.attachSigned(order)).rejects.toMatchObject({ status: 401 });
      const url = `${rig().url}/v1/matters/${encodeURIComponent(order.matterNo)}/signed-documents`;
      const post = (size: number, headers: Record<string, string>) =>
        fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: 'a'.repeat(size),
        });
      expect((await post(6 * 1024 * 1024, {})).status).toBe(401);
    });
  });
}

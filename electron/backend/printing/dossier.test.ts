import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Matter, MatterEvent, Purpose } from '../../../domain/matter.ts';
import { sampleAcceptance, sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { createTypesetter } from '../documents/typesetter.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { createProgressOf } from '../matters/progress.ts';
import type { KnownMatter } from '../store/matters.ts';
import { createDossierOf } from './dossier.ts';
import { createPaperContentOf } from './paper-content.ts';
import { createPapersOfMatter } from './papers-of-matter.ts';

const config = testConfig();
const content = testContent();
const clock = { ...systemClock, now: () => Date.parse('2026-11-23T02:00:00Z') };
const progressOf = createProgressOf({ config, content, clock });
const contentOf = createPaperContentOf({ config, content, progressOf });
const created = createTypesetter({ fontDirs: sourceFontDirs(process.cwd()), now: () => new Date(0) });
if (!created.ok) throw new Error('fonts are missing');
const { typesetter } = created;

const RECEIPT_HASH = 'a'.repeat(64);
const dossierOf = createDossierOf({
  content,
  progressOf,
  papersOf: createPapersOfMatter(contentOf),
  contentOf,
  pagesOf: (paper) => typesetter.layout(paper).length,
  clock,
  papers: {
    ofMatter: (matterNo, { code }) =>
      code !== 'D01'
        ? []
        : [
            {
              id: 'p1',
              matterNo,
              code,
              issueId: null,
              copyNo: 0,
              state: 'completed',
              reason: null,
              jobId: 1,
              madeAt: '2026-11-23T01:05:00Z',
              settledAt: '2026-11-23T01:06:00Z',
              askedBy: 'program',
              proof: 'registered-here',
              why: 'first',
              pages: 1,
              sha256: RECEIPT_HASH,
              fonts: [],
              templateVersion: '2026.11.24',
              documentNo: null,
            },
          ],
  },
});

function known(purpose: Purpose = 'appeal'): KnownMatter {
  const matter: Matter = {
    matterNo: '139999100-T03-20261123-0007-7',
    queryCode: 'K7MW3PXA9',
    ticket: '01ARYZ6S41TSV4RRFFQ69G5FAV',
    registeredAt: '2026-11-23T01:05:00Z',
    siteId: 'sample',
    terminalId: 'T03',
    road: { track: 'appeal', path: 6 },
    draft: { ...sampleDraft(), purpose },
    petitioner: { source: 'card', name: '王虚构', address: '样例县', phone: null, idNumber: '139999195603070018' },
  };
  const events: MatterEvent[] = [
    { kind: 'registered', on: '2026-11-23' },
    { kind: 'accepted', on: '2026-11-23', acceptance: sampleAcceptance(matter) },
  ];
  return { matter, events, asOf: '2026-11-23T02:00:00Z' };
}

describe('一案一档', () => {
  it('binds cover, index, what happened and every paper of the matter into one document', async () => {
    const said = dossierOf(known());
    if (!said.ok) throw new Error(said.reason);
    const titles = said.content.parts.map(({ title }) => title);
    expect(titles.slice(0, 3)).toEqual(['信访事项卷宗', '卷内文书目录', '办理经过']);
    expect(titles).toContain('信访事项登记回执');
    expect(titles).toContain('信访事项受理告知书');
    expect(await typesetter.render(said.content)).toMatchObject({ ok: true });
  });

  it('names in its index the hash of what was printed, and says where nothing was', () => {
    const text = JSON.stringify(dossierOf(known()));
    expect(text).toContain(RECEIPT_HASH);
    expect(text).toContain('还没有打印过');
  });

  it('says on which page each paper begins, as the page numbers stand', () => {
    const said = dossierOf(known());
    if (!said.ok) throw new Error(said.reason);
    const { content: whole } = said;
    const index = whole.parts[1]?.blocks.find(({ kind }) => kind === 'table');
    if (index?.kind !== 'table') throw new Error('no index');
    const pages = typesetter.layout(whole);
    for (const row of index.rows) {
      const [, name = '', , , startsAt] = row;
      expect(pages[Number(startsAt) - 1]?.bookmark).toBe(name);
    }
  });

  it('lists an organ’s signed PDF with hash and pages, and does not bind it in', () => {
    const { matter, events, asOf } = known();
    const sha256 = 'c'.repeat(64);
    const title = '信访事项处理意见书';
    const document = { code: 'D10' as const, issueId: randomUUID(), documentNo: '样信复〔2026〕1号', title };
    const signed: MatterEvent = {
      kind: 'signed',
      on: '2026-11-24',
      document: { ...document, sha256, pages: 7, bytes: 9 },
    };
    const said = dossierOf({ matter, events: [...events, signed], asOf });
    if (!said.ok) throw new Error(said.reason);
    const index = said.content.parts[1];
    expect(JSON.stringify(index)).toContain(sha256);
    expect(index?.blocks).toContainEqual(
      expect.objectContaining({ rows: [['1', title, '样信复〔2026〕1号', '2026年11月24日', '7']] }),
    );
    expect(JSON.stringify(index)).toContain('单独打印');
    expect(said.content.parts.map((part) => part.title)).not.toContain(title);
  });

  it('is refused for an accusation', () => {
    expect(dossierOf(known('accusation'))).toMatchObject({ ok: false, reason: 'accusation-content' });
  });
});

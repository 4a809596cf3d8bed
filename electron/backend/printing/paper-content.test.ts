import { describe, expect, it } from 'vitest';
import type { Material } from '../../../domain/material.ts';
import { ANONYMOUS, type Matter, type MatterEvent, type Purpose } from '../../../domain/matter.ts';
import type { Signature } from '../../../domain/signature.ts';
import { sampleAcceptance, sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { createTypesetter } from '../documents/typesetter.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { createProgressOf } from '../matters/progress.ts';
import type { KnownMatter } from '../store/matters.ts';
import { createPaperContentOf } from './paper-content.ts';

const config = testConfig();
const content = testContent();
const clock = { ...systemClock, now: () => Date.parse('2026-11-23T02:00:00Z') };
const contentOf = createPaperContentOf({ config, content, progressOf: createProgressOf({ config, content, clock }) });

function known(
  parts: { purpose?: Purpose; accepted?: boolean; siteId?: string; idNumber?: string | null } = {},
): KnownMatter {
  const { purpose = 'appeal', accepted = false, siteId = 'sample', idNumber = '139999195603070018' } = parts;
  const matter: Matter = {
    matterNo: '139999100-T03-20261123-0007-7',
    queryCode: 'K7MW3PXA9',
    ticket: '01ARYZ6S41TSV4RRFFQ69G5FAV',
    registeredAt: '2026-11-23T01:05:00Z',
    siteId,
    terminalId: 'T03',
    road: purpose === 'accusation' ? { track: 'accusation', path: null } : { track: 'appeal', path: 6 },
    draft: { ...sampleDraft(), purpose },
    petitioner: { source: 'card', name: '王虚构', address: '样例县', phone: null, idNumber },
  };
  const events: MatterEvent[] = [{ kind: 'registered', on: '2026-11-23' }];
  if (accepted) events.push({ kind: 'accepted', on: '2026-11-23', acceptance: sampleAcceptance(matter) });
  return { matter, events, asOf: '2026-11-23T02:00:00Z' };
}

const textOf = (value: unknown) => JSON.stringify(value);

describe('a matter that was not brought alone and in person', () => {
  const plain = known({ accepted: true });
  const brought = (parts: Partial<Matter>): KnownMatter => ({ ...plain, matter: { ...plain.matter, ...parts } });
  const says = (parts: Partial<Matter>, code: 'D01' | 'D02' | 'D17') =>
    textOf(contentOf(brought(parts), { code, issueId: null }));
  const companions = ['李虚构', '赵虚构', '孙虚构', '周虚构'].map((name) => ({
    source: 'typed' as const,
    name,
    idNumber: null,
  }));
  const helper = { source: 'card' as const, name: '李测试', phone: null, idNumber: null, relation: '子女' };

  it('names its representatives, masked on the receipt, in full where they sign', () => {
    expect(says({ companions, persons: 30 }, 'D01')).toMatch(/王\*构、李\*构、赵\*构、孙\*构、周\*构/);
    const paper = says({ companions, persons: 30 }, 'D17');
    for (const words of ['代表推选书', '30人', '李虚构', '周虚构']) expect(paper).toContain(words);
  });

  it('lists what was handed in, by kind, copies and pages; of an accusation only how much', () => {
    const page = { sha256: 'a'.repeat(64), bytes: 1, width: 1, height: 1 };
    const material = (kind: 'letter' | 'photo', pages: number): Material => ({
      ...{ id: '018f0000-0000-7000-8000-000000000001', kind, source: 'camera', pages: Array(pages).fill(page) },
    });
    const materials = [material('photo', 1), material('letter', 2), material('photo', 3)];
    expect(says({ materials }, 'D01')).toContain('来信、申请书 1份（共2页）、照片 2份（共4页）。');
    const { matter } = known({ purpose: 'accusation' });
    const accusation = says({ ...matter, materials }, 'D01');
    expect(accusation).toContain('共3份');
    expect(accusation).not.toContain('来信');
  });

  it('names the helper (受托人) and for whom they act, on a paper to be signed by both', () => {
    expect(says({ helper }, 'D01')).toMatch(/代办人.*李\*试/);
    for (const words of ['授权委托书', '王虚构', '李测试', '子女']) expect(says({ helper }, 'D17')).toContain(words);
  });

  it('puts the signature on the receipt of a matter that was signed, and never on that of an accusation', () => {
    const signature: Signature = [[[100, 100], [900, 400]]]; // biome-ignore format: a stroke
    const ink = JSON.stringify(signature);
    expect(says({ signature }, 'D01')).toContain(ink);
    expect(says({ signature }, 'D01')).toContain('信访人签名');
    expect(says({ signature, helper }, 'D01')).toContain('受托人签名');
    expect(says({}, 'D01')).toContain('没有在屏幕上签名');
    const accusing = says({ signature, draft: { ...plain.matter.draft, purpose: 'accusation' } }, 'D01');
    expect(accusing).not.toContain(ink);
    expect(accusing).toContain('签名不印在本回执上');
  });

  it('has nothing to sign when it was', () => {
    expect(contentOf(plain, { code: 'D17', issueId: null })).toMatchObject({ ok: false });
  });

  it('owes no notice to whom no name is known, and says 匿名 on the receipt', () => {
    expect(says({ petitioner: ANONYMOUS }, 'D01')).toContain('匿名');
    expect(contentOf(brought({ petitioner: ANONYMOUS }), { code: 'D02', issueId: null })).toEqual({
      ok: false,
      reason: 'no-addressee',
    });
  });

  it('says nothing of what an accusation is about, whoever it concerns (article 30)', () => {
    const accused = known({ purpose: 'accusation' });
    accused.matter.draft.concerns = { kind: 'person', name: '钱虚构' };
    for (const code of ['D01', 'ROUTE'] as const) {
      expect(textOf(contentOf(accused, { code, issueId: null }))).not.toMatch(/钱虚构|砌墙/);
    }
  });
});

describe('the papers of a matter', () => {
  it('are all typeset with the fonts that come with the program', async () => {
    const created = createTypesetter({ fontDirs: sourceFontDirs(process.cwd()), now: () => new Date(0) });
    if (!created.ok) throw new Error(created.missing.join());
    for (const code of ['D01', 'D02', 'ROUTE'] as const) {
      const said = contentOf(known({ accepted: true }), { code, issueId: null });
      if (!said.ok) throw new Error(`${code}: ${textOf(said)}`);
      expect(await created.typesetter.render(said.content, { reprint: 1 })).toMatchObject({ ok: true });
    }
  });

  it('name who registered, who accepted and by when an answer is due', () => {
    const receipt = textOf(contentOf(known(), { code: 'D01', issueId: null }));
    for (const words of ['李样例', '0317-0000101', 'K7M-W3P-XA9']) expect(receipt).toContain(words);
    const notice = textOf(contentOf(known({ accepted: true }), { code: 'D02', issueId: null }));
    for (const words of ['王虚构先生', '赵样例', '样信受告〔2026〕12号', '2027年1月22日']) {
      expect(notice).toContain(words);
    }
  });

  it('have no honorific for whom no card says it', () => {
    expect(textOf(contentOf(known({ accepted: true, idNumber: null }), { code: 'D02', issueId: null }))).toContain(
      '王虚构：',
    );
  });

  it('have no notice before the acceptance', () => {
    expect(contentOf(known(), { code: 'D02', issueId: null })).toEqual({ ok: false, reason: 'not-accepted' });
  });

  it('of an accusation say nothing of what it is about, and there is no notice', () => {
    const { facts, request } = sampleDraft();
    const accusation = known({ purpose: 'accusation', accepted: true });
    for (const code of ['D01', 'ROUTE'] as const) {
      const said = contentOf(accusation, { code, issueId: null });
      expect(said.ok).toBe(true);
      expect(textOf(said)).not.toContain(facts);
      expect(textOf(said)).not.toContain(request);
    }
    expect(contentOf(accusation, { code: 'D02', issueId: null }).ok).toBe(false);
  });

  it('of another hall have no receipt here: only that hall knows who registered', () => {
    expect(contentOf(known({ siteId: 'other' }), { code: 'D01', issueId: null })).toEqual({
      ok: false,
      reason: 'other-site',
    });
    expect(contentOf(known({ siteId: 'other', accepted: true }), { code: 'D02', issueId: null }).ok).toBe(true);
  });

  it('issued at the desk say what the desk filled in and what the matter itself tells', () => {
    const before = known();
    expect(contentOf(before, { code: 'D03', issueId: null })).toEqual({ ok: false, reason: 'not-issued' });
    const { sample } = content.documents.D03;
    const desk = ['title', 'receivedBy', 'receivedOn', 'procedureName', 'competentOrgan', 'applyWithin', 'materials'];
    const fields = Object.fromEntries([...desk, 'basis', 'organ', 'handler'].map((field) => [field, sample[field]]));
    const road = { track: 'appeal', path: 2 } as const;
    const document = { code: 'D03', documentNo: '样信程告〔2026〕5号', road, fields } as const;
    const after = { ...before, events: [...before.events, { kind: 'issued', on: '2026-11-25', document } as const] };
    const said = textOf(contentOf(after, { code: 'D03', issueId: null }));
    for (const words of ['王虚构先生', '样信程告〔2026〕5号', '第三十一条第二项', 'K7M-W3P-XA9', '2026年11月25日']) {
      expect(said).toContain(words);
    }
  });
});

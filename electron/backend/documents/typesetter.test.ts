import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptanceNoticeSample } from '../../../domain/documents/d02-acceptance-notice.ts';
import type { DocumentCode } from '../../../domain/documents/document.ts';
import { documents } from '../../../domain/documents/documents.ts';
import { decodeQrCodes } from '../../../scripts/qr/decode-pdf.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { createTypesetter, type Rendered, type Typesetter } from './typesetter.ts';

const now = () => new Date('2026-11-23T02:30:00Z');
const TICKET_URL = 'https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function typesetterWith(fontDirs: string[]): Typesetter {
  const created = createTypesetter({ fontDirs, now });
  if (!created.ok) throw new Error(created.missing.join());
  return created.typesetter;
}
const typesetter = typesetterWith(sourceFontDirs(process.cwd()));

async function render(code: DocumentCode, input: unknown, reprint = 0, by = typesetter): Promise<Rendered> {
  const made = documents[code].content(input);
  if (!made.ok) throw new Error(`${made.reason} ${made.field}`);
  return by.render(made.content, { reprint });
}

async function file(code: DocumentCode, input: unknown, reprint = 0): Promise<{ path: string; pages: number }> {
  const rendered = await render(code, input, reprint);
  if (!rendered.ok) throw new Error(`${rendered.field} ${rendered.character}`);
  const path = join(dir, `${code}.pdf`);
  writeFileSync(path, rendered.pdf);
  return { path, pages: rendered.pages };
}

/** The text of a paper as another program reads it, without blanks and line ends. */
function textOf(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
}

function sampleWithName(name: string) {
  const sample = acceptanceNoticeSample();
  return { ...sample, petitioner: { ...sample.petitioner, name } };
}

describe('a paper as PDF', () => {
  it('carries the receipt on one page, readable by others', async () => {
    const { path, pages } = await file('D01', documents.D01.sample());
    const text = textOf(path);
    expect(pages).toBe(1);
    for (const words of [
      '信访事项登记回执',
      '139999100-T03-20261123-0007-7',
      'JTR-SVR-9DH',
      '2026年11月23日9时05分',
      '样例县群众服务中心',
      '李样例（接待员）电话0317-0000101',
      '王*构',
      '139999********0018',
      '宅基地',
      '届满日2026年12月8日',
      '此件由自助终端打印，与系统留存文书一致',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('carries the notice on one page and its route map on the next', async () => {
    const { path, pages } = await file('D02', documents.D02.sample());
    const text = textOf(path);
    expect(pages).toBe(2);
    for (const words of [
      '信访事项受理告知书',
      '样信受告〔2026〕12号',
      '王虚构先生：',
      '受理人赵样例，职务信访专员，联系电话0317-0000111',
      '届满日为2027年1月22日',
      '样例县虚构镇人民政府',
      '信访事项办理流程路线图',
      '现在在这里',
      '第1页，共2页',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('carries the route map alone on one page', async () => {
    const { path, pages } = await file('ROUTE', documents.ROUTE.sample());
    expect(pages).toBe(1);
    expect(textOf(path)).toContain('听取陈述、调查核实');
  });

  it('keeps the signature in company when names and requests are long', async () => {
    const sample = sampleWithName('阿卜杜拉·'.repeat(10));
    const organ = { ...sample.organ, name: '样例省样例市样例县虚构镇农村土地承包经营权确权登记颁证工作领导小组办公室' };
    const { path, pages } = await file('D02', { ...sample, organ, request: '恢复到原来的位置，'.repeat(40) });
    const lastOfText = execFileSync('pdftotext', ['-f', '2', '-l', '2', path, '-'], { encoding: 'utf8' });
    expect(pages).toBe(3);
    expect(lastOfText).toContain('附件');
    expect(lastOfText).toContain('需要帮助');
  });

  it('marks a reprint', async () => {
    const { path } = await file('D01', documents.D01.sample(), 2);
    expect(textOf(path)).toContain('补打2');
    expect(textOf((await file('D01', documents.D01.sample())).path)).not.toContain('补打');
  });

  it('embeds every font, declares PDF/A-2b and its language, and titles no person', async () => {
    const { path } = await file('D02', documents.D02.sample());
    const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/);
    const info = execFileSync('pdfinfo', ['-meta', path], { encoding: 'utf8' });
    expect(info).toContain('<pdfaid:part>2</pdfaid:part>');
    const title = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(title).toMatch(/Title:\s+信访事项受理告知书 样信受告〔2026〕12号\n/);
    expect(title).not.toContain('王虚构');
  });

  it('is the same bytes for the same content, so that a copy can be compared', async () => {
    const [one, two] = [await render('D01', documents.D01.sample()), await render('D01', documents.D01.sample())];
    expect(one.ok && two.ok && Buffer.compare(one.pdf, two.pdf)).toBe(0);
  });
});

describe('rare characters', () => {
  it.each(['𠮷', '𬭎', '㐂', '䶮', '𪚥'])('prints %s in a name', async (character) => {
    const { path } = await file('D02', sampleWithName(`虚构${character}`));
    expect(textOf(path)).toContain(`虚构${character}先生：`);
  });

  it('refuses a character no font has, by field and code point, and draws no box', async () => {
    const withoutRare = typesetterWith(sourceFontDirs(process.cwd()).slice(0, 3));
    const rendered = await render('D02', sampleWithName('虚构𪚥'), 0, withoutRare);
    const refused = { ok: false, reason: 'missing-glyph', field: 'petitioner.name', character: 'U+2A6A5' };
    expect(rendered).toEqual(refused);
  });
});

describe('the QR code on paper', () => {
  it.each(['D01', 'D02'] as const)('%s: reads from a 203 dpi print', async (code) => {
    const { path } = await file(code, documents[code].sample());
    expect(await decodeQrCodes(path, { dpi: 203 })).toEqual([TICKET_URL]);
  });
});

describe('without fonts', () => {
  it('says which files are missing', () => {
    const created = createTypesetter({ fontDirs: [dir], now });
    expect(created).toMatchObject({ ok: false, reason: 'fonts-missing', looked: [dir] });
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { decodeQrCodes } from '../../../scripts/qr/decode-pdf.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { drawingPart, letterPart, noticePaper, paper, receiptPaper, TICKET_URL } from './sample-contents.fixture.ts';
import { createTypesetter, type Typesetter } from './typesetter.ts';

const now = () => new Date('2026-11-23T02:30:00Z');

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

async function file(content: DocumentContent, reprint = 0): Promise<{ path: string; pages: number }> {
  const rendered = await typesetter.render(content, { reprint });
  if (!rendered.ok) throw new Error(`${rendered.field} ${rendered.character}`);
  const path = join(dir, 'paper.pdf');
  writeFileSync(path, rendered.pdf);
  return { path, pages: rendered.pages };
}

/** The text of a paper as another program reads it, without blanks and line ends. */
function textOf(path: string): string {
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
}

describe('a paper as PDF', () => {
  it('carries the receipt on one page, readable by others', async () => {
    const { path, pages } = await file(receiptPaper());
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

  it('carries the notice, its plain companion and its route map, each on pages of its own', async () => {
    const { path, pages } = await file(noticePaper());
    const text = textOf(path);
    expect(pages).toBe(4);
    for (const words of [
      '信访事项受理告知书',
      '样信受告〔2026〕12号',
      '王虚构先生：',
      '受理人赵样例，职务信访专员，联系电话0317-0000111',
      '届满日为2027年1月22日',
      '样例县虚构镇人民政府',
      '信访事项办理流程路线图',
      '现在在这里',
      '第1页，共4页',
      '您的事，这样办',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('carries the route map alone on one page', async () => {
    const { path, pages } = await file(paper([drawingPart()]));
    expect(pages).toBe(1);
    expect(textOf(path)).toContain('听取陈述、调查核实');
  });

  it('keeps the signature in company when names are long', async () => {
    const organ = '样例省样例市样例县虚构镇农村土地承包经营权确权登记颁证工作领导小组办公室';
    const { path } = await file(noticePaper({ name: '阿卜杜拉·'.repeat(10), organ }));
    const lastOfText = execFileSync('pdftotext', ['-f', '2', '-l', '2', path, '-'], { encoding: 'utf8' });
    expect(lastOfText).toContain('附件');
    expect(lastOfText).toContain('如需帮助');
  });

  it('puts no blanks where a line is spread or Latin stands beside Chinese', async () => {
    const { path } = await file(paper([letterPart()]));
    const lines = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split('\n');
    const body = lines.filter((line) => /^(自|您|根据|一、|二、|三、|四、|五、|六、|收到|延长)/.test(line));
    expect(body.length).toBeGreaterThan(5);
    for (const line of body) expect(line).not.toContain(' ');
  });

  it('marks a reprint', async () => {
    const { path } = await file(receiptPaper(), 2);
    expect(textOf(path)).toContain('补打2');
    expect(textOf((await file(receiptPaper())).path)).not.toContain('补打');
  });

  it('embeds every font, declares PDF/A-2b and its language, and titles no person', async () => {
    const { path } = await file(noticePaper());
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
    const [one, two] = [await typesetter.render(receiptPaper()), await typesetter.render(receiptPaper())];
    expect(one.ok && two.ok && Buffer.compare(one.pdf, two.pdf)).toBe(0);
  });
});

describe('rare characters', () => {
  it.each(['𠮷', '𬭎', '㐂', '䶮', '𪚥'])('prints %s in a name', async (character) => {
    const { path } = await file(noticePaper({ name: `虚构${character}` }));
    expect(textOf(path)).toContain(`虚构${character}先生：`);
  });

  it('refuses a character no font has, by field and code point, and draws no box', async () => {
    const withoutRare = typesetterWith(sourceFontDirs(process.cwd()).slice(0, 3));
    const rendered = await withoutRare.render(noticePaper({ name: '虚构𪚥' }));
    const refused = { ok: false, reason: 'missing-glyph', field: '0.blocks.0.text', character: 'U+2A6A5' };
    expect(rendered).toEqual(refused);
  });
});

describe('the QR code on paper', () => {
  it.each([
    ['receipt', receiptPaper(), 1],
    ['notice', noticePaper(), 2],
  ])('%s: reads from a 203 dpi print', async (_, content, page) => {
    const { path } = await file(content);
    expect(await decodeQrCodes(path, { dpi: 203, page })).toEqual([TICKET_URL]);
  });
});

describe('without fonts', () => {
  it('says which files are missing', () => {
    const created = createTypesetter({ fontDirs: [dir], now });
    expect(created).toMatchObject({ ok: false, reason: 'fonts-missing', looked: [dir] });
  });
});

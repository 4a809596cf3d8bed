import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentPart } from '../../../domain/documents/document.ts';
import type { LaidOutPage, Shape, TextShape } from './drawing.ts';
import { layoutPages } from './layout-pages.ts';
import { layoutProblems } from './layout-problems.ts';
import {
  DOCUMENT_NO,
  dossierPart,
  letterPart,
  noticePaper,
  officialPart,
  paper,
  plainPart,
  receiptPart,
  serviceFormPart,
  shortOfficialPart,
  slipPart,
} from './sample-contents.fixture.ts';

/** A Chinese character is an em wide, a Latin one half. */
const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
const MM = 72 / 25.4;

const pagesOf = (...parts: DocumentPart[]) => layoutPages(paper(parts), { measure, reprint: 0 });
type Text = Extract<Shape, { kind: 'text' }>;
const isText = (shape: Shape): shape is Text => shape.kind === 'text';
const textsOf = (page: LaidOutPage | undefined) => page?.shapes.filter(isText) ?? [];
function find(page: LaidOutPage | undefined, words: string): Text {
  const found = textsOf(page).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`${words} is not on the page`);
  return found;
}
const reds = (page: LaidOutPage | undefined) =>
  page?.shapes.flatMap((shape) => (shape.kind === 'rect' && shape.fill === 'red' ? [shape] : [])) ?? [];
/** Of a character's square, in mm from the page's upper edge. */
const topOf = ({ y, size }: TextShape) => (y - 0.88 * size) / MM;
const bottomOf = ({ y, size }: TextShape) => (y + 0.12 * size) / MM;
const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', text });
const official = (...blocks: DocumentBlock[]): DocumentPart => ({ ...officialPart(), blocks });

describe('the official layout (GB/T 9704-2012)', () => {
  const body = official(paragraph('依法受理'.repeat(750)));

  it('has a text block of 156 by 225 mm, 37 mm from the top and 28 mm from the left of an A4 page', () => {
    const [page] = pagesOf(body);
    const { left, top, right, bottom } = page?.area ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const inMm = [left, top, right - left, bottom - top, page?.width ?? 0, page?.height ?? 0].map((one) => one / MM);
    expect(inMm.map((one) => Math.round(one))).toEqual([28, 37, 156, 225, 210, 297]);
  });

  it('sets 28 characters a line, the first line of a paragraph two in', () => {
    const lines = textsOf(pagesOf(body)[1]).filter(({ text }) => text.includes('依法'));
    expect(lines[0]?.text).toHaveLength(28);
    expect(find(pagesOf(body)[0], '依法受理').text).toHaveLength(26);
    const width = 28 * (16 + (lines[0]?.spacing ?? 0));
    expect(width / MM).toBeCloseTo(156, 1);
  });

  it('sets 22 lines a page, 225 mm from the first to below the last', () => {
    const lines = textsOf(pagesOf(body)[1]).filter(({ text, size }) => size === 16 && text.includes('依法'));
    expect(lines).toHaveLength(22);
    expect(((lines[21]?.y ?? 0) - (lines[0]?.y ?? 0)) / 21 / MM).toBeCloseTo(225 / 22, 3);
  });

  it('heads page one in red: the organ 35 mm below the block’s edge, a rule 4 mm below the number', () => {
    const [page] = pagesOf(officialPart());
    const organ = find(page, '样例县虚构镇人民政府');
    expect(organ.fill).toBe('red');
    expect(topOf(organ)).toBeCloseTo(37 + 35, 1);
    const [rule] = reds(page);
    expect((rule?.width ?? 0) / MM).toBeCloseTo(156, 1);
    expect((rule?.y ?? 0) / MM - bottomOf(find(page, DOCUMENT_NO.slice(0, 4)))).toBeCloseTo(4, 0);
  });

  it('sets the title in size 2 about two lines below the rule, centred', () => {
    const [page] = pagesOf(shortOfficialPart());
    const lines = textsOf(page).filter(({ size }) => size === 22);
    expect(lines.map(({ text }) => text).join('')).toBe(shortOfficialPart().title);
    expect(lines.length).toBe(2);
    const lineHeight = 225 / 22;
    const above = topOf(lines[0] as TextShape) - (reds(page)[0]?.y ?? 0) / MM;
    expect(above).toBeGreaterThan(1.5 * lineHeight);
    expect(above).toBeLessThan(3 * lineHeight);
    for (const { x, text, size } of lines) {
      expect((x + (measure(text) * size) / 2) / MM).toBeCloseTo(28 + 78, 0);
    }
  });

  it('numbers every page 7 mm below the block, odd pages right, even pages left', () => {
    const pages = pagesOf(body);
    const [one, two] = [find(pages[0], '— 1 —'), find(pages[1], '— 2 —')];
    expect(one.size).toBe(14);
    expect((one.y - 0.38 * 14) / MM).toBeCloseTo(297 - 35 + 7, 1);
    expect(one.x / MM).toBeGreaterThan(140);
    expect((two.x - 14) / MM).toBeCloseTo(28, 1);
  });

  it('sets the day four characters in from the right and the organ centred over it', () => {
    const pages = pagesOf(officialPart());
    const page = pages.at(-1);
    const day = find(page, '2026年11月23日');
    const organ = textsOf(page).find(({ text, size }) => text === '样例县虚构镇人民政府' && size === 16);
    const end = (shape: TextShape) =>
      shape.x + measure(shape.text) * shape.size + [...shape.text].length * (shape.spacing ?? 0);
    const middle = (shape: TextShape | undefined) => (shape ? (shape.x + end(shape)) / 2 : 0);
    expect((28 + 156 - end(day) / MM) / (156 / 28)).toBeGreaterThan(3.6);
    expect((28 + 156 - end(day) / MM) / (156 / 28)).toBeLessThan(4.4);
    expect(Math.abs(middle(organ) - middle(day))).toBeLessThan(8);
  });

  it('sends at least two lines of text along with a signature', () => {
    for (let lines = 1; lines < 45; lines += 1) {
      const signature = shortOfficialPart().blocks.at(-1) as DocumentBlock;
      const page = pagesOf(official(paragraph('依法受理告知'.repeat(5 * lines)), signature)).at(-1);
      expect(textsOf(page).filter(({ text }) => /^[依法受理告知]+$/.test(text)).length).toBeGreaterThanOrEqual(
        Math.min(2, lines),
      );
    }
  });

  it('moves the lines closer rather than take one more page for a signature', () => {
    expect(pagesOf(shortOfficialPart())).toHaveLength(1);
  });
});

describe('the letter layout (GB/T 9704-2012, 10.1)', () => {
  const [first, second] = pagesOf(letterPart());

  it('sets the organ 30 mm from the page’s edge and double rules of 170 mm under it and 20 mm above the lower edge', () => {
    const organ = find(first, '样例县虚构镇人民政府');
    expect(topOf(organ)).toBeCloseTo(30, 1);
    const rules = reds(first);
    expect(rules.map(({ width }) => Math.round(width / MM))).toEqual([170, 170, 170, 170]);
    expect(rules.map(({ x }) => Math.round(x / MM))).toEqual([20, 20, 20, 20]);
    expect((rules[0]?.y ?? 0) / MM - bottomOf(organ)).toBeCloseTo(4, 1);
    expect((rules[2]?.y ?? 0) / MM).toBeCloseTo(297 - 20, 1);
    const thick = rules.map(({ height }) => height > 1);
    expect(thick).toEqual([true, false, false, true]);
  });

  it('has no page number on page one, and one on the next', () => {
    expect(textsOf(first).some(({ text }) => text.startsWith('—'))).toBe(false);
    expect(find(second, '— 2 —')).toBeDefined();
    expect(reds(second)).toEqual([]);
  });

  it('sets the number at the right, under the first rule', () => {
    const number = find(first, '〔2026〕12号');
    expect(number.y / MM).toBeGreaterThan((reds(first)[1]?.y ?? 0) / MM);
    expect(number.x / MM).toBeGreaterThan(105);
  });

  it('breaks an organ’s name over lines before it becomes too small to read', () => {
    const organ = '样例省样例市样例县虚构镇农村土地承包经营权确权登记颁证工作领导小组办公室'.repeat(2);
    const name = textsOf(pagesOf(letterPart({ organ }))[0]).filter(({ fill }) => fill === 'red');
    expect(name.map(({ text }) => text).join('')).toBe(organ);
    for (const { size } of name) expect(size).toBeGreaterThanOrEqual(18);
  });
});

describe('forms', () => {
  it('say a table’s titles on every page and align figures on the right', () => {
    const pages = pagesOf(dossierPart());
    const tables = pages.filter((page) => textsOf(page).some(({ text }) => text.includes('受理告知书')));
    expect(tables.length).toBeGreaterThan(1);
    for (const page of tables) expect(find(page, '文书名称')).toBeDefined();
    const figures = textsOf(tables[1]).filter(({ text, x }) => /^\d+$/.test(text) && x > 300);
    expect(figures.length).toBeGreaterThan(3);
    const ends = figures.map(({ text, x, size }) => Math.round(x + measure(text) * size));
    expect(new Set(ends).size).toBe(1);
  });

  it('run a long row over a page’s end with a rule on either side', () => {
    const [one, two] = pagesOf(dossierPart());
    const bottoms = one?.shapes.flatMap((shape) => (shape.kind === 'line' ? shape.points.map(([, y]) => y) : [])) ?? [];
    const tops = two?.shapes.flatMap((shape) => (shape.kind === 'line' ? shape.points.map(([, y]) => y) : [])) ?? [];
    const across = (page: LaidOutPage | undefined, y: number) =>
      page?.shapes.some((shape) => shape.kind === 'line' && shape.points.every(([, at]) => at === y));
    expect(across(one, Math.max(...bottoms))).toBe(true);
    expect(across(two, Math.min(...tops))).toBe(true);
  });

  it('give 10 mm to a field that is written in by hand', () => {
    const [page] = pagesOf(serviceFormPart());
    const rules = page?.shapes.flatMap((shape) => {
      const [[, y1] = [0, 0], [, y2] = [0, 0]] = shape.kind === 'line' ? shape.points : [];
      return shape.kind === 'line' && shape.points.length === 2 && y1 === y2 ? [y1] : [];
    });
    const label = find(page, '送达地点');
    const above = Math.max(...(rules ?? []).filter((y) => y < label.y));
    const below = Math.min(...(rules ?? []).filter((y) => y > label.y));
    expect((below - above) / MM).toBeGreaterThanOrEqual(9.99);
  });

  it('keep a table’s days and numbers whole', () => {
    const table: DocumentBlock = {
      kind: 'table',
      columns: ['序号', '文书', '文号', '日期', '页数'].map((title, i) => ({
        title,
        share: [1, 3, 3, 2, 1][i] ?? 1,
        align: 'left',
      })),
      rows: [['1', '信访事项受理告知书', '告〔2026〕12号', '2026年11月23日', '12']],
    };
    const [page] = pagesOf({ ...receiptPart(), blocks: [table] });
    expect(find(page, '2026年11月23日')).toBeDefined();
    expect(find(page, '告〔2026〕12号')).toBeDefined();
  });
});

describe('plain pages and slips', () => {
  it('stand on A5, one page each; plain answers in 18 pt or more', () => {
    for (const part of [plainPart(), slipPart()]) {
      const pages = pagesOf(part);
      expect(pages.map(({ width, height }) => [Math.round(width / MM), Math.round(height / MM)])).toEqual([[148, 210]]);
    }
    const answers = textsOf(pagesOf(plainPart())[0]).filter(({ marginal }) => !marginal);
    for (const { size } of answers) expect(size).toBeGreaterThanOrEqual(18);
  });
});

describe('a paper of several parts', () => {
  const pages = layoutPages(noticePaper(), { measure, reprint: 2 });

  it('begins each on a new page, with a bookmark', () => {
    const bookmarks = pages.flatMap(({ bookmark }) => bookmark ?? []);
    expect(bookmarks).toEqual(['信访事项受理告知书', '您的事，这样办', '信访事项办理流程路线图']);
  });

  it('says on every page its mark, which of how many pages it is, and that it is a reprint', () => {
    pages.forEach((page, i) => {
      expect(find(page, '此件由自助终端打印，与系统留存文书一致')).toBeDefined();
      expect(find(page, `第${i + 1}页，共${pages.length}页`)).toBeDefined();
      expect(find(page, '补打 2')).toBeDefined();
    });
  });
});

describe('what no print shop would let pass', () => {
  it('is on no page of the samples', () => {
    const parts = [letterPart(), officialPart(), shortOfficialPart(), receiptPart(), serviceFormPart(), dossierPart()];
    for (const part of [...parts, plainPart(), slipPart()]) {
      expect(layoutProblems(pagesOf(part), measure)).toEqual([]);
    }
  });

  const page = (...shapes: Shape[]): LaidOutPage[] => [
    { width: 400, height: 400, bookmark: null, area: { left: 50, top: 50, right: 350, bottom: 350 }, shapes },
  ];
  const text = (words: string, x: number, y: number, size = 12): Shape => ({
    kind: 'text',
    x,
    y,
    size,
    role: 'body',
    text: words,
  });
  const kinds = (pages: LaidOutPage[]) => layoutProblems(pages, measure).map(({ kind }) => kind);

  it('is found: text on text, text on a rule, text outside, text too small', () => {
    expect(kinds(page(text('甲乙', 100, 100), text('丙', 112, 104)))).toEqual(['overlap']);
    const rule: Shape = {
      kind: 'line',
      points: [
        [90, 96],
        [200, 96],
      ],
      thickness: 1,
    };
    expect(kinds(page(text('甲乙', 100, 100), rule))).toEqual(['crossed']);
    expect(kinds(page(text('甲乙丙', 330, 100)))).toEqual(['outside']);
    expect(kinds(page({ ...text('甲', 200, 380), marginal: true }))).toEqual([]);
    expect(kinds(page(text('甲', 100, 100, 8.5)))).toEqual(['small']);
  });

  it('is not the empty half of a mark over the margin, nor lines one under the other', () => {
    expect(kinds(page(text('甲乙，', 320, 100)))).toEqual([]);
    expect(kinds(page(text('甲乙', 100, 100), text('丙丁', 100, 115)))).toEqual([]);
  });
});

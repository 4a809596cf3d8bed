import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Hit, SearchAnswer } from '../../../contract/library.ts';
import { bundledContentDir, loadContent } from '../../../kiosk-config/content.ts';
import { keptLog, silentLog } from '../backend.fixture.ts';
import { importLaws } from './import-laws.ts';
import { openLawBook } from './law-book.ts';
import { LAW_BOOK_FILE } from './law-book-file.ts';
import { openLibrary } from './library.ts';
import { LANE_LAW, WELL_LAW } from './sample-statutes.fixture.ts';
import { parseStatute, type Statute } from './statute-text.ts';

const loaded = loadContent(bundledContentDir());
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { guides, searchWords } = loaded.content.guidance;

function statute(text: string): Statute {
  const parsed = parseStatute(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.statute;
}

let lawsDir: string;
beforeEach(() => {
  lawsDir = mkdtempSync(join(tmpdir(), 'laws-'));
});
afterEach(() => rmSync(lawsDir, { recursive: true }));

const open = (laws: string[] = [WELL_LAW, LANE_LAW]) => {
  if (laws.length > 0) importLaws(lawsDir, laws.map(statute));
  return openLibrary({ guides, searchWords, lawsDir, log: silentLog });
};
const nameOf = (hit: Hit) => (hit.kind === 'guide' ? hit.id : hit.kind === 'law' ? hit.lawId : hit.label);

describe('searching guides and laws', () => {
  it.each([
    ['低保', 'minimum-living'],
    ['复查', 'review-recheck'],
    ['信访', 'acceptance-days'],
    ['宅基地', 'homestead'],
    ['工资', 'wages'],
    ['12348', 'legal-aid-guide'],
  ])('finds %s among the guides', (query, id) => {
    const { hits, exact } = open().search(query, 0);
    expect(exact).toBe(true);
    expect(hits.map(nameOf)).toContain(id);
  });

  it('finds an article by a word of two characters, with the place it stands', () => {
    const hit = open()
      .search('争吵', 0)
      .hits.find(({ kind }) => kind === 'article');
    if (hit?.kind !== 'article') throw new Error('no article');
    expect(hit).toMatchObject({ lawId: '样例县机井管理办法', label: '第四条' });
    expect(hit.snippet.marks.map(([start, end]) => hit.snippet.text.slice(start, end))).toEqual(['争吵']);
  });

  it('finds the law by its name, and an article by its number and the name of its law', () => {
    expect(open().search('机井管理办法', 0).hits.map(nameOf)).toContain('样例县机井管理办法');
    expect(open().search('机井 第四条', 0).hits.map(nameOf)).toEqual(['第四条']);
  });

  it('finds what the law calls otherwise than people do', () => {
    const law = WELL_LAW.replace('机井的事', '领取最低生活保障的人家用水的事');
    const { hits } = open([law]).search('低保', 0);
    expect(hits.map(nameOf)).toEqual(expect.arrayContaining(['minimum-living', '第二条']));
    expect(JSON.stringify(hits)).toContain('最低生活保障');
  });

  it('says when it only came near', () => {
    const near = open().search('机井坏了浇不上水', 0);
    expect(near.exact).toBe(false);
    expect(near.hits.map(nameOf)).toContain('第一条');
  });

  it('finds nothing for nothing, and nothing for what stands nowhere', () => {
    const library = open();
    expect(library.search(' ，。', 0)).toEqual({ hits: [], total: 0, page: 0, pages: 0, exact: true });
    expect(library.search('鼽鼽', 0)).toMatchObject({ hits: [], total: 0 });
  });

  it('gives page after page, each hit once, and the last page for any beyond', () => {
    const library = open();
    const first = library.search('地', 0);
    const pages = Array.from({ length: first.pages }, (_, page) => library.search('地', page));
    const all = pages.flatMap(({ hits }) => hits.map((hit) => JSON.stringify(hit)));
    expect(new Set(all).size).toBe(first.total);
    expect(library.search('地', 999)).toEqual(pages.at(-1));
  });

  it('finds every word of every text: nothing is between the dictionary and the reader', () => {
    const library = open();
    const texts = [WELL_LAW, LANE_LAW].flatMap((law) =>
      statute(law).articles.flatMap(({ label, paragraphs }) => paragraphs.map((text) => ({ label, text }))),
    );
    const pieces = fc.constantFrom(...texts).chain(({ label, text }) => {
      const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => [...word].length >= 2);
      return fc.record({
        label: fc.constant(label),
        word: fc.constantFrom(...words),
        at: fc.nat(20),
        length: fc.integer({ min: 2, max: 6 }),
      });
    });
    fc.assert(
      fc.property(pieces, ({ label, word, at, length }) => {
        const chars = [...word];
        const start = Math.min(at, chars.length - 2);
        const query = chars.slice(start, start + length).join('');
        const found = Array.from({ length: library.search(query, 0).pages }, (_, page) => library.search(query, page));
        expect(found.every(({ exact }) => exact)).toBe(true);
        expect(found.flatMap(({ hits }) => hits.map(nameOf))).toContain(label);
      }),
      { numRuns: 60 },
    );
  });

  it('answers anything that is typed, in the shape of the contract', () => {
    const library = open();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), fc.nat(20), (query, page) => {
        SearchAnswer.parse(library.search(query, page));
      }),
    );
  });
});

describe('reading', () => {
  it('a guide, and none by another name', () => {
    const library = open([]);
    expect(library.guide('wages').guide?.title).toBe('拖欠工资怎么要');
    expect(library.guide('nothing').guide).toBeNull();
    expect(library.guides().guides).toHaveLength(guides.length);
  });

  it('a law with its contents, and an article with the ones beside it', () => {
    const library = open();
    expect(library.laws().laws.map(({ title, articles }) => [title, articles])).toEqual([
      ['中华人民共和国虚构法典 胡同编', 2],
      ['样例县机井管理办法', 6],
    ]);
    expect(library.law('样例县机井管理办法').law?.contents[3]).toEqual({
      label: '第三条之一',
      under: ['第二章 用水', '第一节 排队'],
      opening: '夜里浇地，也要排队。',
    });
    const long = library.law('样例县机井管理办法').law?.contents[4]?.opening;
    expect(long).toBe('为浇地争吵的，村里先调解；调解不成，可以请乡镇处…');
    expect(library.article('样例县机井管理办法', '第三条之一').article).toMatchObject({
      previous: '第三条',
      next: '第四条',
      versionOn: '2024-06-30',
    });
    expect(library.article('样例县机井管理办法', '第九条').article).toBeNull();
  });

  it('a law by the short name a guide gives: without 中华人民共和国 and the name of its part', () => {
    const library = open();
    expect(library.article('虚构法典', '第二条').article?.lawTitle).toBe('中华人民共和国虚构法典 胡同编');
    expect(library.law('没有的法').law).toBeNull();
  });
});

describe('the book of laws', () => {
  it('replaces a version by a later one, and never by an older one', () => {
    const older = statute(WELL_LAW.replace('2024年6月30日 样例县人民政府修订\n', '').replace('插队', '先浇'));
    const newer = statute(WELL_LAW);
    const effects = [older, newer, older, newer].map((law) => {
      const imported = importLaws(lawsDir, [law]);
      return imported.ok ? imported.laws[0]?.effect : imported.reason;
    });
    expect(effects).toEqual(['added', 'replaced', 'older-than-ours', 'replaced']);
    const library = open([]);
    expect(library.search('插队', 0).hits.map(nameOf)).toEqual(['第三条']);
    expect(library.search('先浇', 0).hits.filter(({ kind }) => kind === 'article')).toHaveLength(1);
  });

  it('leaves a reader with the book it has open', () => {
    const library = open([WELL_LAW]);
    importLaws(lawsDir, [statute(LANE_LAW)]);
    expect(library.laws().laws).toHaveLength(1);
    expect(open([]).laws().laws).toHaveLength(2);
  });

  it('that is none is refused, and the guides remain', () => {
    writeFileSync(join(lawsDir, LAW_BOOK_FILE), 'not a database, but long enough to be looked at as one '.repeat(40));
    expect(openLawBook(lawsDir)).toEqual({ ok: false, reason: 'not-a-book' });
    expect(importLaws(lawsDir, [statute(WELL_LAW)])).toEqual({ ok: false, reason: 'not-a-book' });
    const { log, text } = keptLog();
    const library = openLibrary({ guides, searchWords, lawsDir, log });
    expect(library.search('低保', 0).hits.map(nameOf)).toContain('minimum-living');
    expect(text()).toContain('laws-unreadable');
  });
});

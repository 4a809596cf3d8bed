import { describe, expect, it } from 'vitest';
import { readingPaper } from '../../../domain/documents/reading-page.ts';
import { bundledContentDir, loadContent } from '../../../kiosk-config/content.ts';
import { layoutPages } from './layout-pages.ts';
import { layoutProblems } from './layout-problems.ts';

const loaded = loadContent(bundledContentDir());
if (!loaded.ok) throw new Error('content does not load');
const { guides } = loaded.content.guidance;

/** A Chinese character is an em wide, a Latin one half. */
const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
const squeezed = (text: string) => text.replace(/\s/gu, '');
/** 三号, the size of official papers, is the least that is called large here. */
const LEAST_POINTS = 16;

describe.each(guides)('the guide $title in large type', ({ title, summary, asOf, sections }) => {
  const paper = readingPaper({
    title,
    source: '样例大厅办事指南',
    asOf,
    sections: [{ heading: null, paragraphs: [summary], facts: [['电话', '0317-0000100']] }, ...sections],
  });
  const pages = layoutPages(paper, { measure, reprint: 1 });
  const texts = pages.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : [])));

  it('loses no word, leaves no margin and lays nothing over anything', () => {
    const said = squeezed(texts.map(({ text }) => text).join(''));
    const wanted = [title, summary, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])];
    for (const words of wanted) expect(said).toContain(squeezed(words));
    expect(said).toContain('0317-0000100');
    expect(layoutProblems(pages, measure)).toEqual([]);
  });

  it('has no small print at all', () => {
    expect(Math.min(...texts.map(({ size }) => size))).toBeGreaterThanOrEqual(LEAST_POINTS);
  });
});

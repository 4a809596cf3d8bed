import { describe, expect, it } from 'vitest';
import type { DocumentContent, DocumentPart } from '../../../domain/documents/document.ts';
import { type PaperPiece, paperPieces } from '../../../domain/documents/paper-pieces.ts';
import type { RouteStep } from '../../../domain/route-step.ts';
import { dueWords } from '../../../domain/step-words.ts';
import { lawfulInputs } from './inputs.fixture.ts';
import { contentOf, templates } from './papers.fixture.ts';

/** How a block is set and what is no word of it: the layout of a column, the pen, the address of a code. */
const NOT_WORDS = new Set(['kind', 'align', 'url', 'ink', 'layout']);
const STEP = ['title', 'plain', 'role', 'limitWords', 'basis'] as const;

/** Every text that stands on the pages, by whatever block. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  if ('node' in value) return stepTexts(value as RouteStep & { branches?: RouteStep[] });
  return Object.entries(value).flatMap(([key, inner]) => (NOT_WORDS.has(key) ? [] : textsOf(inner)));
}

function stepTexts(step: RouteStep & { branches?: RouteStep[] }): string[] {
  const due = dueWords(step);
  return [...STEP.map((key) => step[key]), ...(due === null ? [] : [due]), ...(step.branches ?? []).flatMap(stepTexts)];
}

const said = (pieces: readonly PaperPiece[]) =>
  pieces.map((piece) => (piece.kind === 'field' ? `${piece.label}\n${piece.value}` : piece.text)).join('\n');

function lost({ parts, mark, ...rest }: DocumentContent): string[] {
  const words = said(paperPieces({ parts, mark, ...rest }));
  return [mark, ...parts.flatMap(textsOf)].filter((text) => !words.includes(text));
}

describe('a paper read on the screen', () => {
  it.each(templates)('$code $name loses no word', ({ code }) => {
    expect(lost(contentOf(code))).toEqual([]);
  });

  it.each(templates)('$code $name loses no word whatever it is filled with', ({ code }) => {
    for (const input of lawfulInputs(code, { count: 20, seed: 5 })) {
      expect(lost(contentOf(code, input))).toEqual([]);
    }
  });

  it('says where there is only room to write', () => {
    const pieces = paperPieces(paper({ kind: 'fields', rows: [[{ label: '电话', value: '' }]] }));
    expect(pieces).toContainEqual({ kind: 'field', label: '电话', value: '（空着，打印后手写）' });
  });

  it('says a table row by row under its titles, and its empty rows once', () => {
    const columns = ['序号', '名称'].map((title) => ({ title, share: 1, align: 'left' as const }));
    const rows = [
      ['1', '照片'],
      ['', ''],
      ['', ''],
    ];
    const values = (given: string[][]) =>
      paperPieces(paper({ kind: 'table', columns, rows: given })).flatMap((piece) =>
        piece.kind === 'field' ? [[piece.label, piece.value]] : [],
      );
    expect(values(rows)).toEqual([
      ['序号', '1'],
      ['名称', '照片'],
    ]);
    expect(values(rows.slice(1)).map(([label]) => label)).toEqual(['序号', '名称']);
  });

  it('says what is ticked, and what is signed already', () => {
    const options = [
      { text: '申诉求决', chosen: true },
      { text: '意见建议', chosen: false },
    ];
    const ticked = said(paperPieces(paper({ kind: 'choices', label: '目的', options })));
    expect(ticked).toContain('申诉求决（已选）\n意见建议');
    const labels = ['签名', '日期'];
    const signed = { ink: [[[0, 0] as [number, number]]], day: '2026年11月23日' };
    expect(said(paperPieces(paper({ kind: 'sign-here', labels, signed })))).toContain(
      '签名\n（已在屏幕上签名）\n日期\n2026年11月23日',
    );
  });
});

function paper(...blocks: DocumentPart['blocks']): DocumentContent {
  return {
    ...{ code: 'D01', templateVersion: '1', title: '回执', documentNo: null, mark: '样例', filledIn: [] },
    parts: [{ layout: 'form', title: '回执', organ: null, documentNo: null, blocks }],
  };
}

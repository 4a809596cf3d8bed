import { describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentContent } from '../../../domain/documents/document.ts';
import { lawfulInputs } from '../../../kiosk-config/content/documents/inputs.fixture.ts';
import { contentOf, templates } from '../../../kiosk-config/content/documents/papers.fixture.ts';
import type { LaidOutPage } from './drawing.ts';
import { layoutProblems } from './layout-problems.ts';
import { drawn, fonts, squeezed, typesetter } from './typesetter.fixture.ts';

/** Of every document; seeded, so a failure comes again. */
const INPUTS = 1000;

/** What a block wants said, in strings that must each be found whole when blanks and line ends do not count. */
function wordsOf(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'route-map':
      return [block.map.title, ...block.map.lines, ...block.map.steps.map(({ title }) => title)];
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'choices':
      return [block.label, ...block.options.map(({ text }) => text)];
    case 'reference':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'numbered':
      return [block.heading, block.text];
    case 'answer':
      return [block.question, block.answer];
    case 'sign-here':
      return block.labels;
    case 'writing-lines':
      return [block.label];
    case 'signature':
      return [block.attachment ?? '', block.organ, block.day, block.contact ?? '', ...(block.code?.lines ?? [])];
    default:
      return [block.text];
  }
}

/** Characters and how often each is meant, for all words of a paper. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What of the words meant is not drawn: lost characters, each with how often. */
function lost(content: DocumentContent, pages: readonly LaidOutPage[]): string[] {
  const meant = content.parts.flatMap(({ title, organ, documentNo, blocks }) => [
    // A road map alone on its page bears its own title.
    ...(blocks.every(({ kind }) => kind === 'route-map') ? [] : [title, organ ?? '', documentNo ?? '']),
    ...blocks.flatMap(wordsOf),
  ]);
  const there = counted(pages.map(drawn).join(''));
  return [...counted(squeezed(meant.join('')))].flatMap(([character, count]) => {
    const missing = count - (there.get(character) ?? 0);
    return missing > 0 ? [`${character} ×${missing}`] : [];
  });
}

describe.each(templates)(`$code $name`, ({ code }) => {
  it(`says all that was meant and lies as a print shop would have it, with ${INPUTS} inputs`, () => {
    for (const input of lawfulInputs(code, { count: INPUTS, seed: 20261124 })) {
      const content = contentOf(code, input);
      const pages = typesetter.layout(content);
      expect(lost(content, pages)).toEqual([]);
      expect(pages.map(drawn).join('')).toContain(squeezed(content.documentNo ?? ''));
      expect(layoutProblems(pages, fonts.width)).toEqual([]);
    }
  }, 600_000);
});

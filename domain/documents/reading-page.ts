import type { Day } from '../matter.ts';
import { dayWords } from '../wording.ts';
import type { DocumentBlock, DocumentContent } from './document.ts';

/** Something to read at the terminal, so that it can be taken home in large type. It tells nothing of anybody. */
export interface ReadingPage {
  title: string;
  /** Whose words these are: a law, the hall, a guide of ours. */
  source: string;
  /** The day the words were last checked, or that of their version. */
  asOf: Day;
  sections: readonly ReadingSection[];
}

export interface ReadingSection {
  heading: string | null;
  paragraphs: readonly string[];
  /** What something is called, and what it is: an address, a telephone. */
  facts?: readonly (readonly [name: string, words: string])[];
}

/** Who reads it at home must not take it for a document. */
const MARK = '由自助终端打印，供您阅读';

/** The page as a paper: its words and their order are those of the screen. */
export function readingPaper({ title, source, asOf, sections }: ReadingPage): DocumentContent {
  return {
    code: 'PAGE',
    templateVersion: asOf,
    title,
    documentNo: null,
    parts: [
      {
        layout: 'large',
        title,
        organ: null,
        documentNo: null,
        blocks: [...sections.flatMap(sectionBlocks), { kind: 'note', text: `出处：${source}，${dayWords(asOf)}` }],
      },
    ],
    mark: MARK,
    filledIn: [],
  };
}

function sectionBlocks({ heading, paragraphs, facts = [] }: ReadingSection): DocumentBlock[] {
  const rows = facts.filter(([, words]) => words !== '').map(([label, value]) => [{ label, value }]);
  return [
    ...(heading === null ? [] : [{ kind: 'heading' as const, text: heading }]),
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    ...(rows.length === 0 ? [] : [{ kind: 'fields' as const, rows }]),
  ];
}

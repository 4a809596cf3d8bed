import type { z } from 'zod';
import { HITS_A_PAGE, type Hit, type libraryContract, type SearchAnswer } from '../../../contract/library.ts';
import type { Guide } from '../../../domain/guide.ts';
import type { SearchWords } from '../../../kiosk-config/guidance.ts';
import type { Log } from '../log.ts';
import { createGuideIndex, guideText } from './guide-index.ts';
import { type LawBook, openLawBook } from './law-book.ts';
import { marksOf, matchAll, matchParts, partsOf, snippetOf, termsOf } from './search-text.ts';

type Outputs = {
  [Call in keyof typeof libraryContract]: z.output<
    NonNullable<(typeof libraryContract)[Call]['~orpc']['outputSchema']>
  >;
};

/** 法规政策, as the contract has it. */
export interface Library {
  guides(): Outputs['guides'];
  laws(): Outputs['laws'];
  search(query: string, page: number): SearchAnswer;
  guide(id: string): Outputs['guide'];
  law(lawId: string): Outputs['law'];
  article(lawId: string, label: string): Outputs['article'];
  close(): void;
}

/** Nobody turns this many pages; the search stays fast however many laws there are. */
const MOST_HITS = 400;

/**
 * Opens the library of a terminal. A book of laws that cannot be read is logged and left out: the guides remain.
 * @param lawsDir the folder the administrator imported laws into; null: none
 */
export function openLibrary(options: {
  guides: readonly Guide[];
  searchWords: SearchWords;
  lawsDir: string | null;
  sqliteBinding?: string | null;
  log: Log;
}): Library {
  const { guides, searchWords, lawsDir, sqliteBinding = null, log } = options;
  const index = createGuideIndex(guides, sqliteBinding);
  const book = lawsDir === null ? null : openBook(lawsDir, sqliteBinding, log);

  /** A word, and the same with what laws call it put in. */
  const variants = (term: string) => [
    term,
    ...searchWords.flatMap(({ say, also }) =>
      term.includes(say) ? also.map((other) => term.replace(say, other)) : [],
    ),
  ];

  function found(match: { guides: string; laws: string; articles: string }): FoundHit[] {
    return [
      ...index.matching(match.guides).map((id) => ({ kind: 'guide' as const, id })),
      ...(book?.matchingLaws(match.laws, MOST_HITS) ?? []).map((lawId) => ({ kind: 'law' as const, lawId })),
      ...(book?.matchingArticles(match.articles, MOST_HITS) ?? []).map((hit) => ({ kind: 'article' as const, ...hit })),
    ].slice(0, MOST_HITS);
  }

  function shown(hit: FoundHit, words: readonly string[]): Hit[] {
    if (hit.kind === 'law') return [{ ...hit, title: { text: hit.lawId, marks: marksOf(hit.lawId, words) } }];
    if (hit.kind === 'article') {
      const { lawId, label } = hit;
      const text = book?.paragraphs(lawId, label).join(' ') ?? '';
      return [{ kind: 'article', lawId, lawTitle: lawId, label, snippet: snippetOf(text, words) }];
    }
    return guides
      .filter(({ id }) => id === hit.id)
      .map((guide) => ({
        kind: 'guide',
        id: guide.id,
        title: guide.title,
        snippet: snippetOf(guideText(guide), words),
      }));
  }

  return {
    guides: () => ({ guides: guides.map(({ id, title, topic, summary }) => ({ id, title, topic, summary })) }),
    laws: () => ({ laws: book?.laws() ?? [] }),
    search(query, page) {
      const terms = termsOf(query);
      if (terms.length === 0) return { hits: [], total: 0, page: 0, pages: 0, exact: true };
      const groups = terms.map(variants);
      const all = matchAll(groups);
      // A single word stands in the name of its law for each of that law's articles; only with others it narrows them.
      const exactly = found({ guides: all, laws: all, articles: groups.length === 1 ? `body : (${all})` : all });
      const near = groups.flatMap(partsOf);
      const parts = matchParts(near);
      const hits =
        exactly.length > 0 ? exactly : found({ guides: parts, laws: NOTHING, articles: `body : (${parts})` });
      const words = exactly.length > 0 ? groups.flat() : near;
      const pages = Math.ceil(hits.length / HITS_A_PAGE);
      const at = Math.min(page, Math.max(0, pages - 1));
      const here = hits.slice(at * HITS_A_PAGE, (at + 1) * HITS_A_PAGE);
      return {
        hits: here.flatMap((hit) => shown(hit, words)),
        total: hits.length,
        page: at,
        pages,
        exact: exactly.length > 0 || hits.length === 0,
      };
    },
    guide: (id) => ({ guide: guides.find((guide) => guide.id === id) ?? null }),
    law: (lawId) => ({ law: book?.law(lawId) ?? null }),
    article: (lawId, label) => ({ article: book?.article(lawId, label) ?? null }),
    close() {
      index.close();
      book?.close();
    },
  };
}

type FoundHit =
  | { kind: 'guide'; id: string }
  | { kind: 'law'; lawId: string }
  | { kind: 'article'; lawId: string; label: string };

/** Half a word in the name of a law says nothing of what is in it. */
const NOTHING = '"none"';

function openBook(folder: string, sqliteBinding: string | null, log: Log): LawBook | null {
  const opened = openLawBook(folder, sqliteBinding);
  if (opened.ok) return opened.book;
  log.error('laws-unreadable', { reason: opened.reason });
  return null;
}

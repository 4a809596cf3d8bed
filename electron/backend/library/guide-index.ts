import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Guide } from '../../../domain/guide.ts';
import { indexed } from './search-text.ts';

/** Searches the guides of the content pack; an index in memory, made in milliseconds when the terminal starts. */
export interface GuideIndex {
  /** Ids of the guides that match, best first: the title weighs most. */
  matching(match: string): string[];
  close(): void;
}

export function createGuideIndex(guides: readonly Guide[], sqliteBinding: string | null = null): GuideIndex {
  const db = new Database(':memory:', sqliteBinding === null ? {} : { nativeBinding: sqliteBinding });
  db.exec("create virtual table guides using fts5 (title, summary, body, tokenize = ascii, content = '')");
  const insert = db.prepare('insert into guides (rowid, title, summary, body) values (?, ?, ?, ?)');
  db.transaction(() => {
    guides.forEach((guide, i) => {
      insert.run(i + 1, indexed(guide.title), indexed(guide.summary), indexed(guideText(guide)));
    });
  })();
  const search = db
    .prepare('select rowid from guides where guides match ? order by bm25(guides, 8.0, 4.0, 1.0), rowid')
    .pluck();
  return {
    matching: (match) =>
      z
        .array(z.number())
        .parse(search.all(match))
        .flatMap((row) => guides[row - 1]?.id ?? []),
    close: () => {
      db.close();
    },
  };
}

/** A guide as one text: what a snippet is cut from when the title does not hold the words. */
export function guideText({ summary, sections }: Guide): string {
  return [summary, ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])].join(' ');
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { ArticleView, LawCard, LawView } from '../../../contract/library.ts';
import { LAW_BOOK_FILE, type LawBookFault, openChecked } from './law-book-file.ts';

const Strings = z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text)));
const History = z
  .string()
  .transform((text) => z.array(z.object({ on: z.string(), words: z.string() })).parse(JSON.parse(text)));
const LawRow = z.object({
  id: z.number(),
  lawId: z.string(),
  title: z.string(),
  versionOn: z.string(),
  inForceFrom: z.string().nullable(),
  history: History,
  preamble: Strings,
  articles: z.number(),
});
const ArticleRow = z.object({ label: z.string(), under: Strings, paragraphs: Strings });
const LAWS = `select id, title as lawId, title, version_on as versionOn, in_force_from as inForceFrom, history, preamble,
  (select count(*) from articles where law_id = laws.id) as articles from laws`;

export interface LawBook {
  laws(): LawCard[];
  /** By its whole name, or as people say it: without 中华人民共和国, a code without the name of its part. */
  law(name: string): LawView | null;
  article(name: string, label: string): ArticleView | null;
  /** Names of laws that match, and articles, each best first and at most `limit`. */
  matchingLaws(match: string, limit: number): string[];
  matchingArticles(match: string, limit: number): { lawId: string; label: string }[];
  paragraphs(lawId: string, label: string): string[];
  close(): void;
}

/** Opens the laws of a folder to be read; null when none were imported there. */
export function openLawBook(
  folder: string,
  sqliteBinding: string | null = null,
): { ok: true; book: LawBook | null } | { ok: false; reason: LawBookFault } {
  const file = join(folder, LAW_BOOK_FILE);
  if (!existsSync(file)) return { ok: true, book: null };
  const opened = openChecked(file, { readonly: true, sqliteBinding });
  return opened.ok ? { ok: true, book: readBook(opened.db) } : opened;
}

function readBook(db: Database.Database): LawBook {
  const allLaws = db.prepare(`${LAWS} order by title`);
  const byTitle = db.prepare(`${LAWS} where title = ?`);
  const parts = db.prepare(`${LAWS} where substr(title, 1, length(@name) + 1) = @name || ' ' order by title`);
  const contents = db.prepare('select label, under, paragraphs from articles where law_id = ? order by position');
  const lawsFound = db.prepare(
    `select laws.title from law_index join laws on laws.id = law_index.rowid
     where law_index match ? order by rank, laws.title limit ?`,
  );
  // A law's name weighs little: it stands with each of its articles.
  const articlesFound = db.prepare(
    `select laws.title as lawId, label from article_index
     join articles on articles.id = article_index.rowid join laws on laws.id = articles.law_id
     where article_index match ? order by bm25(article_index, 0.1, 1.0), articles.id limit ?`,
  );

  const articlesOf = (id: number) => z.array(ArticleRow).parse(contents.all(id));
  function lawRow(name: string, label?: string) {
    const row = [name, `中华人民共和国${name}`].flatMap((title) => byTitle.get(title) ?? parts.all({ name: title }));
    const laws = z.array(LawRow).parse(row);
    if (label === undefined) return laws[0] ?? null;
    return laws.find(({ id }) => articlesOf(id).some((article) => article.label === label)) ?? null;
  }
  return {
    laws: () =>
      z
        .array(LawRow)
        .parse(allLaws.all())
        .map(({ id: _, history: __, preamble: ___, ...card }) => card),
    law(name) {
      const found = lawRow(name);
      if (found === null) return null;
      const { id, ...law } = found;
      return {
        ...law,
        contents: articlesOf(id).map(({ label, under, paragraphs }) => ({
          label,
          under,
          opening: openingOf(paragraphs),
        })),
      };
    },
    article(name, label) {
      const law = lawRow(name, label);
      if (law === null) return null;
      const all = articlesOf(law.id);
      const at = all.findIndex((one) => one.label === label);
      const article = all[at];
      if (article === undefined) return null;
      const { lawId, title: lawTitle, versionOn, inForceFrom } = law;
      const near = { previous: all[at - 1]?.label ?? null, next: all[at + 1]?.label ?? null };
      return { lawId, lawTitle, ...article, versionOn, inForceFrom, ...near };
    },
    matchingLaws: (match, limit) => z.array(z.string()).parse(lawsFound.pluck().all(match, limit)),
    matchingArticles: (match, limit) =>
      z.array(z.object({ lawId: z.string(), label: z.string() })).parse(articlesFound.all(match, limit)),
    paragraphs(lawId, label) {
      const row = db
        .prepare('select paragraphs from articles join laws on laws.id = law_id where title = ? and label = ?')
        .pluck()
        .get(lawId, label);
      return row === undefined ? [] : Strings.parse(row);
    },
    close: () => {
      db.close();
    },
  };
}

/** As much of an article as a table of contents shows. */
const OPENING_LENGTH = 24;

function openingOf([first = '']: readonly string[]): string {
  const characters = [...first];
  return characters.length <= OPENING_LENGTH ? first : `${characters.slice(0, OPENING_LENGTH).join('')}…`;
}

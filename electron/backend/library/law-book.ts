import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import type { ArticleView, LawCard, LawView } from '../../../contract/library.ts';
import { indexed } from './search-text.ts';
import type { Statute } from './statute-text.ts';

/** The laws of a library folder. Public texts: not encrypted, and nothing in it tells who read what. */
export const LAW_BOOK_FILE = 'laws.db';
/** `MLLB`, so that no other database is taken for a book of laws. */
const APPLICATION_ID = 0x4d4c4c42;
const SCHEMA_VERSION = 1;
const SCHEMA = `
create table laws (
  id integer primary key,
  title text not null unique,
  version_on text not null,
  in_force_from text,
  history text not null,
  preamble text not null
) strict;
create table articles (
  id integer primary key,
  law_id integer not null references laws (id) on delete cascade,
  position integer not null,
  label text not null,
  under text not null,
  paragraphs text not null,
  unique (law_id, label),
  unique (law_id, position)
) strict;
create virtual table law_index using fts5 (title, tokenize = ascii, content = '', contentless_delete = 1);
create virtual table article_index using fts5 (law, body, tokenize = ascii, content = '', contentless_delete = 1);
pragma application_id = ${APPLICATION_ID};
pragma user_version = ${SCHEMA_VERSION};
`;

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

/** `not-a-book`: another file, or one of a later version. `damaged`: SQLite cannot read it. */
export type LawBookFault = 'not-a-book' | 'damaged';

export interface LawBook {
  laws(): LawCard[];
  /** By its whole name, or as people say it: without 中华人民共和国, a code without the name of its part. */
  law(name: string, label?: string): LawView | null;
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

export interface ImportedLaw {
  title: string;
  versionOn: string;
  articles: number;
  effect: 'added' | 'replaced' | 'older-than-ours';
}

/**
 * Puts laws into the book of a folder; one of the same name is replaced unless it is a later version. A terminal that
 * has the book open goes on with the old one until it starts again; a power cut leaves the old book or the new one.
 */
export function importLaws(
  folder: string,
  statutes: readonly Statute[],
): { ok: true; laws: ImportedLaw[] } | { ok: false; reason: LawBookFault } {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, LAW_BOOK_FILE);
  const half = `${file}.new`;
  rmSync(half, { force: true });
  const existed = existsSync(file);
  if (existed) copyFileSync(file, half);
  const opened = existed
    ? openChecked(half, { readonly: false, sqliteBinding: null })
    : { ok: true as const, db: newBook(half) };
  if (!opened.ok) {
    rmSync(half, { force: true });
    return opened;
  }
  const { db } = opened;
  const laws = db.transaction(() => statutes.map((statute) => putLaw(db, statute))).immediate();
  // A whole merge makes the smallest index and the fastest search.
  db.exec("insert into article_index (article_index) values ('optimize')");
  db.close();
  renameSync(half, file);
  return { ok: true, laws };
}

function putLaw(db: Database.Database, statute: Statute): ImportedLaw {
  const { title, versionOn, inForceFrom, history, preamble, articles } = statute;
  const imported = { title, versionOn, articles: articles.length };
  const ours = z
    .object({ id: z.number(), version_on: z.string() })
    .optional()
    .parse(db.prepare('select id, version_on from laws where title = ?').get(title));
  if (ours !== undefined && ours.version_on > versionOn) return { ...imported, effect: 'older-than-ours' };
  if (ours !== undefined) {
    db.prepare('delete from article_index where rowid in (select id from articles where law_id = ?)').run(ours.id);
    db.prepare('delete from law_index where rowid = ?').run(ours.id);
    db.prepare('delete from laws where id = ?').run(ours.id);
  }
  const lawId = db
    .prepare('insert into laws (title, version_on, in_force_from, history, preamble) values (?, ?, ?, ?, ?)')
    .run(title, versionOn, inForceFrom, JSON.stringify(history), JSON.stringify(preamble)).lastInsertRowid;
  db.prepare('insert into law_index (rowid, title) values (?, ?)').run(lawId, indexed(title));
  const insert = db.prepare('insert into articles (law_id, position, label, under, paragraphs) values (?, ?, ?, ?, ?)');
  const index = db.prepare('insert into article_index (rowid, law, body) values (?, ?, ?)');
  articles.forEach(({ label, under, paragraphs }, position) => {
    const { lastInsertRowid } = insert.run(lawId, position, label, JSON.stringify(under), JSON.stringify(paragraphs));
    index.run(lastInsertRowid, indexed(title), indexed([label, ...paragraphs].join('。')));
  });
  return { ...imported, effect: ours === undefined ? 'added' : 'replaced' };
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
    law(name, label) {
      const found = lawRow(name, label);
      if (found === null) return null;
      const { id, ...law } = found;
      const opening = (paragraphs: readonly string[]) => [...(paragraphs[0] ?? '')].slice(0, OPENING_LENGTH).join('');
      return {
        ...law,
        contents: articlesOf(id).map(({ label: of, under, paragraphs }) => ({
          label: of,
          under,
          opening: opening(paragraphs),
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

function newBook(file: string): Database.Database {
  const db = connect(file, { readonly: false, sqliteBinding: null });
  db.exec(SCHEMA);
  return db;
}

function openChecked(
  file: string,
  options: { readonly: boolean; sqliteBinding: string | null },
): { ok: true; db: Database.Database } | { ok: false; reason: LawBookFault } {
  let db: Database.Database | null = null;
  try {
    db = connect(file, options);
    const isBook =
      db.pragma('application_id', { simple: true }) === APPLICATION_ID &&
      db.pragma('user_version', { simple: true }) === SCHEMA_VERSION;
    if (isBook) return { ok: true, db };
    db.close();
    return { ok: false, reason: 'not-a-book' };
  } catch (error) {
    db?.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    return { ok: false, reason: /^SQLITE_NOTADB/.test(error.code) ? 'not-a-book' : 'damaged' };
  }
}

function connect(
  file: string,
  { readonly, sqliteBinding }: { readonly: boolean; sqliteBinding: string | null },
): Database.Database {
  const db = new Database(file, { readonly, ...(sqliteBinding === null ? {} : { nativeBinding: sqliteBinding }) });
  db.pragma('foreign_keys = on');
  return db;
}

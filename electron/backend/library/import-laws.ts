import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { LAW_BOOK_FILE, type LawBookFault, newBook, openChecked } from './law-book-file.ts';
import { indexed } from './search-text.ts';
import type { Statute } from './statute-text.ts';

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

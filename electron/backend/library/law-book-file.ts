import Database from 'better-sqlite3';

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

/** `not-a-book`: another file, or one of a later version. `damaged`: SQLite cannot read it. */
export type LawBookFault = 'not-a-book' | 'damaged';

/** An empty book. */
export function newBook(file: string): Database.Database {
  const db = connect(file, { readonly: false, sqliteBinding: null });
  db.exec(SCHEMA);
  return db;
}

/** Opens a file that has to be a book of laws of this version. */
export function openChecked(
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

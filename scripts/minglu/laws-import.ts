import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Day } from '../../domain/matter.ts';
import { importLaws } from '../../electron/backend/library/import-laws.ts';
import { parseStatute, type Statute } from '../../electron/backend/library/statute-text.ts';
import type { Outcome } from './command.ts';
import { readText } from './files.ts';
import { DEFAULT_LAWS_DIR, lawBookWords } from './laws-words.ts';

const FAULTS: Record<string, string> = {
  'not-text': 'it holds characters no text has',
  'no-title': 'there is no title (a line "# …")',
  'no-articles': 'there are no articles (lines that begin with 第一条, 第二条 …)',
  'no-date': 'it says neither when it was made nor since when it is in force',
  'article-twice': 'the same article stands there twice',
  'article-order': 'the articles do not count up',
};

/** Public collections name a file after its law and the day of its version: `…(2019-03-02).md`. */
const DATED_NAME = /[（(](\d{4}-\d{2}-\d{2})[）)]\.\w+$/;

/** Imports a statute, or each of a directory; when one of them is wrong, none is taken. */
export async function importLawFiles({
  from,
  into = DEFAULT_LAWS_DIR,
}: {
  from: string;
  into?: string;
}): Promise<Outcome> {
  const files = await filesOf(from);
  if (files === null) return { ok: false, problem: `cannot read ${from}: no such file or directory` };
  if (files.length === 0) return { ok: false, problem: `${from} holds no statutes (*.md, *.txt)` };
  const read = await Promise.all(files.map(readStatute));
  const problems = read.flatMap((one) => (one.ok ? [] : [one.problem]));
  const [first] = problems;
  if (first !== undefined) {
    // One line is enough for one problem; of several it says the first.
    return { ok: false, problem: first, ...(problems.length > 1 ? { answer: { imported: [], problems } } : {}) };
  }

  const statutes = read.flatMap((one) => (one.ok ? [one.statute] : []));
  const titles = statutes.map(({ title }) => title);
  const twice = titles.find((title, i) => titles.indexOf(title) !== i);
  if (twice !== undefined) return { ok: false, problem: `${from} holds ${twice} twice` };
  const imported = importLaws(into, statutes);
  if (!imported.ok) return { ok: false, problem: lawBookWords(into, imported.reason) };
  return { ok: true, answer: { into, imported: imported.laws } };
}

async function readStatute(file: string): Promise<{ ok: true; statute: Statute } | { ok: false; problem: string }> {
  const read = await readText(file);
  if (!read.ok) return read;
  const parsed = parseStatute(read.text);
  if (!parsed.ok) {
    const where = parsed.line === null ? '' : ` (line ${parsed.line}: ${parsed.detail})`;
    return { ok: false, problem: `${basename(file)} is not a statute: ${FAULTS[parsed.reason]}${where}` };
  }
  const { statute } = parsed;
  // The head of a text sometimes stops at its first version; the name of the file then knows more.
  const named = DATED_NAME.exec(basename(file))?.[1];
  const newer = named !== undefined && Day.safeParse(named).success && named > statute.versionOn;
  return { ok: true, statute: newer ? { ...statute, versionOn: named } : statute };
}

async function filesOf(path: string): Promise<string[] | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return [path];
  return (await readdir(path))
    .filter((name) => /\.(md|txt)$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

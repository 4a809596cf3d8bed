import { openLawBook } from '../../electron/backend/library/law-book.ts';
import type { Outcome } from './command.ts';
import { DEFAULT_LAWS_DIR, lawBookWords } from './laws-words.ts';

/** What is in a library of laws. */
export function listLaws({ in: folder = DEFAULT_LAWS_DIR }: { in?: string }): Outcome {
  const opened = openLawBook(folder);
  if (!opened.ok) return { ok: false, problem: lawBookWords(folder, opened.reason) };
  if (opened.book === null) return { ok: false, problem: `there is no library of laws in ${folder}` };
  const laws = opened.book.laws().map(({ lawId: _, ...law }) => law);
  opened.book.close();
  return { ok: true, answer: { laws } };
}

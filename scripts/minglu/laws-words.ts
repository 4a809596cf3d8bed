import type { LawBookFault } from '../../electron/backend/library/law-book-file.ts';

/** Where `laws import` puts statutes when it is not told. */
export const DEFAULT_LAWS_DIR = 'out/laws';

export function lawBookWords(folder: string, reason: LawBookFault): string {
  return reason === 'not-a-book'
    ? `laws.db in ${folder} is no library of this version`
    : `the library in ${folder} is damaged: remove laws.db there and import again`;
}

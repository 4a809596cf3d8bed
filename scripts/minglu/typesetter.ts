import { fileURLToPath } from 'node:url';
import { createTypesetter, type Typesetter } from '../../electron/backend/documents/typesetter.ts';
import { sourceFontDirs } from '../../electron/backend/fonts/find-fonts.ts';
import type { OpenFonts } from '../../electron/backend/fonts/open-fonts.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The terminal's own typesetter with the fonts of the program. */
export function openTypesetter():
  | { ok: true; typesetter: Typesetter; fonts: OpenFonts }
  | { ok: false; problem: string } {
  const created = createTypesetter({ fontDirs: sourceFontDirs(ROOT), now: () => new Date() });
  if (created.ok) return created;
  return { ok: false, problem: `fonts are missing (${created.missing.join(', ')}); to mend it: npm ci` };
}

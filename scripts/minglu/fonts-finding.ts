import { fileURLToPath } from 'node:url';
import { findFonts, sourceFontDirs } from '../../electron/backend/fonts/find-fonts.ts';
import { openFonts } from '../../electron/backend/fonts/open-fonts.ts';
import { attention, type Finding, missing, READY } from './finding.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The paper's own name must come out, or nothing does. */
const PROOF = '信访事项受理告知书';

/** Opens the fonts of papers; the county's own directory goes before those of the program. */
export function fontsFinding(ownDir: string | null): Finding & { files: string[] } {
  const found = findFonts({ dirs: [...(ownDir === null ? [] : [ownDir]), ...sourceFontDirs(ROOT)] });
  if (!found.ok) return { files: [], ...missing(`not-found: ${found.missing.join(', ')}`, 'npm ci') };
  const { roles, rare } = found.fonts;
  const files = [...new Set([...Object.values(roles).flat(), ...rare])];
  try {
    if (openFonts(found.fonts).missing(PROOF) !== null) return { files, ...attention('no-chinese-glyphs', 'npm ci') };
  } catch {
    return { files, ...attention('unreadable-font-file', 'npm ci') };
  }
  if (rare.length === 0) {
    return { files, ...attention('no-font-for-rare-characters', 'sudo apt-get install -y fonts-hanazono') };
  }
  return { files, ...READY };
}

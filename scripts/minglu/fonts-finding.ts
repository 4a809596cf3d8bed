import { fileURLToPath } from 'node:url';
import { FONT_ROLES, findFonts, sourceFontDirs } from '../../electron/backend/fonts/find-fonts.ts';
import { type FontProblem, openFonts } from '../../electron/backend/fonts/open-fonts.ts';
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
  const problems: FontProblem[] = [];
  const fonts = openFonts(found.fonts, (problem) => problems.push(problem));
  if (fonts.missing(PROOF) !== null) return { files, ...attention('no-chinese-glyphs', 'npm ci') };
  for (const role of FONT_ROLES) fonts.width(PROOF, role);
  if (problems.length > 0) {
    const said = problems.map(({ file, reason }) => `${file} ${reason}`).join(', ');
    return {
      files,
      ...attention(`unusable-font-file: ${said}`, 'put a good copy of that font into the folder, or none'),
    };
  }
  if (rare.length === 0) {
    return { files, ...attention('no-font-for-rare-characters', 'sudo apt-get install -y fonts-hanazono') };
  }
  return { files, ...READY };
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { attention, type Finding, missing, READY } from './finding.ts';

/** Where npm puts the fonts that papers are set in. */
const PACKAGED = ['noto-serif-sc', 'noto-sans-sc'].map((family) =>
  fileURLToPath(new URL(`../../node_modules/@expo-google-fonts/${family}`, import.meta.url)),
);

/** The fonts of papers: those of the program, and the county's own where the configuration names a directory. */
export function fontsFinding(ownDir: string | null): Finding & { files: number } {
  const packaged = PACKAGED.map(fontFiles);
  const own = ownDir === null ? [] : fontFiles(ownDir);
  const files = [...packaged.flat(), ...own].length;
  if (packaged.some((found) => found.length === 0)) return { files, ...missing('packages-incomplete', 'npm ci') };
  if (ownDir !== null && own.length === 0) {
    return { files, ...attention('no-font-in-directory', `put the county's fonts into ${ownDir}`) };
  }
  return { files, ...READY };
}

function fontFiles(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
      .map((name) => join(dir, name));
  } catch {
    return [];
  }
}

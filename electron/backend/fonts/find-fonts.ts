import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a face is for. `title`: the name of a paper; `heading`: short words that must stand out. */
export const FONT_ROLES = ['body', 'bold', 'title', 'heading'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

export interface FontFiles {
  /** For each role the files to try in order; the last one knows every character of GB 2312. */
  roles: Record<FontRole, string[]>;
  /** For characters that none of these have; may be empty. */
  rare: string[];
}

export type FoundFonts = { ok: true; fonts: FontFiles } | { ok: false; missing: string[]; looked: string[] };

const SERIF = 'NotoSerifSC_400Regular.ttf';
const SERIF_BOLD = 'NotoSerifSC_700Bold.ttf';
const SANS_BOLD = 'NotoSansSC_700Bold.ttf';
const RARE = ['HanaMinA.ttf', 'HanaMinB.ttf'];

/** The faces GB/T 9704 names, as an office that has a licence for them may put them into its own folder. */
const OFFICIAL: Record<FontRole, RegExp | null> = {
  body: /^(simfang|.*仿宋.*|.*fang_?song.*|fzfs.*)\.(ttf|otf)$/i,
  bold: null,
  title: /^(.*小标宋.*|.*xiaobiaosong.*|fzxbs.*)\.(ttf|otf)$/i,
  heading: /^(simhei|.*黑体.*|fzht.*)\.(ttf|otf)$/i,
};

const OPEN: Record<FontRole, string> = { body: SERIF, bold: SERIF_BOLD, title: SERIF_BOLD, heading: SANS_BOLD };

/** Looks for font files directly in `dirs`; an earlier folder wins. A folder that is not there is passed over. */
export function findFonts({ dirs }: { dirs: readonly string[] }): FoundFonts {
  const files = dirs.filter((dir) => existsSync(dir)).flatMap((dir) => readdirSync(dir).map((name) => ({ dir, name })));
  const pathOf = (wanted: (name: string) => boolean): string[] => {
    const file = files.find(({ name }) => wanted(name));
    return file ? [join(file.dir, file.name)] : [];
  };
  const exactly = (wanted: string) => pathOf((name) => name === wanted);
  const missing = [...new Set(Object.values(OPEN))].filter((name) => exactly(name).length === 0);
  if (missing.length > 0) return { ok: false, missing, looked: [...dirs] };

  const filesOf = (role: FontRole): string[] => {
    const official = OFFICIAL[role];
    return [...(official ? pathOf((name) => official.test(name)) : []), ...exactly(OPEN[role]), ...exactly(SERIF)];
  };
  const roles = { body: filesOf('body'), bold: filesOf('bold'), title: filesOf('title'), heading: filesOf('heading') };
  return { ok: true, fonts: { roles, rare: RARE.flatMap(exactly) } };
}

/** Where the fonts lie when the program runs from its source: the npm packages, and Debian's fonts-hanazono. */
export function sourceFontDirs(root: string): string[] {
  const packages = join(root, 'node_modules/@expo-google-fonts');
  return [
    join(packages, 'noto-serif-sc/400Regular'),
    join(packages, 'noto-serif-sc/700Bold'),
    join(packages, 'noto-sans-sc/700Bold'),
    '/usr/share/fonts/truetype/hanazono',
  ];
}

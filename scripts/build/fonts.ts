import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { everydayCharacters } from '../../domain/everyday-characters.ts';
import { firstCharacters } from './first-characters.ts';

/** Whole, each holds thirty thousand characters and ten megabytes. */
const FONTS = {
  400: '400Regular/NotoSansSC_400Regular.ttf',
  600: '600SemiBold/NotoSansSC_600SemiBold.ttf',
};
const WEIGHTS = [400, 600] as const;
type Weight = (typeof WEIGHTS)[number];

/** What the build cuts out of the whole, beside the everyday characters. */
const FAMILIES = { first: 'Noto Sans SC First', rare: 'Noto Sans SC Rare' };
type Part = keyof typeof FAMILIES;

interface FontFile {
  name: string;
  characters: readonly string[];
  /** The characters that it is asked for; all, where there is only one file. */
  range?: string;
}

/**
 * Characters in a file of rare ones. Each further file is looked at for each size of text; each further character is unpacked
 * with the one that was needed. With this many both are short of a frame on a slow terminal.
 */
const RARE_IN_FILE = 1200;

/**
 * Cuts the fonts of the screens in three. What the first screen says is fetched together with the first script: laid out without
 * it that screen would be laid out twice, and to find stand-ins for Chinese takes longer than everything else. The everyday
 * characters come while it stands, the rare ones in pieces when one is shown. All stay unpacked: the terminal reads them from its
 * own disk, and unpacking them takes it five times as long as that.
 */
export function fonts(): Plugin {
  return {
    name: 'minglu-fonts',
    enforce: 'pre',
    async transform(css, id) {
      const part = /\/ui\/(first|rare)-font\.css$/.exec(id)?.[1] as Part | undefined;
      if (part === undefined) return;
      const faces = await Promise.all(
        WEIGHTS.flatMap((weight) => {
          const whole = readFileSync(`node_modules/@expo-google-fonts/noto-sans-sc/${FONTS[weight]}`);
          return filesOf(part, weight, whole).map(async (file) => {
            const source = await subsetFont(whole, file.characters.join(''), { targetFormat: 'sfnt' });
            this.emitFile({ type: 'asset', fileName: file.name, source });
            return face(part, weight, file);
          });
        }),
      );
      return css + faces.join('');
    },
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !isFont(file.names)) continue;
        file.source = await subsetFont(Buffer.from(file.source), everydayCharacters(), { targetFormat: 'sfnt' });
      }
    },
    transformIndexHtml: () =>
      WEIGHTS.map((weight) => ({
        tag: 'link',
        injectTo: 'head' as const,
        attrs: { rel: 'preload', as: 'font', type: 'font/ttf', crossorigin: true, href: `/${firstFile(weight)}` },
      })),
  };
}

const firstFile = (weight: Weight) => `assets/first-${weight}.ttf`;
const EVERYDAY_FILES = Object.values(FONTS).map((font) => basename(font));
const isFont = (names: readonly string[]) => names.some((name) => EVERYDAY_FILES.includes(basename(name)));

function filesOf(part: Part, weight: Weight, whole: Buffer): FontFile[] {
  if (part === 'first') return [{ name: firstFile(weight), characters: firstCharacters()[weight] }];
  return rareParts(whole).map((characters, number) => ({
    name: `assets/rare-${weight}-${number}.ttf`,
    characters,
    range: rangeOf(characters),
  }));
}

/** All that the font has beside the everyday characters, by their numbers. */
function rareParts(whole: Buffer): string[][] {
  const everyday = new Set(everydayCharacters());
  const { characterSet } = create(whole) as Font;
  const rare = characterSet
    .toSorted((one, other) => one - other)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !everyday.has(character));
  return Array.from({ length: Math.ceil(rare.length / RARE_IN_FILE) }, (_, number) =>
    rare.slice(number * RARE_IN_FILE, (number + 1) * RARE_IN_FILE),
  );
}

/** From the first to the last; the everyday characters in between are found first, in their own family. */
function rangeOf(characters: readonly string[]): string {
  const hex = (character: string | undefined) => character?.codePointAt(0)?.toString(16).toUpperCase();
  return `U+${hex(characters[0])}-${hex(characters.at(-1))}`;
}

function face(part: Part, weight: Weight, { name, range }: FontFile): string {
  return `@font-face {
  font-family: "${FAMILIES[part]}";
  font-weight: ${weight};
  src: url("/${name}");${range === undefined ? '' : `\n  unicode-range: ${range};`}
}
`;
}

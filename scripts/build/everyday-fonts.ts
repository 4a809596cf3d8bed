import { basename } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** The files that renderer/ui/everyday-font.css names: whole, they hold thirty thousand characters and ten megabytes each. */
const FONTS = ['NotoSansSC_400Regular.ttf', 'NotoSansSC_600SemiBold.ttf'];

/**
 * Cuts the fonts of the screens down to everyday characters, and has them fetched together with the first script: laid out
 * without them the first screen would be laid out twice, and to find stand-ins for Chinese takes longer than everything else.
 * They stay unpacked: the terminal reads them from its own disk, and unpacking them takes it five times as long as that.
 */
export function everydayFonts(): Plugin {
  const isFont = (names: readonly string[]) => names.some((name) => FONTS.includes(basename(name)));
  return {
    name: 'minglu-everyday-fonts',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !isFont(file.names)) continue;
        file.source = await subsetFont(Buffer.from(file.source), everydayCharacters(), { targetFormat: 'sfnt' });
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((file) => file.type === 'asset' && isFont(file.names))
          .map(({ fileName }) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/ttf', crossorigin: true, href: `./${fileName}` },
          })),
    },
  };
}

/** GB 2312 whole, signs and all, after the letters of English: what nearly everything in a hall is written in. */
export function everydayCharacters(): string {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i));
  const gb = new TextDecoder('gb2312');
  const cells = Array.from({ length: 94 * 94 }, (_, i) =>
    gb.decode(Uint8Array.of(0xa1 + Math.floor(i / 94), 0xa1 + (i % 94))),
  );
  return [...ascii, ...cells.filter((cell) => cell.length === 1 && cell !== '\ufffd')].join('');
}

import { globSync, readFileSync } from 'node:fs';
import { create, type Font, openSync } from 'fontkit';
import type { Rollup } from 'vite';
import { expect, it } from 'vitest';
import { everydayCharacters } from '../../domain/everyday-characters.ts';
import { fonts } from './fonts.ts';

const WHOLE = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

it('the everyday files have every character of our own words and of the content', () => {
  const files = globSync(['renderer/strings/**/*.ts', 'kiosk-config/content/**/*.yaml']);
  const text = files.map((file) => readFileSync(file, 'utf8')).join('');
  const everyday = new Set(everydayCharacters());
  const missing = [...new Set(text)].filter((one) => /[^\p{Cc}]/u.test(one) && !everyday.has(one));
  expect(missing.join('')).toBe('');
});

it('the files of rare characters hold all that is not everyday, each within the range that it is asked for', async () => {
  const files = new Map<string, readonly number[]>();
  const emitFile = ({ fileName, source }: { fileName: string; source: Buffer }) =>
    files.set(fileName, (create(source) as Font).characterSet);
  const transform = fonts().transform as unknown as (this: unknown, css: string, id: string) => Promise<string>;
  const css = await transform.call({ emitFile } as unknown as Rollup.PluginContext, '', 'renderer/ui/rare-font.css');

  const faces = [...css.matchAll(/url\("\/(assets\/rare-400-\d+\.ttf)"\);\s+unicode-range: U\+(\w+)-(\w+);/g)];
  const found = faces.flatMap(([, fileName = '', from = '', to = '']) =>
    (files.get(fileName) ?? []).filter((code) => Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16)),
  );
  const everyday = [...everydayCharacters()].map((one) => one.codePointAt(0));
  const held = new Set([...found, ...everyday]);
  expect(openSync(WHOLE).characterSet.filter((code) => !held.has(code))).toEqual([]);
  expect(files.size).toBe(2 * faces.length);
});

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

it('the first screen has its own words, and the name of every county, in files of its own', async () => {
  const { files, css } = await written('first');
  const has = (weight: number) => new Set(files.get(`assets/first-${weight}.ttf`));
  const missing = (text: string, weight: number) =>
    [...text].filter((one) => !has(weight).has(one.codePointAt(0) ?? 0)).join('');
  expect(missing('说出您的难处，带着回执回家。不收费　·　没带身份证也能办', 400)).toBe('');
  expect(missing('肃宁县群众服务中心有事找这里点一下屏幕，开始English', 600)).toBe('');
  expect(missing('鄱阳县邗江区濮阳市巴彦淖尔市', 600)).toBe('');
  for (const weight of [400, 600]) expect(css).toContain(`url("/assets/first-${weight}.ttf")`);
});

it('the files of rare characters hold all that is not everyday, each within the range that it is asked for', async () => {
  const { files, css } = await written('rare');

  const faces = [...css.matchAll(/url\("\/(assets\/rare-400-\d+\.ttf)"\);\s+unicode-range: U\+(\w+)-(\w+);/g)];
  const found = faces.flatMap(([, fileName = '', from = '', to = '']) =>
    (files.get(fileName) ?? []).filter((code) => Number.parseInt(from, 16) <= code && code <= Number.parseInt(to, 16)),
  );
  const everyday = [...everydayCharacters()].map((one) => one.codePointAt(0));
  const held = new Set([...found, ...everyday]);
  expect(openSync(WHOLE).characterSet.filter((code) => !held.has(code))).toEqual([]);
  expect(files.size).toBe(2 * faces.length);
});

/** What the build writes for these fonts: their faces, and the characters of each file. */
async function written(which: 'first' | 'rare'): Promise<{ css: string; files: Map<string, readonly number[]> }> {
  const files = new Map<string, readonly number[]>();
  const emitFile = ({ fileName, source }: { fileName: string; source: Buffer }) =>
    files.set(fileName, (create(source) as Font).characterSet);
  const transform = fonts().transform as unknown as (this: unknown, css: string, id: string) => Promise<string>;
  const css = await transform.call(
    { emitFile } as unknown as Rollup.PluginContext,
    '',
    `renderer/ui/${which}-font.css`,
  );
  return { files, css };
}

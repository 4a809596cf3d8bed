import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { everydayCharacters } from './everyday-characters.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

it('has the 6763 characters of GB 2312', () => {
  expect(
    [...everydayCharacters()].filter((one) => /\p{Script=Han}/u.test(one) && one !== '々' && one !== '〇').length,
  ).toBe(6763);
});

it('has every character of our own words and of the content', () => {
  const files = globSync(['renderer/strings/**/*.ts', 'kiosk-config/content/**/*.yaml'], { cwd: root });
  const text = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('');
  const everyday = new Set(everydayCharacters());
  const missing = [...new Set(text)].filter((one) => /[^\p{Cc}]/u.test(one) && !everyday.has(one));
  expect(missing.join('')).toBe('');
});

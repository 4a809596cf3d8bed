import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packaged = readFileSync(`${root}/node_modules/@fontsource-variable/noto-sans-sc/wght.css`, 'utf8');
/** The font is cut into slices by how often their characters are used; from this one on it is everyday words. */
const FIRST_EVERYDAY = 100;

/** Every slice of the font as its own rule. */
const slices = [
  ...packaged.matchAll(/\/\* noto-sans-sc-(\[?\w[\w-]*\]?)-wght-normal \*\/\n(@font-face \{[^}]*\})/g),
].map(([, name = '', rule = '']) => ({ name, rule }));
const everyday = slices.filter(({ name }) => name === 'latin' || Number(name.replace(/[[\]]/g, '')) >= FIRST_EVERYDAY);

it('is the slices of the packaged font with everyday characters, as a family of their own', async () => {
  const rules = everyday.map(({ rule }) =>
    rule
      .replaceAll("'", '"')
      .replace('"Noto Sans SC Variable"', '"Noto Sans SC Everyday"')
      .replace('./files/', '@fontsource-variable/noto-sans-sc/files/')
      .replace(/url\(([^)]*)\)/, 'url("$1")')
      .replaceAll(',U+', ', U+')
      .replace('unicode-range: ', 'unicode-range:\n    '),
  );
  await expect(
    `/* Made by everyday-font.test.ts: vitest -u writes it anew. */\n${rules.join('\n')}\n`,
  ).toMatchFileSnapshot('./everyday-font.css');
});

it('has nearly every character of our own words and of the content', () => {
  const files = globSync(['renderer/strings/**/*.ts', 'kiosk-config/content/**/*.yaml'], { cwd: root });
  const text = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('');
  const used = [...new Set(text)].filter((character) => /\p{Script=Han}/u.test(character));
  const ranges = everyday.flatMap(({ rule }) => rangesOf(rule));
  const missing = used.filter((character) => {
    const point = character.codePointAt(0) ?? 0;
    return !ranges.some(([first, last]) => first <= point && point <= last);
  });
  expect(missing.length).toBeLessThan(used.length / 50);
});

function rangesOf(rule: string): [number, number][] {
  return [...rule.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}

import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as english from './en/index.ts';
import { speakLanguage, t } from './words.ts';
import * as chinese from './zh-CN/index.ts';

const RENDERER = fileURLToPath(new URL('..', import.meta.url));

afterEach(() => speakLanguage('zh-CN'));

/** Every leaf with its path; a function is told from a text, and a list by its length. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}
const shape = (catalogue: object) =>
  leaves(catalogue)
    .map(([path, leaf]) => `${path} ${typeof leaf}`)
    .toSorted();

/** What a leaf says, whatever it is given. */
function said(leaf: unknown): string {
  const words = typeof leaf === 'function' ? leaf('1', '2', '3') : leaf;
  return typeof words === 'string' ? words : JSON.stringify(words);
}

describe('English', () => {
  it('says all that Chinese says, and nothing more', () => {
    expect(shape(english)).toEqual(shape(chinese));
  });

  it('has no Chinese character in it', () => {
    const found = leaves(english).filter(([, leaf]) => /\p{Script=Han}/u.test(said(leaf)));
    expect(found).toEqual([]);
  });

  it('says something wherever Chinese does', () => {
    const inChinese = new Map(leaves(chinese));
    const silent = leaves(english).filter(([path, leaf]) => leaf === '' && inChinese.get(path) !== '');
    expect(silent).toEqual([]);
  });

  it('counts one matter and two matters', () => {
    expect(english.t.home.mineHint(1)).toContain('1 matter.');
    expect(english.t.home.mineHint(2)).toContain('2 matters.');
  });

  it('writes a day with the name of its month', () => {
    expect(english.t.date('2026', '11', '23')).toBe('23 Nov 2026');
  });
});

describe('speaking a language', () => {
  it('changes every word from then on, and back', () => {
    speakLanguage('en');
    expect(t.back).toBe('Back');
    speakLanguage('zh-CN');
    expect(t.back).toBe('返回');
  });
});

/** These run something of their own as they are loaded. */
const RUNS = ['terminal/main.tsx', 'input/handwriting/worker.ts', 'input/pinyin/worker.ts', 'input/scan/worker.ts'];

it('is never missed by a module that takes a word as it is loaded', { timeout: 120_000 }, async () => {
  const taken = new Proxy(
    {},
    {
      get: (_, key) => {
        throw new Error(`takes ${String(key)} too early`);
      },
      ownKeys: () => {
        throw new Error('takes all words too early');
      },
    },
  );
  vi.stubGlobal('document', { baseURI: 'app://terminal/' });
  vi.doMock('./words.ts', () => ({
    ...{ t: taken, guidance: taken, ways: taken, letter: taken, materials: taken, remedy: taken },
    reasonWords: taken,
  }));
  vi.resetModules();
  const modules = globSync('{terminal,ui,input}/**/*.{ts,tsx}', { cwd: RENDERER }).filter(
    (file) => !/\.(test|fixture)\.tsx?$|\.d\.ts$/.test(file) && !RUNS.includes(file),
  );
  expect(modules.length).toBeGreaterThan(100);
  for (const file of modules) await import(`${RENDERER}/${file}`);
  vi.doUnmock('./words.ts');
  vi.unstubAllGlobals();
});

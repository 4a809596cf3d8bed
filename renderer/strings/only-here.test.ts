import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { t } from './words.ts';

// Words are data: another language is another file in this folder.

const RENDERER = fileURLToPath(new URL('..', import.meta.url));
/** Files that may hold Chinese of their own, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const sources = globSync('**/*.{ts,tsx}', { cwd: RENDERER })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !file.startsWith('strings/') && !/\.(test|fixture)\.tsx?$/.test(file))
  .map((file) => ({ file, code: withoutComments(readFileSync(`${RENDERER}/${file}`, 'utf8')) }));

/** The program without its comments; what looks like one within a string, a template or a regular expression stays. */
function withoutComments(source: string): string {
  let code = '';
  let at = 0;
  while (at < source.length) {
    const rest = source.slice(at, at + 2);
    const char = source[at] ?? '';
    const end =
      rest === '//'
        ? endOf(source, at, '\n') - 1
        : rest === '/*'
          ? endOf(source, at + 2, '*/')
          : char === "'" || char === '"' || char === '`'
            ? endOfLiteral(source, at, char)
            : char === '/' && /[(,=:[!&|?;]\s*$/.test(code)
              ? endOfLiteral(source, at, '/')
              : at + 1;
    if (rest !== '//' && rest !== '/*') code += source.slice(at, end);
    at = Math.max(end, at + 1);
  }
  return code;
}

function endOf(source: string, from: number, mark: string): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length + 1 : found + mark.length;
}

function endOfLiteral(source: string, from: number, quote: string): number {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === quote) return at + 1;
  }
  return source.length;
}

describe('taking comments away', () => {
  it('leaves the program, and whatever only looks like a comment', () => {
    expect(withoutComments("a(); // 一\nb('//二'); /* 三\n */ c = /'\\/\\//; d(`四`);")).toBe(
      "a(); \nb('//二');  c = /'\\/\\//; d(`四`);",
    );
  });
});

describe('Chinese', () => {
  it('stands nowhere in the renderer but among the strings', () => {
    expect(sources.length).toBeGreaterThan(50);
    const found = sources
      .filter(({ file }) => EXCEPTIONS[file] === undefined)
      .flatMap(({ file, code }) =>
        code
          .split('\n')
          .filter((line) => /\p{Script=Han}/u.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

  it('is excepted only where it still stands', () => {
    for (const file of Object.keys(EXCEPTIONS)) {
      expect(sources.find((one) => one.file === file)?.code, file).toMatch(/\p{Script=Han}/u);
    }
  });
});

/** Every leaf as its path, e.g. `home.title`; a list is one leaf. */
function leaves(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

describe('every string', () => {
  it('is used: by its own name, or with the group it is in', () => {
    const used = new Set(
      sources.flatMap(({ code }) => [...code.matchAll(/\bt((?:\??\.\w+)+)/g)].map(([, path = '']) => path.slice(1))),
    );
    // `t[question]` takes one of its groups: which, only the types know.
    const taken = sources.flatMap(({ code }) => [...code.matchAll(/\bt\[(\w+)\]/g)].map(([, name = '']) => name));
    expect(taken).toEqual(['question']);
    const groups = new Set([...used, 'facts', 'request']);
    // The leaf itself, something on it such as `.map`, or a whole group on the way to it.
    const isUsed = (leaf: string) =>
      [...groups].some((path) => path === leaf || path.startsWith(`${leaf}.`) || leaf.startsWith(`${path}.`));
    expect(leaves(t, '').filter((leaf) => !isUsed(leaf))).toEqual([]);
  });
});

import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSync } from 'fontkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFonts, sourceFontDirs } from './find-fonts.ts';
import { type FontProblem, openFonts } from './open-fonts.ts';

const ours = sourceFontDirs(process.cwd());
let office: string;
let problems: FontProblem[];
beforeEach(() => {
  office = mkdtempSync(join(tmpdir(), 'office-'));
  problems = [];
});
afterEach(() => rmSync(office, { recursive: true }));

function filesOf(dirs: readonly string[]) {
  const found = findFonts({ dirs });
  if (!found.ok) throw new Error(found.missing.join());
  return found.fonts;
}
const serif = filesOf(ours).roles.body[0] ?? '';
const hanaMinB = filesOf(ours).rare.find((path) => path.endsWith('B.ttf')) ?? '';

const open = (dirs: readonly string[] = ours) => openFonts(filesOf(dirs), (problem) => problems.push(problem));
const namesOf = (text: string, fonts = open()) => fonts.runs(text, 'body').map(({ face }) => face.name);
const textOf = (text: string) =>
  open()
    .runs(text, 'body')
    .flatMap(({ characters }) => characters.flatMap(({ codePoints }) => codePoints))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .join('');

describe('an office’s own font', () => {
  it('sets what it has; ours sets the rest', () => {
    copyFileSync(serif, join(office, 'simhei.ttf'));
    const fonts = open([office, ...ours]);
    expect(fonts.runs('信访', 'heading').map(({ face }) => face.name)).toEqual(['NotoSerifSC-Regular']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['text', () => Buffer.from('this is no font'), 'unreadable'],
    ['nothing', () => Buffer.alloc(0), 'unreadable'],
    ['half a font', () => readFileSync(serif).subarray(0, 6_000_000), 'cut-off'],
    ['a font of rare characters', () => readFileSync(hanaMinB), 'no-chinese'],
  ])('that is %s is named once, and ours is taken', (_, bytes, reason) => {
    writeFileSync(join(office, 'simfang.ttf'), bytes());
    const fonts = open([office, ...ours]);
    expect(namesOf('信访事项受理告知书', fonts)).toEqual(['NotoSerifSC-Regular']);
    expect(namesOf('虚构', fonts)).toEqual(['NotoSerifSC-Regular']);
    expect(problems).toEqual([{ file: 'simfang.ttf', reason }]);
  });

  it('is not opened before it is needed', () => {
    writeFileSync(join(office, '小标宋.ttf'), 'this is no font');
    const fonts = open([office, ...ours]);
    fonts.width('信访', 'body');
    expect(problems).toEqual([]);
    fonts.width('信访', 'title');
    expect(problems).toEqual([{ file: '小标宋.ttf', reason: 'unreadable' }]);
  });
});

describe('characters', () => {
  it('come from the first font that has them, one by one', () => {
    expect(namesOf('王𠮷𬭎')).toEqual(['NotoSerifSC-Regular', 'HanaMinA', 'NotoSerifSC-Regular']);
  });

  it('without a shape are left out: what stays is the base of a variation sequence', () => {
    expect(textOf('葛\u{E0101}城\uFE00\u200B市')).toBe('葛城市');
  });

  it('keep the room after them when marks without a shape stand between', () => {
    const [run] = open().runs('葛\u{E0101}城市', 'body', [1, 9, 2, 3]);
    expect(run?.gaps).toEqual([1, 2, 3]);
  });

  it('that no font has are named', () => {
    expect(open().missing('王\u{E000}')).toBe(0xe000);
    expect(open().missing('王\n　虚 构')).toBeNull();
  });

  it('blanks are all a space, but the ideographic one', () => {
    expect(textOf('a\tb\u00A0c　d')).toBe('a b c　d');
  });
});

describe('widths', () => {
  const fonts = open();

  it('of figures are one and the same, so that they stand under each other', () => {
    const widths = new Set([...'0123456789'].map((figure) => fonts.width(figure, 'body')));
    expect(widths.size).toBe(1);
    expect(fonts.width('2026-11-23', 'body')).toBe(fonts.width('2027-01-22', 'body'));
  });

  it('of Chinese characters and marks are an em each, of a dash two', () => {
    expect(fonts.width('信访，“告知”', 'body')).toBe(7);
    expect(fonts.width('——', 'body')).toBe(2);
  });

  it('of Latin letters are those the font’s own layout gives', () => {
    const noto = openSync(serif);
    for (const word of ['AVATAR', 'To', 'Wage.', 'hall@example.org', 'T03-A7']) {
      const { positions } = noto.layout(word, [], 'latn');
      const laidOut = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) / noto.unitsPerEm;
      expect(fonts.width(word, 'body')).toBeCloseTo(laidOut, 10);
    }
    expect(fonts.width('AV', 'body')).toBeLessThan(fonts.width('A', 'body') + fonts.width('V', 'body'));
  });
});

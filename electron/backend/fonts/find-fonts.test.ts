import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFonts, sourceFontDirs } from './find-fonts.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fonts-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const put = (...names: string[]) => {
  for (const name of names) writeFileSync(join(dir, name), '');
};

describe('finding fonts', () => {
  it('names every file that is missing and where it looked', () => {
    put('NotoSerifSC_400Regular.ttf');
    expect(findFonts({ dirs: [dir, '/nowhere'] })).toEqual({
      ok: false,
      missing: ['NotoSerifSC_700Bold.ttf', 'NotoSansSC_700Bold.ttf'],
      looked: [dir, '/nowhere'],
    });
  });

  it('does without fonts for rare characters', () => {
    put('NotoSerifSC_400Regular.ttf', 'NotoSerifSC_700Bold.ttf', 'NotoSansSC_700Bold.ttf');
    expect(findFonts({ dirs: [dir] })).toMatchObject({ ok: true, fonts: { rare: [] } });
  });

  it('puts an office’s own faces first and keeps ours behind them', () => {
    put('方正小标宋简体.ttf', '仿宋_GB2312.ttf', 'simhei.ttf');
    const found = findFonts({ dirs: [dir, ...sourceFontDirs(process.cwd())] });
    if (!found.ok) throw new Error(found.missing.join());
    expect(found.fonts.roles.title[0]).toBe(join(dir, '方正小标宋简体.ttf'));
    expect(found.fonts.roles.body[0]).toBe(join(dir, '仿宋_GB2312.ttf'));
    expect(found.fonts.roles.heading[0]).toBe(join(dir, 'simhei.ttf'));
    for (const files of Object.values(found.fonts.roles)) expect(files.at(-1)).toMatch(/NotoSerifSC_400Regular\.ttf$/);
  });
});

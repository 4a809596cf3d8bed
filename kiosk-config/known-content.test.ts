import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundledContentDir, loadContent } from './content.ts';
import { loadKnownContent } from './known-content.ts';

let dir: string;
let pack: string;
let kept: string;
let program: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'known-'));
  pack = join(dir, 'content');
  kept = join(dir, 'content.known');
  program = join(dir, 'program.js');
  cpSync(bundledContentDir(), pack, { recursive: true });
  writeFileSync(program, '1');
});
afterEach(() => rmSync(dir, { recursive: true }));

const load = () => loadKnownContent(pack, { kept, program });

describe('a content pack that is known', () => {
  it('is what reading and checking it gives, at the first start and at the next', () => {
    const checked = loadContent(pack);
    expect(load()).toEqual(checked);
    expect(load()).toEqual(checked);
  });

  it('comes from what was kept while nothing has changed', () => {
    load();
    const { mtimeNs, ino } = statSync(kept, { bigint: true });
    load();
    // What is checked anew is kept anew, in a new file.
    expect(statSync(kept, { bigint: true })).toMatchObject({ mtimeNs, ino });
  });

  it('is checked again when a byte of it has changed', () => {
    load();
    writeFileSync(join(pack, 'kinds.yaml'), 'nonsense');
    expect(load()).toMatchObject({ ok: false, problems: [{ file: 'kinds.yaml' }] });
  });

  it('is checked again by another program', () => {
    load();
    const before = readFileSync(kept, 'utf8');
    writeFileSync(program, '2');
    expect(load().ok).toBe(true);
    expect(readFileSync(kept, 'utf8')).not.toBe(before);
  });

  it.each([
    ['torn', (text: string) => text.slice(0, text.length / 2)],
    ['altered', (text: string) => text.replace('征地', '正地')],
    ['empty', () => ''],
  ])('is read from its files when what was kept is %s', (_how, spoil) => {
    load();
    const good = readFileSync(kept, 'utf8');
    const spoilt = spoil(good);
    expect(spoilt).not.toBe(good);
    writeFileSync(kept, spoilt);
    expect(load()).toEqual(loadContent(pack));
    expect(readFileSync(kept, 'utf8')).toBe(good);
  });

  it('is loaded all the same where nothing can be kept', () => {
    kept = join(program, 'no-folder', 'content.known');
    expect(load().ok).toBe(true);
  });
});

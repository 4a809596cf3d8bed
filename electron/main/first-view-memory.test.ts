import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FirstView } from '../../contract/first-view.ts';
import { openFirstViewMemory } from './first-view-memory.ts';

const view: FirstView = { siteName: '样例县群众服务中心', pixelsPerInch: 102, hasCardReader: true };
let dir: string;
let file: string;
let settings: string;
let program: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'first-view-'));
  file = join(dir, 'first-view.known');
  settings = join(dir, 'config.yaml');
  program = join(dir, 'main.js');
  writeFileSync(settings, 'site: 1');
  writeFileSync(program, '1');
});
afterEach(() => rmSync(dir, { recursive: true }));

const open = () => openFirstViewMemory({ file, boundTo: [settings, program] });

describe('what the first screen says before there is a backend', () => {
  it('is unknown at the first start, and what the backend told at the next', () => {
    const memory = open();
    expect(memory.known()).toBeNull();
    memory.keep(view);
    expect(memory.known()).toEqual(view);
    expect(open().known()).toEqual(view);
  });

  it('is unknown with other settings or another program', () => {
    open().keep(view);
    writeFileSync(settings, 'site: 2');
    expect(open().known()).toBeNull();
    writeFileSync(settings, 'site: 1');
    expect(open().known()).toEqual(view);
    writeFileSync(program, '2');
    expect(open().known()).toBeNull();
  });

  it('is not kept for settings that were written since the start', () => {
    const memory = open();
    writeFileSync(settings, 'site: 2');
    memory.keep(view);
    writeFileSync(settings, 'site: 1');
    expect(open().known()).toBeNull();
  });

  it('is unknown when a byte of the file is not what was written', () => {
    open().keep(view);
    const whole = readFileSync(file, 'utf8');
    for (const broken of [whole.replace('样例', '别处'), whole.slice(0, -1), '', 'null\nnull', '\n']) {
      writeFileSync(file, broken);
      expect(open().known()).toBeNull();
    }
  });

  it('is unknown, and the terminal starts all the same, without settings', () => {
    rmSync(settings);
    const memory = open();
    memory.keep(view);
    expect(memory.known()).toBeNull();
  });
});

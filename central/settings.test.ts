import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSettings } from './settings.ts';

const example = readFileSync(new URL('sites/suning.yaml', import.meta.url), 'utf8').replaceAll(
  '../../kiosk-config',
  fileURLToPath(new URL('../kiosk-config', import.meta.url)),
);
const dir = mkdtempSync(join(tmpdir(), 'minglu-settings-'));
afterAll(() => rmSync(dir, { recursive: true }));

function load(text: string, token: string | undefined = undefined) {
  const file = join(dir, 'centre.yaml');
  writeFileSync(file, text);
  return loadSettings(file, token);
}

function problemsOf(text: string, token?: string): string {
  const loaded = load(text, token);
  return loaded.ok ? '' : loaded.problems.join('\n');
}

describe('the settings of a centre', () => {
  it('are read with the files they name; without a token the desk stays closed', () => {
    const loaded = load(example);
    if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
    expect(loaded.settings.deskToken).toBeNull();
    expect(loaded.settings.kindLabels.get('homestead')).toBe('宅基地、院墙、邻里');
    expect(loaded.settings.calendar.lastKnownYear).toBe(2026);
  });

  it('need a rule for what no other rule fits', () => {
    expect(problemsOf(example.replace(/^default:.*$/m, ''))).toContain('default');
  });

  it('name only organs and handlers that are there', () => {
    expect(problemsOf(example.replace('organ: xinfang', 'organ: nobody'))).toContain('没有机关 nobody');
    expect(problemsOf(example.replace('handler: li', 'handler: nobody'))).toContain('没有受理人 nobody');
  });

  it('give two organs never the same words for their numbers', () => {
    expect(problemsOf(example.replace('documentPrefix: 肃民信', 'documentPrefix: 肃信'))).toContain('文号代字');
  });

  it('take no desk token from a file, and no short one', () => {
    expect(problemsOf(`${example}\ndeskToken: 0123456789abcdef`)).toContain('deskToken');
    expect(problemsOf(example, 'short')).toContain('MINGLU_DESK_TOKEN');
  });

  it('say which file is missing or broken', () => {
    expect(problemsOf(example.replace('route-map.json', 'no-map.json'))).toContain('no-map.json');
    expect(problemsOf('organs: [')).toContain('centre.yaml');
    const nowhere = loadSettings(join(dir, 'nowhere.yaml'), undefined);
    expect(nowhere.ok ? '' : nowhere.problems[0]).toContain('nowhere.yaml');
  });
});

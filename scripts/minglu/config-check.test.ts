import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOf, minglu, refusalOf } from './run-cli.fixture.ts';

const dir = mkdtempSync(join(tmpdir(), 'minglu-config-'));
afterAll(() => rmSync(dir, { recursive: true }));

const site = 'kiosk-config/sites/shisu.yaml';
const good = readFileSync(new URL(`../../${site}`, import.meta.url), 'utf8');

function fileWith(text: string): string {
  const file = join(dir, 'terminal.yaml');
  writeFileSync(file, text);
  return file;
}

describe('config check', () => {
  it('finds nothing wrong with an example site', async () => {
    expect(await answerOf(['config', 'check', fileWith(good)])).toEqual({ ok: true, problems: [] });
  });

  it('answers with every problem and names the first with its line on standard error', async () => {
    const file = fileWith(good.replace('area: "130926105"', 'area: "1309"').replace('id: T01', 'id: first'));
    const { code, stdout, stderr } = await minglu(['config', 'check', file, '--json']);
    expect(code).toBe(2);
    const line = (text: string) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((one) => one.includes(text)) + 1;
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      problems: [
        { line: line('area:'), path: 'site.area' },
        { line: line('id: first'), path: 'terminal.id' },
      ],
    });
    expect(stderr).toMatch(/^minglu: [^\n]*site\.area[^\n]*\n$/);
    expect(stderr).toContain(`第 ${line('area:')} 行`);
  });

  it('looks into the content pack the file names', async () => {
    const { code, stdout } = await minglu(['config', 'check', fileWith(`${good}\ncontent: no-such-pack\n`), '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problems[0]).toMatchObject({ path: 'content' });
  });

  it('refuses what it cannot read', async () => {
    expect(await refusalOf(['config', 'check', join(dir, 'absent.yaml')])).toMatch(/no such file/);
    expect(await refusalOf(['config', 'check', dir])).toMatch(/directory/);
    expect(await refusalOf(['config', 'check'])).toMatch(/FILE is missing/);
  });
});

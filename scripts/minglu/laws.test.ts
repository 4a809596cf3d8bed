import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANE_LAW, WELL_LAW } from '../../electron/backend/library/sample-statutes.fixture.ts';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

let dir: string;
let into: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'statutes-'));
  into = join(dir, 'library');
});
afterEach(() => rmSync(dir, { recursive: true }));

const put = (name: string, text: string) => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};

describe('laws import', () => {
  it('takes a file, or a directory of them, and lists what is there', async () => {
    await answerOf(['laws', 'import', put('井.md', WELL_LAW), '--into', into]);
    put('巷.md', LANE_LAW);
    put('notes.csv', 'not looked at');
    expect(await answerOf(['laws', 'import', dir, '--into', into])).toMatchObject({
      imported: [
        { title: '样例县机井管理办法', effect: 'replaced' },
        { title: '中华人民共和国虚构法典 胡同编', effect: 'added' },
      ],
    });
    expect(await answerOf(['laws', 'list', '--in', into])).toEqual({
      laws: [
        { title: '中华人民共和国虚构法典 胡同编', versionOn: '2020-05-28', inForceFrom: '2021-01-01', articles: 2 },
        { title: '样例县机井管理办法', versionOn: '2024-06-30', inForceFrom: '2019-05-01', articles: 6 },
      ],
    });
  });

  it('takes the day of the version from the name of the file when it is later', async () => {
    const file = put('样例县机井管理办法(2025-02-01).md', WELL_LAW);
    expect(await answerOf(['laws', 'import', file, '--into', into])).toMatchObject({
      imported: [{ versionOn: '2025-02-01' }],
    });
  });

  it('takes none when one is wrong, and says which and in which line', async () => {
    put('good.md', WELL_LAW);
    put('wrong.md', WELL_LAW.replace('第四条', '第二条'));
    expect(await refusalOf(['laws', 'import', dir, '--into', into])).toMatch(/wrong\.md .*\(line 30: 第二条\)/);
    expect(await refusalOf(['laws', 'list', '--in', into])).toMatch(/no library/);
  });

  it.each([
    ['nothing', '', /no title/],
    ['a readme', '# Read me\n\nHello.', /no articles/],
    ['a binary file', '\u0000\u0001PK', /no text has/],
  ])('refuses %s', async (_, text, words) => {
    expect(await refusalOf(['laws', 'import', put('x.md', text), '--into', into])).toMatch(words);
  });

  it('refuses what is not there, a directory without statutes, one law twice, and a foreign library', async () => {
    expect(await refusalOf(['laws', 'import', join(dir, 'none'), '--into', into])).toMatch(/no such file/);
    expect(await refusalOf(['laws', 'import', dir, '--into', into])).toMatch(/holds no statutes/);
    put('a.md', WELL_LAW);
    put('b.md', WELL_LAW);
    expect(await refusalOf(['laws', 'import', dir, '--into', into])).toMatch(/twice/);
    put('laws.db', 'something else entirely, kept under this name '.repeat(50));
    expect(await refusalOf(['laws', 'import', join(dir, 'a.md'), '--into', dir])).toMatch(/no library of this version/);
  });
});

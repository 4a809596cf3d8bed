import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { calendar2026 } from '../domain/calendar-2026.fixture.ts';
import { roadOf } from '../domain/route-map.ts';
import { bundledContentDir, type ContentPack, loadContent, placeLabel } from './content.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(bundledContentDir(), dir, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

function loaded(): ContentPack {
  const result = loadContent(dir);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.content;
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(dir, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(dir, file), text.replace(from, to));
}

const problems = () => {
  const result = loadContent(dir);
  return result.ok ? [] : result.problems;
};

describe('the content pack that comes with the program', () => {
  it('has the four purposes and the nine township-level units of Suning', () => {
    const { purposes, places } = loaded();
    expect(purposes.map(({ id }) => id)).toEqual(['appeal', 'suggestion', 'accusation', 'other']);
    expect(places.map(({ id }) => id)).toEqual([
      ...['130926100', '130926101', '130926102', '130926103', '130926104'],
      ...['130926105', '130926106', '130926107', '130926205'],
    ]);
  });

  it("has the State Council's arrangement for 2026 and ends there", () => {
    expect(loaded().calendar).toEqual(calendar2026);
  });

  it('puts every kind of trouble on a road of its map', () => {
    const { kinds, routeMap } = loaded();
    for (const { appealRoad } of kinds) expect(roadOf(routeMap, appealRoad)).not.toBeNull();
  });

  it('sends unpaid wages to arbitration, article 31(2), and a homestead to the petition procedure, 31(6)', () => {
    const pathOf = (id: string) => loaded().kinds.find((kind) => kind.id === id)?.appealRoad.path;
    expect(pathOf('wages')).toBe(2);
    expect(pathOf('homestead')).toBe(6);
  });

  it('names a village with its township', () => {
    const { places } = loaded();
    expect(placeLabel(places, '130926105-01')).toBe('师素镇南答');
    expect(placeLabel(places, '130926205')).toBe('邵庄乡');
    expect(placeLabel(places, 'nowhere')).toBeNull();
  });
});

describe('a content pack with a mistake', () => {
  it('names the file and the line', () => {
    edit('help-lines.yaml', 'name: 公共法律服务热线', 'nmae: 公共法律服务热线');
    expect(problems()).toContainEqual({ file: 'help-lines.yaml', reason: '第 5 行 1.nmae：没有这一项，请检查拼写' });
  });

  it('names what is wrong with the route map', () => {
    edit('route-map.json', '"id": "rate"', '"id": "rating"');
    expect(problems().map(({ file }) => file)).toContain('route-map.json');
    expect(problems().map(({ reason }) => reason)).toContain('连线 deliver -> rate 的环节 rate 不存在');
  });

  it('names a file that is missing, and a broken one, both at once', () => {
    rmSync(join(dir, 'calendar.json'));
    edit('kinds.yaml', 'id: farmland', 'id: homestead');
    expect(problems()).toEqual([
      { file: 'calendar.json', reason: '读不到这个文件' },
      { file: 'kinds.yaml', reason: '有重复的项' },
    ]);
  });

  it('names a template that is missing', () => {
    rmSync(join(dir, 'documents/d04.yaml'));
    expect(problems()).toMatchObject([{ file: 'documents/d04.yaml', reason: '读不到这个文件' }]);
  });

  it('refuses a village under another township, and a pack without places', () => {
    edit('places/suning.yaml', '130926105-07', '130926106-07');
    expect(problems()).toEqual([
      { file: 'places/suning.yaml', reason: '第 2 行 townships：村的编号应以所在乡镇的编号开头' },
    ]);
    rmSync(join(dir, 'places'), { recursive: true });
    expect(problems()).toEqual([{ file: 'places', reason: '一个地方文件也没有' }]);
  });
});

describe('finding the content pack', () => {
  it('goes up from wherever a bundler has put the program', () => {
    expect(bundledContentDir(join(import.meta.dirname, '..', 'out', 'app'))).toBe(join(import.meta.dirname, 'content'));
  });

  it('throws where there is none', () => {
    expect(() => bundledContentDir('/')).toThrow('content');
  });
});

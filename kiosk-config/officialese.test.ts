import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChecked } from './checked-yaml.ts';
import { bundledContentDir, loadContent } from './content.ts';
import { OfficialeseFile, officialeseIn } from './officialese.ts';

const dir = bundledContentDir();
const read = readChecked(readFileSync(join(dir, 'officialese.yaml'), 'utf8'), OfficialeseFile);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const list = read.value;
const loaded = loadContent(dir);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { guides, services, halls, roadChooser } = loaded.content.guidance;
const { purposes, kinds, helpLines } = loaded.content;

/** Names of laws are theirs; everything else in these is ours to say plainly. */
const withoutLaws = (part: unknown) => JSON.stringify(part, (key, value) => (key === 'basis' ? undefined : value));
const strings = join(import.meta.dirname, '..', 'renderer', 'strings');

describe('the list', () => {
  it('has at least eighty words', () => {
    expect(list.words.length).toBeGreaterThanOrEqual(80);
  });

  it('finds a word, and lets the name of a paper be', () => {
    expect(officialeseIn('现将有关事项告知您', list)).toEqual(['有关事项', '告知您']);
    expect(officialeseIn('您会收到不予受理告知书', list)).toEqual([]);
    expect(officialeseIn('对您的事不予受理', list)).toEqual(['不予']);
  });
});

describe('nobody has to read officialese', () => {
  it.each([
    ...guides.map((guide) => [`guides/${guide.id}`, guide] as const),
    ...services.map((service) => [`services/${service.id}`, service] as const),
    ...halls.map((hall) => [`hall/${hall.siteId}`, hall] as const),
    ['road-chooser', roadChooser] as const,
    ['purposes', purposes] as const,
    ['kinds', kinds] as const,
    ['help-lines', helpLines] as const,
  ])('in %s', (_, part) => {
    expect(officialeseIn(withoutLaws(part), list)).toEqual([]);
  });

  it.each(readdirSync(strings).filter((name) => /^(?!.*\.test\.)[^.]+\.tsx?$/.test(name)))(
    'on the screens (%s)',
    (name) => {
      expect(officialeseIn(readFileSync(join(strings, name), 'utf8'), list)).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { screenOf } from '../../../renderer/terminal/screen-of.ts';
import { stateAfter } from '../../../renderer/terminal/terminal.fixture.ts';
import { catalogue } from './catalogue.ts';

describe('the catalogue of screens', () => {
  it.each(catalogue.filter(({ name }) => !name.startsWith('over ')))('$name is that screen', ({ name, happenings }) => {
    expect(screenOf(stateAfter(...happenings)).name).toBe(name.split(' ')[0]);
  });

  it('calls no two states the same', () => {
    const names = catalogue.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});

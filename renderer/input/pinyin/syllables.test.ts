import { describe, expect, it } from 'vitest';
import { alikeSyllables, initialOf, SYLLABLES, syllableId, syllablesFrom } from './syllables.ts';

const alike = (spelled: string) => alikeSyllables(spelled).map((id) => SYLLABLES[id]);

describe('syllables', () => {
  it('stand in the order of their letters, so that those of one beginning stand together', () => {
    expect(SYLLABLES.toSorted()).toEqual(SYLLABLES);
    const range = syllablesFrom('zh');
    expect(SYLLABLES.slice(range?.first, (range?.last ?? 0) + 1).every((one) => one.startsWith('zh'))).toBe(true);
    expect(syllablesFrom('v')).toBeUndefined();
  });

  it('may be written with v where ü is meant', () => {
    expect(syllableId('nve')).toBe(syllableId('nue'));
    expect(syllableId('xv')).toBe(syllableId('xu'));
    expect(syllableId('lv')).not.toBe(syllableId('lu'));
    expect(syllableId('xf')).toBeUndefined();
  });

  it('begin with zh rather than z', () => {
    expect(initialOf('zhg')).toBe('zh');
    expect(initialOf('zg')).toBe('z');
    expect(initialOf('an')).toBeUndefined();
  });
});

describe('sounds that are mixed up', () => {
  it.each([
    ['zai', ['zhai']],
    ['chen', ['cen', 'ceng', 'cheng']],
    ['sang', ['san', 'shan', 'shang']],
    ['nan', ['lan', 'lang', 'nang']],
    ['fui', ['hui']],
    ['re', ['le']],
    ['guan', ['guang']],
    ['wo', []],
  ])('%s may be %s', (spelled, expected) => {
    expect(alike(spelled).toSorted()).toEqual(expected);
  });
});

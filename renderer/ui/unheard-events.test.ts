import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { UNHEARD } from './unheard-events.ts';

/** React makes entering and leaving of over and out. */
const MADE_OF_THEM = ['pointerenter', 'pointerleave'];

it('are heard by no component', () => {
  const handlers = new RegExp(`\\bon(${[...UNHEARD, ...MADE_OF_THEM].join('|')})(capture)?=`, 'i');
  const sources = globSync('renderer/**/*.tsx');
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => handlers.test(readFileSync(file, 'utf8')))).toEqual([]);
});

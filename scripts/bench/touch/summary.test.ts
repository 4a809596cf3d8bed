import { describe, expect, it } from 'vitest';
import type { Noted } from './probe.ts';
import { summary } from './summary.ts';

const touch = (at: number, screen: string, isTyping = false): Noted => ({ kind: 'touch', at, screen, isTyping });
const painted = (at: number, ms: number): Noted => ({ kind: 'painted', at, ms });
const task = (at: number, ms: number, screen: string): Noted => ({ kind: 'task', at, ms, screen });

describe('touches', () => {
  it('are as slow as the slowest of their events, told in any order', () => {
    const noted = [painted(105, 40), touch(100, 'a'), painted(100, 24), touch(200, 'a'), painted(203, 16)];
    expect(summary(noted, []).overall).toEqual({ touches: 2, p50: 16, p99: 40, max: 40 });
  });

  it('that were too fast to be told count all the same', () => {
    const fast = Array.from({ length: 99 }, (_, at) => touch(at * 10, 'a'));
    const { overall } = summary([...fast, touch(5000, 'a'), painted(5000, 96)], []);
    expect(overall).toEqual({ touches: 100, p50: 0, p99: 0, max: 96 });
  });

  it('belong to the screen they were on, the slowest screen first; those that load a new page do not count', () => {
    const noted = [touch(1, 'a'), touch(10, 'b'), painted(10, 48), touch(90, 'end'), painted(90, 800)];
    expect(summary(noted, ['end']).screens.map(({ screen, max }) => [screen, max])).toEqual([
      ['b', 48],
      ['a', 0],
    ]);
  });
});

it('tells how long it takes until the screen stands that a touch led to, and not one that came by itself', () => {
  const stood = (at: number): Noted => ({ kind: 'stood', at });
  const noted = [touch(100, 'a'), stood(350), touch(1000, 'a'), stood(1120), stood(9000)];
  expect(summary(noted, []).turns).toMatchObject({ touches: 2, max: 250 });
});

describe('long tasks while typing', () => {
  const lifted = (at: number): Noted => ({ kind: 'lifted', at });

  it('are those soon after a touch on a text that stayed on its screen', () => {
    const noted = [
      task(0, 300, 'a'),
      touch(1, 'a', true),
      lifted(60),
      task(62, 60, 'a'),
      task(3000, 80, 'a'),
      touch(4100, 'a', true),
      lifted(4160),
      task(4161, 90, 'b'),
      touch(4200, 'b'),
      task(4201, 70, 'b'),
    ];
    expect(summary(noted, []).longWhileTyping).toEqual([{ screen: 'a', ms: 60 }]);
  });

  it('are those of a long stroke from its beginning to its end', () => {
    const noted = [touch(0, 'a', true), task(900, 55, 'a'), lifted(1000), task(1400, 65, 'a'), task(1600, 75, 'a')];
    expect(summary(noted, []).longWhileTyping.map(({ ms }) => ms)).toEqual([65, 55]);
  });
});

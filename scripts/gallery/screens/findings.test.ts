import { describe, expect, it } from 'vitest';
import { findingsIn } from './findings.ts';
import type { Box, Look, Target, TextLine } from './look.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom });
const line = (parts: Partial<TextLine> = {}): TextLine => ({
  ...{ piece: 0, text: '样例', box: box(100, 100, 200, 130), within: [box(90, 90, 210, 140)] },
  ...{ covered: null, ellipsis: false, tornOff: false, contrast: 12 },
  ...parts,
});
const target = (parts: Partial<Target> = {}): Target => ({
  ...{ name: 'button 样例', box: box(0, 600, 200, 680), role: 'other', enabled: true, covered: null },
  ...parts,
});
const look = (parts: Partial<Look>): Look => ({
  ...{ viewport: { width: 1080, height: 1920 }, texts: [], targets: [], scrolls: [] },
  ...parts,
});
const found = (parts: Partial<Look>, reach: 'whole' | 'low' = 'whole') => findingsIn(look(parts), { mm: 4, reach });

describe('text', () => {
  it('that stands where it should is fine', () => {
    expect(found({ texts: [line(), line({ piece: 1, box: box(100, 135, 200, 165), within: [] })] })).toEqual([]);
  });

  it('may not be cut off, stick out of its box or of the screen, nor be covered', () => {
    expect(found({ texts: [line({ ellipsis: true })] })).toEqual(['cut off with dots: 样例']);
    expect(found({ texts: [line({ box: box(100, 100, 220, 130) })] })).toEqual(['out of its box: 样例']);
    expect(found({ texts: [line({ box: box(1000, 100, 1100, 130) })] })).toEqual(['off the screen: 样例']);
    expect(found({ texts: [line({ covered: 'button 别的' })] })).toEqual(['covered by button 别的: 样例']);
  });

  it('may not overlap other text', () => {
    const other = line({ piece: 1, text: '别的', box: box(180, 110, 280, 140), within: [] });
    expect(found({ texts: [line(), other] })).toEqual(['texts overlap: 样例 / 别的']);
  });

  it('breaks where a line may begin', () => {
    expect(found({ texts: [line({ tornOff: true })] })).toEqual(['torn off from the line before: 样例']);
  });

  it('has to stand out 7 to 1', () => {
    expect(found({ texts: [line({ contrast: 6.9 })] })).toEqual(['contrast 6.9: 样例']);
  });
});

describe('what is touched', () => {
  it('is 15 millimetres at least, 20 where it is the next step or an answer', () => {
    expect(found({ targets: [target({ box: box(0, 600, 200, 660) })] })).toEqual([]);
    expect(found({ targets: [target({ box: box(0, 600, 200, 652) })] })).toHaveLength(1);
    expect(found({ targets: [target({ role: 'primary', box: box(0, 600, 200, 660) })] })).toHaveLength(1);
  });

  it('lies 3 millimetres apart, whether beside, below or across the corner', () => {
    const beside = (left: number, top = 600) =>
      target({ name: 'button 别的', box: box(left, top, left + 80, top + 80) });
    expect(found({ targets: [target(), beside(212)] })).toEqual([]);
    expect(found({ targets: [target(), beside(208)] })).toEqual(['gap 2.0 mm: button 样例 / button 别的']);
    expect(found({ targets: [target(), beside(0, 688)] })).toHaveLength(1);
    expect(found({ targets: [target(), beside(210, 690)] })).toEqual([]);
    expect(found({ targets: [target(), beside(190)] })).toHaveLength(1);
  });

  it('is what a finger meets there', () => {
    expect(found({ targets: [target({ covered: 'div' })] })).toEqual(['touch goes to div: button 样例']);
  });

  it('lies on the screen with all of its edges', () => {
    expect(found({ targets: [target({ box: box(0, 1850, 200, 1925) })] })).toEqual(['off the screen: button 样例']);
  });

  it('lies low for who sits', () => {
    expect(found({ targets: [target()] }, 'low')).toHaveLength(1);
    expect(found({ targets: [target({ box: box(0, 900, 200, 980) })] }, 'low')).toEqual([]);
    expect(found({ targets: [target({ enabled: false })] }, 'low')).toEqual([]);
  });
});

it('nothing scrolls', () => {
  expect(found({ scrolls: ['div'] })).toEqual(['scrolls: div']);
});

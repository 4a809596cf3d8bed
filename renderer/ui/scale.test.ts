import { describe, expect, it } from 'vitest';
import { pixelsPerMillimetre } from './scale.ts';

describe('the size of a millimetre', () => {
  it('is a real one on an upright 21.5 inch panel', () => {
    expect(pixelsPerMillimetre(102, { width: 1080, height: 1920 })).toBeCloseTo(102 / 25.4);
  });

  it('is a real one on a larger panel too: nobody needs larger buttons there', () => {
    expect(pixelsPerMillimetre(69, { width: 1080, height: 1920 })).toBeCloseTo(69 / 25.4);
  });

  it('is a real one on the same panel lying flat', () => {
    expect(pixelsPerMillimetre(102, { width: 1920, height: 1080 })).toBeCloseTo(102 / 25.4);
  });

  it.each([
    { width: 1366, height: 768, needed: { width: 470, height: 262 } },
    { width: 1024, height: 768, needed: { width: 470, height: 262 } },
    { width: 768, height: 1366, needed: { width: 262, height: 470 } },
  ])('shrinks on a panel of $width x $height, so that nothing falls below the edge', ({ needed, ...viewport }) => {
    const mm = pixelsPerMillimetre(102, viewport);
    expect(needed.width * mm).toBeLessThanOrEqual(viewport.width);
    expect(needed.height * mm).toBeLessThanOrEqual(viewport.height);
    expect(mm).toBeLessThan(102 / 25.4);
  });
});

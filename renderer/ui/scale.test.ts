import { describe, expect, it } from 'vitest';
import { pixelsPerMillimetre } from './scale.ts';

describe('the size of a millimetre', () => {
  it('is a real one on an upright 21.5 inch panel', () => {
    expect(pixelsPerMillimetre(102, { width: 1080, height: 1920 })).toBeCloseTo(102 / 25.4);
  });

  it('is a real one on a larger panel too: nobody needs larger buttons there', () => {
    expect(pixelsPerMillimetre(69, { width: 1080, height: 1920 })).toBeCloseTo(69 / 25.4);
  });

  it('shrinks on a screen that lies flat, so that nothing falls below the edge', () => {
    const mm = pixelsPerMillimetre(102, { width: 1920, height: 1080 });
    expect(470 * mm).toBeLessThanOrEqual(1080);
    expect(mm).toBeLessThan(102 / 25.4);
  });
});

import { useLayoutEffect } from 'react';
import { afterPaint } from './after-paint.ts';
import { applyScale, type Display, isAt } from './scale.ts';

/**
 * Keeps the root element at the scale of the panel and of the person, also when the window changes. Everything is laid out anew for
 * another size or colour: the choice that was touched shows before that.
 */
export function useScale(pixelsPerInch: number, display: Display): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const apply = () => applyScale(root, { pixelsPerInch, display });
    const isAnother = root.dataset.text !== undefined && !isAt(root, display);
    let calledOff = () => {};
    if (isAnother) calledOff = afterPaint(apply);
    else apply();
    window.addEventListener('resize', apply);
    return () => {
      calledOff();
      window.removeEventListener('resize', apply);
    };
  }, [pixelsPerInch, display]);
}

import { useLayoutEffect } from 'react';
import { applyScale, type Display } from './scale.ts';

/** Keeps the root element at the scale of the panel and of the person, also when the window changes. */
export function useScale(pixelsPerInch: number, display: Display): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const apply = () => applyScale(root, { pixelsPerInch, display });
    apply();
    window.addEventListener('resize', apply);
    return () => window.removeEventListener('resize', apply);
  }, [pixelsPerInch, display]);
}

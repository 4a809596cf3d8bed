import { useSyncExternalStore } from 'react';

const flat = () => window.matchMedia('(orientation: landscape)');

/** Whether the screen lies flat, as the style sheets ask it, for what is counted and not only placed. */
export function useIsFlat(): boolean {
  return useSyncExternalStore(subscribe, () => flat().matches);
}

function subscribe(changed: () => void): () => void {
  const query = flat();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

import type { Purpose, Road } from './matter.ts';

/**
 * The road a matter starts on when it is registered; the organ may put it on another when it accepts.
 * An appeal (申诉求决) follows its kind of trouble, articles 31 and 33; a suggestion article 29, an accusation
 * article 30; anything else is asked and answered by the simple procedure.
 */
export function firstRoad(purpose: Purpose, appealRoad: Road): Road {
  if (purpose === 'appeal') return appealRoad;
  const track = purpose === 'other' ? 'simple' : purpose;
  return { track, path: null };
}

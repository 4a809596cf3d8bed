import { LANGUAGES, type Language } from '../strings/language.ts';
import type { Actions } from './actions.ts';
import type { Happening } from './state.ts';

interface Terminal {
  send: (happening: Happening) => void;
  actions: Pick<Actions, 'begin' | 'callHelp'>;
}

/** What a touch on the first screen asks for. It can be kept until there is a backend to ask. */
export type FirstTouch = (terminal: Terminal) => void;

export const begins: FirstTouch = ({ actions }) => actions.begin();

export const callsHelp: FirstTouch = ({ actions }) => actions.callHelp();

/** Choosing begins the visit, so that no language is left behind by somebody who went away. */
export const beginsIn = Object.fromEntries(
  LANGUAGES.map((language): [Language, FirstTouch] => [
    language,
    ({ send, actions }) => {
      send({ type: 'language', language });
      actions.begin();
    },
  ]),
) as Record<Language, FirstTouch>;

export interface KeptTouches {
  keep(touch: FirstTouch): void;
  doneBy(terminal: Terminal): void;
}

/**
 * Touches wait until there is a terminal to do them. One that comes later is done at once: until the next screen is
 * painted the first one is touched. The finger's coming down and its lifting tell of the same touch, which is done once.
 */
export function keptTouches(): KeptTouches {
  const kept = new Set<FirstTouch>();
  let terminal: Terminal | null = null;
  return {
    keep(touch) {
      if (kept.has(touch)) return;
      kept.add(touch);
      if (terminal !== null) touch(terminal);
    },
    doneBy(given) {
      terminal = given;
      for (const touch of kept) touch(given);
    },
  };
}

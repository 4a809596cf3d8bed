import type { Language } from '../strings/language.ts';
import type { Actions } from './actions.ts';
import type { Happening } from './state.ts';

/** What a touch on the first screen asks for. It can be kept until there is a backend to ask. */
export type FirstTouch = (terminal: {
  send: (happening: Happening) => void;
  actions: Pick<Actions, 'begin' | 'callHelp'>;
}) => void;

export const begins: FirstTouch = ({ actions }) => actions.begin();

export const callsHelp: FirstTouch = ({ actions }) => actions.callHelp();

/** Choosing begins the visit, so that no language is left behind by somebody who went away. */
export function beginsIn(language: Language): FirstTouch {
  return ({ send, actions }) => {
    send({ type: 'language', language });
    actions.begin();
  };
}

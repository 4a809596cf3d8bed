import { createContext, useContext } from 'react';
import type { SiteView } from '../../contract/shapes/site.ts';
import type { Actions } from './actions.ts';
import type { Happening, TerminalState } from './state.ts';

export interface Terminal {
  state: TerminalState;
  send: (happening: Happening) => void;
  actions: Actions;
}

export const TerminalContext = createContext<Terminal | null>(null);

/** The terminal's state and what can be done, for every screen. */
export function useTerminal(): Terminal {
  const terminal = useContext(TerminalContext);
  if (terminal === null) throw new Error('no terminal around this screen');
  return terminal;
}

/** The hall and its content; screens of a visit only stand when it is known. */
export function useSite(): SiteView {
  const { site } = useTerminal().state;
  if (site === null) throw new Error('a screen of a visit before the site is known');
  return site;
}

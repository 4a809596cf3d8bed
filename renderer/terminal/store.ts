import { after, freshState, type Happening, type TerminalState } from './state.ts';

/** Holds the state outside React, so that events and actions always see the newest. */
export interface Store {
  now: () => TerminalState;
  send: (happening: Happening) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createStore(newId: () => string): Store {
  let state = freshState;
  const listeners = new Set<() => void>();
  return {
    now: () => state,
    send: (happening) => {
      state = after(state, happening, newId());
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import { isUsable } from '../usable.ts';
import { AttractView } from './attract-view.tsx';

/** The first screen, told by the backend what works. */
export function Attract({ site, terminal }: Extract<Screen, { name: 'attract' }>) {
  const { actions, state, send } = useTerminal();
  return (
    <AttractView
      siteName={site.siteName}
      hasCardReader={isUsable(terminal, 'id-card-reader')}
      terminal={terminal}
      language={state.language}
      waiting={state.waiting}
      touch={(what) => ({ onPress: () => what({ send, actions }) })}
    />
  );
}

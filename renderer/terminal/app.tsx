import { useLayoutEffect, useSyncExternalStore } from 'react';
import { applyScale } from '../ui/scale.ts';
import type { Actions } from './actions.ts';
import { idleLimits } from './idle.ts';
import { Overlays } from './overlays.tsx';
import { type Screen, screenOf } from './screen-of.ts';
import { ScreenView } from './screen-view.tsx';
import type { Store } from './store.ts';
import { TerminalContext } from './terminal-context.ts';
import { signOfLife, useIdle } from './use-idle.ts';

/** Until the hall is known; a usual 21.5 inch panel. */
const USUAL_PIXELS_PER_INCH = 102;
const USUAL_VISIT = { idleSeconds: 90, warningSeconds: 30 };
/** Screens that end by themselves or belong to nobody. */
const UNWATCHED: readonly Screen['name'][] = ['attract', 'starting', 'ending'];
const FINISHED: readonly Screen['name'][] = ['registered'];

export function App({ store, actions }: { store: Store; actions: Actions }) {
  const state = useSyncExternalStore(store.subscribe, store.now);
  const screen = screenOf(state);
  const { site, textSize, contrast } = state;

  useLayoutEffect(() => {
    const pixelsPerInch = site?.screen.pixelsPerInch ?? USUAL_PIXELS_PER_INCH;
    const apply = () => applyScale(document.documentElement, { pixelsPerInch, textSize, contrast });
    apply();
    window.addEventListener('resize', apply);
    return () => window.removeEventListener('resize', apply);
  }, [site, textSize, contrast]);

  const { idle, stay } = useIdle({
    running: !UNWATCHED.includes(screen.name) && (screen.name !== 'backend-lost' || state.visit !== null),
    limits: idleLimits(site?.visit ?? USUAL_VISIT, FINISHED.includes(screen.name)),
    sign: signOfLife(state.visit),
    onOver: () => void actions.wipe(),
  });

  return (
    <TerminalContext value={{ state, send: store.send, actions }}>
      <ScreenView screen={screen} />
      <Overlays idle={idle} stay={stay} />
    </TerminalContext>
  );
}

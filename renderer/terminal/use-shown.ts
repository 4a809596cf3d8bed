import { startTransition, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import { lookOf } from './screen-of.ts';
import type { TerminalState } from './state.ts';
import type { Store } from './store.ts';

/** On the button whose answer is on its way, and on the root element while another look is being drawn. */
const ANSWERING = 'data-answering';

/**
 * What of the store stands on the screen. A touch that leads to another screen, or asks the backend, is answered first, by a mark on
 * what was touched; what follows is drawn after that, in pieces. Who touches again meanwhile, with a trembling hand, means a screen
 * that is not there any more: that does nothing.
 */
export function useShown(store: Store): TerminalState {
  const [shown, show] = useState(store.now);
  const standing = useRef(shown);
  const touched = useRef<Element | null>(null);

  useLayoutEffect(() => {
    standing.current = shown;
    const now = store.now();
    if (isTurning(now, shown)) return;
    mark(document.documentElement, false);
    if (now.waiting) return;
    mark(touched.current, false);
    touched.current = null;
  }, [store, shown]);

  useLayoutEffect(() => {
    let callOff = () => {};
    const follow = () => {
      callOff();
      const now = store.now();
      if (!isTurning(now, standing.current)) return show(now);
      for (const element of [touched.current, document.documentElement]) mark(element, true);
      const draw = () => show(now);
      // Words are one for the whole page: another language is never drawn in pieces.
      callOff = afterPaint(now.language === standing.current.language ? () => startTransition(draw) : draw);
    };
    follow();
    const unsubscribe = store.subscribe(follow);
    return () => {
      unsubscribe();
      callOff();
    };
  }, [store]);

  useEffect(() => {
    const clicked = (event: MouseEvent) => {
      if (isTurning(store.now(), standing.current)) return event.stopImmediatePropagation();
      mark(touched.current, false);
      touched.current = event.target instanceof Element ? event.target.closest('button') : null;
    };
    // A plugged-in keyboard is as quick: what it writes would be added to an answer that is given.
    const written = (event: InputEvent) => {
      if (isTurning(store.now(), standing.current)) event.preventDefault();
    };
    window.addEventListener('click', clicked, true);
    window.addEventListener('beforeinput', written, true);
    return () => {
      window.removeEventListener('click', clicked, true);
      window.removeEventListener('beforeinput', written, true);
    };
  }, [store]);

  return shown;
}

function mark(element: Element | null, isAnswering: boolean): void {
  element?.toggleAttribute(ANSWERING, isAnswering);
}

function isTurning(now: TerminalState, standing: TerminalState): boolean {
  return lookOf(now) !== lookOf(standing);
}

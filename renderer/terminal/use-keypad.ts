import { useEffect, useLayoutEffect, useRef } from 'react';
import { type Direction, nextBox } from './keypad.ts';

const ARROWS: Partial<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const OPERABLE = 'button:enabled, textarea:enabled, input:enabled';
/** Where to begin on a screen, the most sensible first: a choice, the text, the next step, anything but the bar. */
const BEGINNINGS = ['[data-choice]', 'textarea, input', '[data-look="primary"]', ':not([data-silent] *)', '*'];

interface KeypadParts {
  /** Which screen stands: a new one gets the focus on what is most sensible there. */
  screen: string;
  onMove: (element: Element) => void;
  /** The key 0: read this aloud. */
  onListen: (root: Element | null) => void;
}

/**
 * Everything without a finger on the glass: arrows move, Enter presses, Escape goes back, a digit makes the choice of that number,
 * 0 reads aloud. While this is used the root element says so by `data-keypad`, and the screen shows where one is.
 */
export function useKeypad({ screen, onMove, onListen }: KeypadParts): void {
  const latest = useRef({ onMove, onListen });
  useLayoutEffect(() => {
    latest.current = { onMove, onListen };
  });

  useEffect(() => {
    const goTo = (element: HTMLElement | undefined) => {
      element?.focus();
      if (element !== undefined) latest.current.onMove(element);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const direction = ARROWS[event.key];
      const digit = /^\d$/.test(event.key) ? Number(event.key) : null;
      if (direction === undefined && digit === null && event.key !== 'Enter' && event.key !== 'Escape') return;
      document.documentElement.dataset.keypad = '';
      const done = direction !== undefined ? moves(direction, goTo) : actsOn(event.key, digit, goTo);
      if (done) event.preventDefault();
    };
    const actsOn = (key: string, digit: number | null, go: typeof goTo): boolean => {
      if (key === 'Enter') return enters(go);
      if (digit === null) return goesBack();
      return choosesNumber(digit, latest.current.onListen);
    };
    const touched = () => {
      delete document.documentElement.dataset.keypad;
    };
    window.addEventListener('keydown', pressed);
    window.addEventListener('pointerdown', touched, true);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('pointerdown', touched, true);
    };
  }, []);

  // Before anything else can happen: a key that came between the new screen and its focus would be lost.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen begins anew.
  useLayoutEffect(() => {
    if (!isKeypadUsed() || operable().includes(focused() as HTMLElement)) return;
    const first = beginning();
    first?.focus();
    if (first !== undefined) latest.current.onMove(first);
  }, [screen]);
}

/** Whether the last that was touched was a key and not the glass. */
export const isKeypadUsed = (): boolean => document.documentElement.dataset.keypad !== undefined;

/** The question over the screen where there is one, which alone can be operated then. */
const scope = (): Element => [...document.querySelectorAll('dialog')].at(-1) ?? document.body;
const focused = () => document.activeElement;

function operable(): HTMLElement[] {
  return [...scope().querySelectorAll<HTMLElement>(OPERABLE)].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0,
  );
}

function beginning(): HTMLElement | undefined {
  const all = operable();
  return BEGINNINGS.map((kind) => all.find((element) => element.matches(kind))).find((one) => one !== undefined);
}

/** Without a place to start from, the first arrow shows where one is. */
function moves(direction: Direction, goTo: (element: HTMLElement | undefined) => void): boolean {
  const from = focused();
  const all = operable();
  if (!(from instanceof HTMLElement) || !all.includes(from)) {
    goTo(beginning());
    return true;
  }
  if (from instanceof HTMLTextAreaElement && !caretAtEdge(from, direction)) return false;
  const others = all.filter((element) => element !== from);
  const next = nextBox(
    from.getBoundingClientRect(),
    others.map((element) => element.getBoundingClientRect()),
    direction,
  );
  if (next !== null) goTo(others[next]);
  return true;
}

/** Arrows first move the caret within what was written, and leave it at its ends. */
function caretAtEdge({ value, selectionStart, selectionEnd }: HTMLTextAreaElement, direction: Direction): boolean {
  return direction === 'up' || direction === 'left' ? selectionEnd === 0 : selectionStart === value.length;
}

/** A focused button presses itself. In a single line Enter is the next step; with nothing focused it shows where one is. */
function enters(goTo: (element: HTMLElement | undefined) => void): boolean {
  const from = focused();
  if (from instanceof HTMLTextAreaElement && from.dataset.single !== undefined) {
    operable()
      .find((element) => element.matches('[data-look="primary"]'))
      ?.click();
    return true;
  }
  if (from instanceof HTMLElement && operable().includes(from)) return false;
  goTo(beginning());
  return true;
}

/** A dialog hears of it here alone: of a browser's own Escape the second in a row closes even one that must be answered. */
function goesBack(): boolean {
  const over = scope();
  if (over !== document.body) {
    over.dispatchEvent(new Event('cancel', { cancelable: true }));
    return true;
  }
  const back = document.querySelector<HTMLElement>('[data-back] button:enabled');
  back?.click();
  return back !== null;
}

/** Where there is a text, digits are written; otherwise they choose. */
function choosesNumber(digit: number, onListen: (root: Element | null) => void): boolean {
  const all = operable();
  const text = all.find((element) => element.matches('textarea, input'));
  if (text !== undefined) {
    // Focused before the key takes effect, so the digit lands in the text.
    text.focus();
    return false;
  }
  if (digit === 0) onListen(scope() === document.body ? document.querySelector('[data-screen]') : scope());
  else all.filter((element) => element.matches('[data-choice]'))[digit - 1]?.click();
  return true;
}

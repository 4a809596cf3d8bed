/** What the page tells, in milliseconds of the wall clock. */
export type Noted =
  /** A finger on the glass, or a key. `isTyping`: there was a text to write on that screen. */
  | { kind: 'touch'; at: number; screen: string; isTyping: boolean }
  /** The finger is lifted, or the key. */
  | { kind: 'lifted'; at: number }
  /** An event of a touch, from when it happened to the next paint; those below a frame are never told. */
  | { kind: 'painted'; at: number; ms: number }
  /** The screen that a touch asked for is there. */
  | { kind: 'stood'; at: number }
  /** A task that held the main thread for 50 ms or more, and the screen that stands after it. */
  | { kind: 'task'; at: number; ms: number; screen: string };

/** Runs in the page, as text: it can use nothing from outside itself. Tells through `window.noted`. */
export function probe(): void {
  if ('isProbed' in window) return;
  Object.assign(window, { isProbed: true });
  const waiting: Noted[] = [];
  const wallClock = (time: number) => performance.timeOrigin + time;
  const text = () => document.querySelector('textarea, input');
  const screen = () => {
    // A dialog stands over the screen and comes after it.
    const title = [...document.querySelectorAll('h1')].at(-1)?.textContent ?? '';
    const panel = text() && document.querySelector('main button[aria-pressed="true"]')?.textContent;
    return panel ? `${title} · ${panel}` : title;
  };
  // Not told within the touch itself, which is being measured: telling takes the page as long as a letter.
  const QUIET_MS = 500;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (waiting.length > 0) (Reflect.get(window, 'noted') as (noted: Noted[]) => void)(waiting.splice(0));
  };
  const tellLater = () => {
    clearTimeout(telling);
    telling = setTimeout(tell, QUIET_MS);
  };
  const touched = (event: Event) => {
    if (event instanceof KeyboardEvent && event.repeat) return;
    waiting.push({ kind: 'touch', at: wallClock(event.timeStamp), screen: screen(), isTyping: text() !== null });
    tellLater();
  };
  const lifted = (event: Event) => {
    waiting.push({ kind: 'lifted', at: wallClock(event.timeStamp) });
    tellLater();
  };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, touched, { capture: true });
  for (const type of ['pointerup', 'keyup']) addEventListener(type, lifted, { capture: true });

  const painted = (entries: PerformanceEntryList) => {
    for (const { interactionId, startTime, duration } of entries as PerformanceEventTiming[]) {
      if (interactionId !== 0) waiting.push({ kind: 'painted', at: wallClock(startTime), ms: duration });
    }
  };
  const events = new PerformanceObserver((list) => painted(list.getEntries()));
  const options = { type: 'event', buffered: true, durationThreshold: 16 };
  events.observe(options);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      waiting.push({ kind: 'task', at: wallClock(startTime), ms: duration, screen: screen() });
    }
  }).observe({ type: 'longtask' });

  new MutationObserver(() => {
    if (document.querySelector('[data-answering]') !== null) return;
    requestAnimationFrame(() => setTimeout(() => waiting.push({ kind: 'stood', at: wallClock(performance.now()) })));
  }).observe(document, { subtree: true, attributeFilter: ['data-answering'] });

  addEventListener('pagehide', () => {
    painted(events.takeRecords());
    tell();
  });
}

import '../../../../renderer/ui/base.css';
import { createRoot } from 'react-dom/client';
import { t } from '../../../../renderer/strings/words.ts';
import { actionsOver } from '../../../../renderer/terminal/actions.ts';
import { App } from '../../../../renderer/terminal/app.tsx';
import { GuidanceContext } from '../../../../renderer/terminal/guidance-context.ts';
import { SpeechContext } from '../../../../renderer/terminal/speech-context.ts';
import { after, type TerminalState } from '../../../../renderer/terminal/state.ts';
import type { Store } from '../../../../renderer/terminal/store.ts';
import { asker } from './asker.ts';
import { axeFindings } from './axe.ts';
import { measure } from './measure.ts';

// The terminal's own screens in any state at once: a store that can be given one, and a backend that is asked by name.

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
const page = createRoot(root);
const { client, isWaiting } = asker();

let shown = 0;
let show: (state: TerminalState) => void = () => {};

function mount(state: TerminalState): void {
  shown += 1;
  let now = state;
  const listeners = new Set<() => void>();
  const put = (next: TerminalState) => {
    now = next;
    for (const listener of listeners) listener();
  };
  const store: Store = {
    now: () => now,
    send: (happening) => put(after(now, happening, crypto.randomUUID())),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  show = put;
  const actions = actionsOver({ client, send: store.send, stateNow: store.now, reload: () => {} });
  page.render(
    <SpeechContext value={client}>
      <GuidanceContext value={client}>
        <App key={shown} store={store} actions={actions} />
      </GuidanceContext>
    </SpeechContext>,
  );
  current = store.now;
}
let current: () => TerminalState = () => {
  throw new Error('nothing is shown yet');
};

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** A loaded machine takes its time; what never ends is a fault. */
const RESTLESS_MS = 30_000;

/** Until nothing is awaited any more: answers, fonts, and layouts that follow from one another. */
async function settled(): Promise<void> {
  const latest = performance.now() + RESTLESS_MS;
  do {
    if (performance.now() > latest) throw new Error('the screen does not come to rest');
    await frame();
    await frame();
    await document.fonts.ready;
  } while (isWaiting() || document.fonts.status === 'loading' || isDrawing());
  // A picture of what moves shows where it rests.
  for (const animation of document.getAnimations()) animation.cancel();
  await frame();
}

/** Another screen or size is drawn after the touch that asked for it, and a sheet of a signed paper anew for every size. */
function isDrawing(): boolean {
  return document.querySelector(':root[data-answering], canvas[data-drawn=""]') !== null;
}

/** What lies on top: a question over the screen, or the screen. */
function top(): Element {
  return [...document.querySelectorAll('dialog')].at(-1) ?? document.body;
}

function buttonCalled(words: string): HTMLButtonElement | undefined {
  const buttons = [...top().querySelectorAll<HTMLButtonElement>('button:enabled')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  const named = buttons.filter((one) => one.textContent?.trim().startsWith(words));
  return named.find((one) => one.textContent?.trim() === words) ?? named[0];
}

/** @returns false where there is no such button */
async function touch(words: string): Promise<boolean> {
  const button = buttonCalled(words);
  if (button === undefined) return false;
  button.click();
  await settled();
  return true;
}

const gallery = {
  async mount(state: TerminalState) {
    mount(state);
    await settled();
  },
  /** The same screen, seen otherwise. */
  async display(display: TerminalState['display']) {
    show({ ...current(), display });
    await settled();
  },
  touch,
  isPaged: () => [t.nextPage, t.previousPage].some((words) => buttonCalled(words) !== undefined),
  /** In the language that the page speaks. */
  turn: (to: 'next' | 'previous') => touch(to === 'next' ? t.nextPage : t.previousPage),
  look: () => measure(top()),
  axe: () => axeFindings(),
};

declare global {
  interface Window {
    gallery: typeof gallery;
  }
}
window.gallery = gallery;

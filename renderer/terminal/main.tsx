import '../ui/first-font.css';
import '../ui/base.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { stopUnheardEvents } from '../ui/unheard-events.ts';
import { FirstScreen } from './first-screen.tsx';
import { keptTouches } from './first-touch.ts';
import { firstViewOf } from './first-view.ts';
import { portOf } from './port.ts';
import { Starting } from './screens/starting.tsx';

// The first screen, and nothing that it does not need: it stands before there is a backend, and before the rest is loaded.
const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no root');
const root = createRoot(element);
const port = portOf(window);
const touches = keptTouches();
const view = firstViewOf(document);
flushSync(() => root.render(view === null ? <Starting /> : <FirstScreen view={view} keep={touches.keep} />));

stopUnheardEvents();
for (const gesture of ['contextmenu', 'dragstart', 'drop', 'dragover']) {
  document.addEventListener(gesture, (event) => event.preventDefault());
}

/** Loading the rest waits for the first paint, but not for longer than this. */
const PAINT_LIMIT_MS = 500;

const painted = new Promise<void>((resolve) => {
  new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
  setTimeout(resolve, PAINT_LIMIT_MS);
});

void painted.then(async () => {
  const { joined } = await import('./joined.tsx');
  joined({ root, port: await port, touches });
});

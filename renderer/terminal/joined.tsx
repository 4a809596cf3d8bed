import './without-eval.ts';
import type { Root } from 'react-dom/client';
import { actionsOver } from './actions.ts';
import { App } from './app.tsx';
import { clientOver } from './client.ts';
import type { KeptTouches } from './first-touch.ts';
import { GuidanceContext } from './guidance-context.ts';
import { listen } from './listen.ts';
import { SpeechContext } from './speech-context.ts';
import { createStore } from './store.ts';

/**
 * Everything after the first screen: the page speaks with the backend, and shows what it tells.
 * @param touches those that came before, and those that still come while the first screen stands
 */
export function joined({ root, port, touches }: { root: Root; port: MessagePort; touches: KeptTouches }): void {
  // The screens after the first one are laid out with it: it comes while the backend starts.
  for (const weight of [400, 600]) void document.fonts.load(`${weight} 1em "Noto Sans SC Everyday"`);
  const store = createStore(() => crypto.randomUUID());
  port.addEventListener('close', () => store.send({ type: 'lost' }));
  const client = clientOver(port);
  const actions = actionsOver({ client, send: store.send, stateNow: store.now, reload: () => location.reload() });
  // What stands on the glass stays there until there is something to put in its place.
  const forget = store.subscribe(() => {
    const { connection, terminal } = store.now();
    if (connection === 'connecting' || (connection === 'open' && terminal === null)) return;
    forget();
    root.render(
      <SpeechContext value={client}>
        <GuidanceContext value={client}>
          <App store={store} actions={actions} />
        </GuidanceContext>
      </SpeechContext>,
    );
    // One that is lost is loaded anew by main.
    if (connection === 'open') touches.doneBy({ send: store.send, actions });
  });
  // A stream that breaks off is told to the screen; there is no one else on this page to tell.
  listen(client, store.send).catch(() => undefined);
}

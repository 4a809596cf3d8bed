import './without-eval.ts';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { terminalPortMessage } from '../../contract/processes.ts';
import { actionsOver } from './actions.ts';
import { App } from './app.tsx';
import { clientOver } from './client.ts';
import { GuidanceContext } from './guidance-context.ts';
import { listen } from './listen.ts';
import { Starting } from './screens/starting.tsx';
import { SpeechContext } from './speech-context.ts';
import { createStore } from './store.ts';

const store = createStore(() => crypto.randomUUID());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
const page = createRoot(root);
page.render(<Starting />);

for (const gesture of ['contextmenu', 'dragstart', 'drop', 'dragover']) {
  document.addEventListener(gesture, (event) => event.preventDefault());
}

// Each load of the page gets one port; a visit ends with a reload, so a second one would be somebody else's.
window.addEventListener('message', function take({ source, data, ports: [port] }) {
  if (source !== window || data !== terminalPortMessage || port === undefined) return;
  window.removeEventListener('message', take);
  port.addEventListener('close', () => store.send({ type: 'lost' }));
  const client = clientOver(port);
  const actions = actionsOver({ client, send: store.send, stateNow: store.now, reload: () => location.reload() });
  page.render(
    <SpeechContext value={client}>
      <GuidanceContext value={client}>
        <App store={store} actions={actions} />
      </GuidanceContext>
    </SpeechContext>,
  );
  // A stream that breaks off is told to the screen; there is no one else on this page to tell.
  listen(client, store.send).catch(() => undefined);
});

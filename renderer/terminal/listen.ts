import type { TerminalClient } from './client.ts';
import type { Happening } from './state.ts';

/** Takes in the site and then every event, until the stream ends: then the backend is lost, and main loads the page anew. */
export async function listen(client: TerminalClient, send: (happening: Happening) => void): Promise<void> {
  try {
    const [site, events] = await Promise.all([client.site(), client.events()]);
    send({ type: 'connected', site });
    for await (const event of events) send({ type: 'told', event });
  } finally {
    send({ type: 'lost' });
  }
}

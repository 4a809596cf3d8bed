import { randomUUID } from 'node:crypto';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { TerminalView, VisitView } from '../../contract/shapes/terminal-state.ts';
import type { terminalContract } from '../../contract/terminal.ts';
import type { Backend } from './backend.ts';

/** A page without a screen: it calls as the real one does and keeps every snapshot it was ever told. */
export async function connectTestPage(backend: Backend) {
  const { port1, port2 } = new MessageChannel();
  backend.connectPage(port1);
  const call: ContractRouterClient<typeof terminalContract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  const heard: string[] = [];
  let visit: VisitView | null = null;
  let terminal: TerminalView | null = null;
  let over = false;
  const listeners = new Set<() => void>();
  const stream = await call.events();
  const listening = (async () => {
    for await (const event of stream) {
      heard.push(JSON.stringify(event));
      if (event.type === 'visit') visit = event.visit;
      else terminal = event.terminal;
      for (const listener of listeners) listener();
    }
    over = true;
  })().catch(() => {
    over = true;
  });

  /** Waits until what was told last fits; fails with that when it never does. */
  function until(fits: (told: { visit: VisitView | null; terminal: TerminalView | null }) => boolean, what: string) {
    return new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!fits({ visit, terminal })) return;
        clearTimeout(limit);
        listeners.delete(look);
        resolve();
      };
      const limit = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`waited for ${what}; last told: ${JSON.stringify({ visit, terminal })}`));
      }, 8000);
      listeners.add(look);
      look();
    });
  }

  return {
    call,
    heard,
    until,
    visit: () => visit,
    terminal: () => terminal,
    isOver: () => over,
    newSubmission: () => randomUUID(),
    async close() {
      port2.close();
      await listening;
    },
  };
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { z } from 'zod';
import { OpenCall } from '../../contract/calls.ts';
import type { DemoCamera } from './document-camera.ts';
import { DEMO_CARDS, demoCard } from './persons.ts';
import type { DemoStack } from './stack.ts';

const FILES: Record<string, [file: string, type: string]> = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/dock.css': ['dock.css', 'text/css'],
  '/dock.js': ['dock.js', 'text/javascript'],
};
/** Often enough to look live, rare enough to cost nothing. */
const REFRESH_MS = 500;
const LONGEST_BODY = 4096;
const run = promisify(execFile);

export type Dock = { url: string; close(): Promise<void> };

/** Plays who is on duty: says of every call that somebody goes there. */
async function answerCalls({ url, deskToken, isUp }: DemoStack['centre']): Promise<void> {
  if (!isUp()) return;
  const headers = { authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' };
  const { calls } = z
    .object({ calls: z.array(OpenCall) })
    .parse(await (await fetch(`${url}/v1/calls`, { headers })).json());
  for (const { callId } of calls) {
    await fetch(`${url}/v1/calls/answer`, { method: 'POST', headers, body: JSON.stringify({ callId }) });
  }
}

/** The device dock: a loopback page that plays the hands at the simulated devices. */
export async function openDock(stack: DemoStack, camera: DemoCamera): Promise<Dock> {
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://dock').pathname;
    if (request.method === 'POST') {
      const done = await act(path, await bodyOf(request));
      response.writeHead(done ? 204 : 404).end();
      return;
    }
    const file = FILES[path];
    if (file !== undefined) {
      response.writeHead(200, { 'content-type': file[1] });
      response.end(await readFile(new URL(`./dock/${file[0]}`, import.meta.url)));
    } else if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      listeners.add(response);
      request.once('close', () => listeners.delete(response));
      tell(response);
    } else await sheet(path, response);
  }

  async function act(path: string, body: string): Promise<boolean> {
    const [, device, action, detail] = path.split('/');
    switch (`${device}/${action ?? ''}`) {
      case 'card/lay':
        stack.card.lay(demoCard(detail ?? '').text);
        return true;
      case 'card/lift':
        stack.card.lift();
        return true;
      case 'scan/':
        stack.scanner.scan(String(JSON.parse(body).code));
        return true;
      case 'camera/letter':
        await camera.show('letter');
        return true;
      case 'camera/plate':
        await camera.show('plate');
        return true;
      case 'printer/paper':
        stack.printer.setPaper(Number(detail));
        return true;
      case 'printer/jam':
        stack.printer.setTrouble('media-jam');
        return true;
      case 'printer/clear':
        stack.printer.setTrouble(null);
        return true;
      case 'printer/take':
        stack.sheets.length = 0;
        return true;
      case 'desk/answer':
        await answerCalls(stack.centre);
        return true;
      case 'centre/down':
        await stack.centre.stop();
        return true;
      case 'centre/up':
        await stack.centre.start();
        return true;
      default:
        return false;
    }
  }

  async function sheet(path: string, response: ServerResponse): Promise<void> {
    const match = /^\/sheets\/(\d+)\.(pdf|png)$/.exec(path);
    const file = stack.sheets[Number(match?.[1]) - 1];
    if (match === null || file === undefined) {
      response.writeHead(404).end();
    } else if (match[2] === 'pdf') {
      response.writeHead(200, { 'content-type': 'application/pdf' }).end(await readFile(file));
    } else {
      const options = { encoding: 'buffer' as const, maxBuffer: 16 << 20 };
      const { stdout } = await run('pdftoppm', ['-r', '60', '-f', '1', '-l', '1', '-png', file], options);
      response.writeHead(200, { 'content-type': 'image/png' }).end(stdout);
    }
  }

  function tell(response: ServerResponse): void {
    const state = {
      cards: DEMO_CARDS.map(({ id, label, name }) => ({ id, label, name })),
      paper: stack.printer.state().paper,
      reasons: stack.printer.state().reasons,
      lampLit: stack.lamp.lit(),
      centreUp: stack.centre.isUp(),
      sheets: stack.sheets.map((_, index) => index + 1),
    };
    response.write(`data: ${JSON.stringify(state)}\n\n`);
  }

  const refresh = setInterval(() => {
    for (const listener of listeners) tell(listener);
  }, REFRESH_MS);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      clearInterval(refresh);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > LONGEST_BODY) throw new RangeError('the body is too long');
  }
  return body;
}

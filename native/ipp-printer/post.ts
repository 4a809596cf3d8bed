import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** Attributes of a printer are some tens of kilobytes; more is not an answer. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** `unreachable`: nothing was sent. `no-answer`: it was sent, in part or whole, and what became of it is not known. */
export type Posted =
  | { ok: true; bytes: Buffer }
  | { ok: false; reason: 'unreachable' | 'no-answer' | `http-${number}` };

/** Where an `ipp:`, `ipps:`, `http:` or `https:` URL is reached: 631 is IPP's port, also for TLS. */
export function httpUrlOf(printerUrl: string): URL {
  const url = new URL(printerUrl.replace(/^ipp(s?):/, 'http$1:'));
  if (/^ipps?:/.test(printerUrl) && !/^ipps?:\/\/[^/]*:\d+/.test(printerUrl)) url.port = '631';
  return url;
}

/** Sends one IPP message. `ca` is the PEM certificate to trust instead of the public authorities: printers sign their own. */
export function postIpp(url: URL, body: Uint8Array, timeoutMs: number, ca?: string): Promise<Posted> {
  return new Promise((resolve) => {
    let connected = false;
    const settle = (posted: Posted) => {
      clearTimeout(timer);
      resolve(posted);
    };
    // After an answer this does nothing.
    const fail = () => settle({ ok: false, reason: connected ? 'no-answer' : 'unreachable' });
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      // One connection a message: a kept one may be gone when it is needed, after the job was half sent.
      agent: false,
      headers: { 'Content-Type': 'application/ipp', 'Content-Length': body.length },
      ...(ca === undefined ? {} : { ca }),
    });
    const timer = setTimeout(() => request.destroy(), timeoutMs);
    request.on('socket', (socket) => {
      const encrypted = 'encrypted' in socket && (socket as TLSSocket).encrypted;
      socket.once(encrypted ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_ANSWER_BYTES) request.destroy();
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () =>
        settle(
          response.statusCode === 200
            ? { ok: true, bytes: Buffer.concat(chunks) }
            : { ok: false, reason: `http-${response.statusCode ?? 0}` },
        ),
      );
    });
    request.end(body);
  });
}

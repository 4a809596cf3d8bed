import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Centre } from '../centre.ts';
import { STYLE_PATH, trackingPage, unknownTicketPage } from './page.ts';
import { trackedMatter } from './tracked-matter.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-robots-tag': 'noindex, nofollow',
};

/** `GET /t/<ticket>`: what the QR code on a receipt opens on the visitor's own phone. */
export function serveTrackingPage(app: FastifyInstance, centre: Centre): void {
  const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
  app.get(STYLE_PATH, (_, reply) =>
    reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }).send(style),
  );
  app.get<{ Params: { ticket: string } }>('/t/:ticket', async (request, reply) => {
    const tracked = await trackedMatter(centre, request.params.ticket);
    reply.headers(HEADERS);
    if (tracked === null) return reply.code(404).send(unknownTicketPage());
    return reply.send(trackingPage(tracked));
  });
}

import type { FastifyInstance } from 'fastify';
import type { Centre } from '../centre.ts';
import { PAGE_HEADERS } from '../public-page.ts';
import { trackingPage, unknownTicketPage } from './page.ts';
import { trackedMatter } from './tracked-matter.ts';

/** `GET /t/<ticket>`: what the QR code on a receipt opens on the visitor's own phone. */
export function serveTrackingPage(app: FastifyInstance, centre: Centre): void {
  app.get<{ Params: { ticket: string } }>('/t/:ticket', async (request, reply) => {
    const tracked = await trackedMatter(centre, request.params.ticket);
    reply.headers(PAGE_HEADERS);
    if (tracked === null) return reply.code(404).send(unknownTicketPage());
    return reply.send(trackingPage(tracked));
  });
}

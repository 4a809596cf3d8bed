import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Centre } from '../centre.ts';
import { type Log, withoutPersonalData } from '../log.ts';
import { PAGE_HEADERS, serveFile } from '../public-page.ts';
import { choosePage, overPage, SCRIPT_PATH, STYLE_PATH, sentPage, slowPage } from './page.ts';
import { enterUpload, type OwnUpload, ownUpload, REFUSALS, type Refusal } from './phone-side.ts';
import { createReceiver, MULTIPART_LIMITS } from './receive.ts';

type Asked = FastifyRequest<{ Params: { token: string }; Querystring: { refused?: string | string[] } }>;

const HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};
const COOKIE = 'minglu-upload';
/** A hall's phones may share one address; nobody's fingers do more in a minute. */
export const MOST_REQUESTS_A_MINUTE = 600;

/** `/u/<token>`: what the QR code on the terminal's screen opens on the visitor's own phone. Nothing sent is ever served again. */
export function serveUploadPage(app: FastifyInstance, { centre, log }: { centre: Centre; log: Log }): void {
  const receive = createReceiver(centre);
  serveFile(app, { path: STYLE_PATH, type: 'text/css', file: new URL('page.css', import.meta.url) });
  serveFile(app, { path: SCRIPT_PATH, type: 'text/javascript', file: new URL('page.js', import.meta.url) });
  // Over plain HTTP, as in a demonstration, a phone would not keep a cookie marked Secure.
  const secure = centre.settings.trackingBase.startsWith('https:') ? '; Secure' : '';

  app.register(async (pages) => {
    await pages.register(rateLimit, { max: MOST_REQUESTS_A_MINUTE, timeWindow: 60_000 });
    await pages.register(multipart, { limits: MULTIPART_LIMITS, throwFileSizeLimit: false });
    pages.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
    pages.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) log.error(withoutPersonalData(error), 'upload failed');
      return reply.code(status).send(status === 429 ? slowPage() : overPage());
    });
    pages.addHook('onResponse', async ({ method, routeOptions }, { statusCode }) => {
      log.info({ page: routeOptions.url, method, status: statusCode }, 'upload page');
    });

    pages.get('/u/:token', async (request: Asked, reply) => {
      const { token } = request.params;
      // A phone that looks ahead is not yet the phone of the person.
      if (isLookAhead(request)) return over(reply);
      const entered = await enterUpload(centre, { token, secret: secretOf(request) });
      if (entered === null) return over(reply);
      if (entered.newSecret !== null) {
        reply.header('set-cookie', `${COOKIE}=${entered.newSecret}; Path=/u/; HttpOnly; SameSite=Strict${secure}`);
      }
      return reply.send(choosePage(entered.upload, { address: addressOf(token), refused: refusedOf(request) }));
    });

    pages.get('/u/:token/sent', async (request: Asked, reply) => {
      const upload = await known(request);
      if (upload === null) return over(reply);
      const shown = { address: addressOf(request.params.token), refused: refusedOf(request) };
      return reply.send(upload.sent === 0 ? choosePage(upload, shown) : sentPage(upload, shown));
    });

    // Answered by an address, so that a reload sends nothing twice.
    pages.post('/u/:token', { config: { slowBody: true } }, async (request: Asked, reply) => {
      const upload = await known(request);
      if (upload === null || !request.isMultipart()) return over(reply.header('connection', 'close'));
      const { kept, refused, gone } = await receive(upload.uploadId, request);
      if (gone) return over(reply.header('connection', 'close'));
      const query = new URLSearchParams(refused.map((reason) => ['refused', reason]));
      return reply.redirect(`${addressOf(request.params.token)}${kept > 0 ? '/sent' : ''}?${query}`, 303);
    });
  });

  const known = (request: Asked): Promise<OwnUpload | null> =>
    ownUpload(centre, { token: request.params.token, secret: secretOf(request) });
}

function over(reply: FastifyReply): FastifyReply {
  return reply.code(404).send(overPage());
}

function isLookAhead({ method, headers }: Asked): boolean {
  const purpose = headers['sec-purpose'] ?? headers.purpose ?? headers['x-purpose'] ?? '';
  return method === 'HEAD' || /prefetch|preview/.test(String(purpose));
}

function addressOf(token: string): string {
  return `/u/${encodeURIComponent(token)}`;
}

function secretOf({ headers }: Asked): string | null {
  return new RegExp(`(?:^|; )${COOKIE}=([\\w-]{22})(?:;|$)`).exec(headers.cookie ?? '')?.[1] ?? null;
}

function refusedOf({ query: { refused = [] } }: Asked): Refusal[] {
  const said = [refused].flat();
  return REFUSALS.filter((one) => said.includes(one));
}

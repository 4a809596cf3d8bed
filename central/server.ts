import { OpenAPIHandler } from '@orpc/openapi/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LARGEST_SIGNED_PDF } from '../contract/central.ts';
import type { HttpRequest } from '../contract/request-signature.ts';
import { type CallContext, showsDeskToken } from './api/call.ts';
import { createEnrolmentCode } from './api/enrolment.ts';
import { makeFailureLimit } from './api/failure-limit.ts';
import { openApiDocument } from './api/open-api.ts';
import { router } from './api/router.ts';
import { sweepUploads } from './api/uploads.ts';
import type { Centre } from './centre.ts';
import { type DatabaseChoice, type OpenDatabase, openDatabase } from './db/open.ts';
import { type Log, withoutPersonalData } from './log.ts';
import { servePublicStyle } from './public-page.ts';
import type { CentreSettings } from './settings.ts';
import { serveTicketKeys } from './ticket-keys.ts';
import { serveTrackingPage } from './tracking-page/serve.ts';
import { serveUploadPage } from './upload-page/serve.ts';

/** The longest matter takes 20 kB; what is much longer was not made by a terminal. */
const BODY_LIMIT = 64 * 1024;
/** A signed PDF in base64 with what is said about it; only the desk may send so much. */
const SIGNED_PDF_BODY_LIMIT = Math.ceil((LARGEST_SIGNED_PDF * 4) / 3) + BODY_LIMIT;
/** A terminal on a slow line (64 kbit/s) needs 8 s for the longest body. */
const REQUEST_TIMEOUT_MS = 30_000;
/** A phone on a weak mobile line sends a form of pictures; everything else is cut off long before. */
const SLOWEST_REQUEST_MS = 5 * 60_000;
/** What is past its end may lie for half a minute more. */
const SWEEP_MS = 30_000;

/** A ticket with its signature takes 129 characters of a path; without this it would be no page at all. */
const LONGEST_PATH_PART = 200;

export interface CentreOptions {
  /** 0 takes a free one. */
  port: number;
  host: string;
  settings: CentreSettings;
  log: Log;
  now?: () => Date;
}

export interface RunningCentre {
  /** Where it listens, without a slash at its end. */
  url: string;
  /** A one-time code, good for a quarter of an hour, with which this terminal may enrol. */
  createEnrolmentCode(siteId: string, terminalId: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts the reference centre: database, central API and the pages for phones. */
export async function startCentre({
  database,
  ...options
}: CentreOptions & { database: DatabaseChoice }): Promise<RunningCentre> {
  const open = await openDatabase(database);
  const running = await serveCentre(open, options);
  options.log.info({ url: running.url, database: database.kind }, 'centre ready');
  return running;
}

/** As {@link startCentre}, over a database that is open already and is closed with it. */
export async function serveCentre({ db, close }: OpenDatabase, options: CentreOptions): Promise<RunningCentre> {
  const { settings, log, port, host, now = () => new Date() } = options;
  const centre: Centre = { db, settings, now };
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST_MS,
    forceCloseConnections: true,
    // Behind a gateway the address of whoever asks is the last one that the gateway tells.
    trustProxy: (_, hop) => settings.publicUrl !== null && hop === 0,
    routerOptions: { maxParamLength: LONGEST_PATH_PART },
  });
  try {
    cutSlowRequests(app);
    keepRawBodies(app);
    answerPlainly(app, log);
    serveApi(app, { centre, log, failures: makeFailureLimit() });
    servePublicStyle(app);
    serveTrackingPage(app, centre);
    serveUploadPage(app, { centre, log });
    serveTicketKeys(app, centre);
    sweepAgainAndAgain(app, { centre, log });
    const url = await app.listen({ port, host });
    return {
      url,
      createEnrolmentCode: (siteId, terminalId) => createEnrolmentCode(centre, { siteId, terminalId }),
      close: async () => {
        await app.close();
        await close();
      },
    };
  } catch (error) {
    await app.close();
    await close();
    throw error;
  }
}

/** Node knows one limit for all requests; this is the shorter one, for all that do not ask for the longer. */
function cutSlowRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (routeOptions.config.slowBody) return;
    const timer = setTimeout(() => raw.destroy(), REQUEST_TIMEOUT_MS);
    raw.once('close', () => clearTimeout(timer));
    raw.once('end', () => clearTimeout(timer));
  });
}

function sweepAgainAndAgain(app: FastifyInstance, { centre, log }: { centre: Centre; log: Log }): void {
  const sweep = () => sweepUploads(centre).catch((error) => log.error(withoutPersonalData(error), 'sweep failed'));
  const timer = setInterval(sweep, SWEEP_MS);
  app.addHook('onClose', async () => clearInterval(timer));
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The body may take as long as a weak mobile line needs for pictures. */
    slowBody?: boolean;
  }
}

const rawBodies = new WeakMap<FastifyRequest, Buffer>();

/** A signature covers the bytes that came, not what JSON made of them. */
function keepRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    rawBodies.set(request, body);
    const json = parseJson(body.toString('utf8'));
    if (json !== undefined && isStorable(json)) return done(null, json);
    return done(Object.assign(new Error('not JSON that can be kept'), { statusCode: 400 }));
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** PostgreSQL takes neither NUL nor half a surrogate pair; a retry would never heal that. */
function isStorable(part: unknown): boolean {
  if (typeof part === 'string') return part.isWellFormed() && !part.includes('\0');
  return typeof part !== 'object' || part === null || Object.values(part).every(isStorable);
}

/** Answers never quote the request, and nothing is kept on the way. */
function answerPlainly(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', async (_, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ code: 'NOT_FOUND', status: 404 }));
  app.setErrorHandler((error: Error & { statusCode?: number }, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error(withoutPersonalData(error), 'request failed');
    return reply.code(status).send({ code: status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST', status });
  });
}

function serveApi(app: FastifyInstance, shared: Pick<CallContext, 'centre' | 'log' | 'failures'>): void {
  const handler = new OpenAPIHandler<CallContext>(router);
  const document = openApiDocument();
  app.get('/v1/openapi.json', () => document);
  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const setHeader = (name: string, value: string) => void reply.header(name, value);
    const context = { ...shared, setHeader, request: asReceived(request, shared.centre.settings.publicUrl) };
    const { matched } = await handler.handle(request, reply, { context });
    if (!matched) reply.callNotFound();
    return reply;
  };
  app.all('/v1/*', answer);
  app.post('/v1/matters/:matterNo/signed-documents', {
    bodyLimit: SIGNED_PDF_BODY_LIMIT,
    // Before the body is read: a stranger cannot make the centre take megabytes in.
    onRequest: async (request, reply) => {
      if (showsDeskToken(request.headers.authorization, shared.centre)) return;
      return reply.code(401).send({ code: 'UNAUTHORIZED', status: 401, data: { reason: 'desk-token' } });
    },
    handler: answer,
  });
}

function asReceived(request: FastifyRequest, publicUrl: string | null): HttpRequest {
  const base = publicUrl?.replace(/\/+$/, '') ?? `http://${request.headers.host}`;
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    method: request.method,
    url: base + request.raw.url,
    headers: Object.fromEntries(headers),
    body: rawBodies.get(request) ?? new Uint8Array(),
  };
}

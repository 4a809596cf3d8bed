import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
import { type FirstView, firstViewMeta } from '../../contract/first-view.ts';
import { failedPage, failedStyles } from './failed-page.ts';
import { resolveAppPath } from './terminal-address.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.bin': 'application/octet-stream',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** Must run before the app is ready: Electron fixes the kinds of schemes at that moment. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/**
 * Serves app://terminal/ from the folder of the built page, with the policy on every answer.
 * @param firstView what the page is told of the hall with its first byte, if anything is known
 */
export function serveApp(session: Session, pageRoot: string, firstView: () => FirstView | null): void {
  session.protocol.handle('app', (request) => answer(request, pageRoot, firstView));
}

async function answer(request: Request, pageRoot: string, firstView: () => FirstView | null): Promise<Response> {
  const file = request.method === 'GET' ? resolveAppPath(pageRoot, request.url) : null;
  if (!file) return respond(404, 'text/plain', 'not found');
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/failed.html') return respond(200, types['.html'], failedPage(searchParams.get('reason') ?? ''));
  if (pathname === '/failed.css') return respond(200, types['.css'], failedStyles);
  const type = types[extname(file)];
  if (!type) return respond(404, 'text/plain', 'not found');
  try {
    if (pathname === '/index.html') return respond(200, type, withFirstView(await readFile(file, 'utf8'), firstView()));
    return respond(200, type, new Uint8Array(await readFile(file)));
  } catch {
    return respond(404, 'text/plain', 'not found');
  }
}

function respond(status: number, type: string | undefined, body: BodyInit): Response {
  return new Response(body, { status, headers: { ...headers, 'Content-Type': type ?? 'text/plain' } });
}

/** The page with what is known of the hall in its head. */
export function withFirstView(page: string, view: FirstView | null): string {
  if (view === null) return page;
  return page.replace(
    '</head>',
    () => `<meta name="${firstViewMeta}" content="${escaped(JSON.stringify(view))}"></head>`,
  );
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, (character) => ENTITIES[character] ?? '');
}

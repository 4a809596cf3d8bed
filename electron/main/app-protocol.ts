import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol, type Session } from 'electron';
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

/** Serves app://terminal/ from the folder of the built page, with the policy on every answer. */
export function serveApp(session: Session, pageRoot: string): void {
  session.protocol.handle('app', (request) => answer(request, pageRoot));
}

async function answer(request: Request, pageRoot: string): Promise<Response> {
  const file = request.method === 'GET' ? resolveAppPath(pageRoot, request.url) : null;
  if (!file) return respond(404, 'text/plain', 'not found');
  const { pathname, searchParams } = new URL(request.url);
  if (pathname === '/failed.html') return respond(200, types['.html'], failedPage(searchParams.get('reason') ?? ''));
  if (pathname === '/failed.css') return respond(200, types['.css'], failedStyles);
  const type = types[extname(file)];
  if (!type) return respond(404, 'text/plain', 'not found');
  try {
    return respond(200, type, new Uint8Array(await readFile(file)));
  } catch {
    return respond(404, 'text/plain', 'not found');
  }
}

function respond(status: number, type: string | undefined, body: BodyInit): Response {
  return new Response(body, { status, headers: { ...headers, 'Content-Type': type ?? 'text/plain' } });
}

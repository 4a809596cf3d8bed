import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron';
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

// No Cross-Origin-Opener-Policy: Chromium starts a second renderer for it before the first screen, and no window can be opened here.
const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
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
  // Deprecated for protocol.handle, which has Node load all of its fetch with the first request: 60 ms that the first screen waits for,
  // and every file is copied through two streams.
  session.protocol.registerBufferProtocol('app', (request, respond) => {
    void answer(request, pageRoot, firstView).then(respond);
  });
}

async function answer(
  { method, url }: ProtocolRequest,
  pageRoot: string,
  firstView: () => FirstView | null,
): Promise<ProtocolResponse> {
  const file = method === 'GET' ? resolveAppPath(pageRoot, url) : null;
  if (!file) return response(404, 'text/plain', 'not found');
  const { pathname, searchParams } = new URL(url);
  if (pathname === '/failed.html') return response(200, types['.html'], failedPage(searchParams.get('reason') ?? ''));
  if (pathname === '/failed.css') return response(200, types['.css'], failedStyles);
  const type = types[extname(file)];
  if (!type) return response(404, 'text/plain', 'not found');
  try {
    const content = await readFile(file);
    return response(200, type, pathname === '/index.html' ? withFirstView(content.toString(), firstView()) : content);
  } catch {
    return response(404, 'text/plain', 'not found');
  }
}

function response(statusCode: number, type: string | undefined, body: string | Buffer): ProtocolResponse {
  return {
    statusCode,
    headers: { ...headers, 'Content-Type': type ?? 'text/plain' },
    data: typeof body === 'string' ? Buffer.from(body) : body,
  };
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

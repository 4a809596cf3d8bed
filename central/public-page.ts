import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { type Html, html } from './html.ts';

const BRAND = '明路';
const STYLE_PATH = '/public-page.css';

/** Of every page for somebody's own phone: nothing from anywhere else, and no script. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-robots-tag': 'noindex, nofollow',
};

/** A page for somebody's own phone. `head`: what else its head holds. */
export function publicPage({ title, main, head = null }: { title: string; main: Html; head?: Html | null }): string {
  return html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="format-detection" content="telephone=no">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="stylesheet" href="${STYLE_PATH}">${head}
  </head>
  <body>
    <header><span class="brand">${BRAND}</span> ${title}</header>
    <main>${main}</main>
  </body>
</html>
`.markup;
}

/** The look of all of them. */
export function servePublicStyle(app: FastifyInstance): void {
  serveFile(app, { path: STYLE_PATH, type: 'text/css', file: new URL('public-page.css', import.meta.url) });
}

/** A file of ours that pages name. */
export function serveFile(app: FastifyInstance, { path, type, file }: { path: string; type: string; file: URL }): void {
  const content = readFileSync(file, 'utf8');
  app.get(path, (_, reply) =>
    reply.headers({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' }).send(content),
  );
}

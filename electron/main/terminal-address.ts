import { isAbsolute, join, relative } from 'node:path';
import { terminalOrigin } from '../../contract/processes.ts';

/** The page everything starts from, and to which every reload returns. */
export const terminalUrl = `${terminalOrigin}/index.html`;

/** What is shown while the terminal cannot serve. */
export const failedUrl = (reason: string) => `${terminalOrigin}/failed.html?reason=${encodeURIComponent(reason)}`;

/** Whether the page itself may go there: only back to its own start, which is how it forgets a visit. */
export function mayNavigate(url: string): boolean {
  const parsed = parseOwn(url);
  return parsed !== null && (parsed.pathname === '/' || parsed.pathname === '/index.html');
}

/** Whether an address is on the terminal's own origin. */
export function isOurs(url: string): boolean {
  return parseOwn(url) !== null;
}

/** Whether a request may be made at all. Everything a page needs comes from its own origin or from memory. */
export function mayRequest(url: string): boolean {
  return isOurs(url) || url.startsWith(`blob:${terminalOrigin}/`) || url.startsWith('data:');
}

/** The file an address of ours stands for, or null: a foreign host, a way out of the folder, or nonsense. */
export function resolveAppPath(root: string, url: string): string | null {
  const parsed = parseOwn(url);
  if (!parsed) return null;
  const path = decode(parsed.pathname);
  if (path === null) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  const inside = relative(root, file);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : file;
}

function parseOwn(url: string): URL | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  const own = parsed.protocol === 'app:' && parsed.host === 'terminal';
  return own && parsed.username === '' && parsed.password === '' ? parsed : null;
}

function decode(pathname: string): string | null {
  // An encoded separator is never ours: it only serves to hide a path from checks like the one above.
  if (/%2f|%5c|%00|\\/i.test(pathname)) return null;
  try {
    const path = decodeURIComponent(pathname);
    return /[\\\0]/.test(path) ? null : path;
  } catch {
    return null;
  }
}

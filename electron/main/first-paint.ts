import { setTimeout as sleep } from 'node:timers/promises';
import type { WebContents } from 'electron';

/** A page that paints nothing must not keep the terminal from starting. */
const LIMIT_MS = 1_000;

const PAINTED =
  "new Promise((done) => new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true }))";

/** Until the loaded page has something on the glass, and no longer than a second. */
export async function firstPaint(contents: WebContents): Promise<void> {
  await Promise.race([contents.executeJavaScript(PAINTED).catch(() => undefined), sleep(LIMIT_MS)]);
}

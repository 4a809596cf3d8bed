import { fileURLToPath } from 'node:url';
import { launchElectron } from '../../e2e/launch-electron.ts';
import { electronRuntime } from '../electron-runtime.ts';

const VIEWER = fileURLToPath(new URL('../viewer', import.meta.url));

/** Opens the tracking page in a window of a telephone's size and photographs it whole. */
export async function photographTrackingPage(url: string, file: string): Promise<void> {
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await launchElectron({
    executablePath: electronRuntime().electron,
    args: [VIEWER, url, '--size=390x844', ...rootOnly],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    await page.screenshot({ path: file, fullPage: true });
  } finally {
    await app.close();
  }
}

import { _electron, type ElectronApplication } from 'playwright-core';

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** A start takes two seconds; a loaded test machine needs some more. */
const LAUNCH_TIMEOUT_MS = 25_000;
/**
 * In about one start of seventy Playwright attaches and then waits for ever, while the program is up and well
 * (seen with its log on: page connected, centre reached). It ends that program itself; the next start succeeds.
 */
const ATTEMPTS = 3;

/** Starts an Electron program under Playwright. */
export async function launchElectron(options: LaunchOptions): Promise<ElectronApplication> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({ timeout: LAUNCH_TIMEOUT_MS, ...options });
    } catch (error) {
      const stuck = error instanceof Error && error.name === 'TimeoutError';
      if (!stuck || attempt === ATTEMPTS) throw error;
    }
  }
}

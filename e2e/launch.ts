import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { electronRuntime, launchEnv } from '../scripts/electron-runtime.ts';
import { withDisplay } from './display.ts';
import { launchElectron } from './launch-electron.ts';

export { withDisplay };

const root = fileURLToPath(new URL('..', import.meta.url));

/** Electron never answers for a page that dies while it is asked. */
const pageAnswerLimitMs = 2_000;

/** The real program, started for a test. */
export type Kiosk = {
  app: ElectronApplication;
  /** Playwright's page. After its process was killed, ask `inPage` instead: Playwright gives a crashed page up. */
  page: Page;
  mainPid: number;
  /** Pid of the page's process, or undefined while there is none. */
  pagePid(): Promise<number | undefined>;
  /** Pid of the backend process, or undefined while there is none. */
  backendPid(): Promise<number | undefined>;
  /** Evaluates an expression in whatever page the window shows now; rejects when the page hangs or is gone. */
  inPage<T>(expression: string): Promise<T>;
  close(): Promise<void>;
};

/** Starts the terminal on a display, with a configuration and a data folder of the test's own. */
export async function launchKiosk(options: {
  config?: string;
  dataDir: string;
  env?: Record<string, string>;
  /** Switches of Chromium's, e.g. for a microphone that is not there. */
  switches?: string[];
}): Promise<Kiosk> {
  const { display } = await withDisplay();
  const app = await launchElectron({
    executablePath: electronRuntime().electron,
    // Chromium refuses its sandbox to root, and the tests may run as root. The product never passes this.
    args: [root, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.switches ?? [])],
    env: {
      ...definedOnly(process.env),
      DISPLAY: display,
      MINGLU_DEMO: '1',
      MINGLU_DATA: options.dataDir,
      ...(options.config === undefined ? {} : { MINGLU_CONFIG: options.config }),
      ...launchEnv(),
      ...options.env,
    },
  });
  const page = await app.firstWindow();
  const mainPid = await app.evaluate(() => process.pid);
  return {
    app,
    page,
    mainPid,
    pagePid: () =>
      app.evaluate(({ BrowserWindow }) => {
        const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
        return pid === 0 ? undefined : pid;
      }),
    backendPid: () =>
      app.evaluate(
        ({ app: program }) => program.getAppMetrics().find((process) => process.name === 'minglu-backend')?.pid,
      ),
    inPage: (expression) =>
      app.evaluate(
        ({ BrowserWindow }, { code, limitMs }) =>
          Promise.race([
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
            new Promise<never>((_resolve, reject) => {
              setTimeout(() => reject(new Error('the page does not answer')), limitMs);
            }),
          ]),
        { code: expression, limitMs: pageAnswerLimitMs },
      ),
    close: () => app.close(),
  };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchKiosk, withDisplay } from '../../e2e/launch.ts';
import { launchElectron } from '../../e2e/launch-electron.ts';
import { startDemoStack } from '../demo/stack.ts';
import { electronRuntime } from '../electron-runtime.ts';
import { type Ratio, sideBySide } from './measure.ts';

const BLANK = fileURLToPath(new URL('./blank-app', import.meta.url));
const ROUNDS = 7;

/** From the start of the program until the attract screen can be touched, against a blank page in the same Electron. */
export async function benchStart(): Promise<Ratio> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-bench-'));
  const { display, close } = await withDisplay();
  const stack = await startDemoStack(dir);
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const toKill: (() => Promise<void>)[] = [];
  const settle = async () => {
    for (const kill of toKill.splice(0)) await kill();
  };
  try {
    return await sideBySide(
      { name: 'start to attract screen', peer: 'blank page in the same Electron', rounds: ROUNDS },
      async () => {
        const kiosk = await launchKiosk({ config: stack.configFile, dataDir: join(dir, 'terminal') });
        await kiosk.page.getByRole('button').first().waitFor();
        toKill.push(kiosk.close);
      },
      async () => {
        const app = await launchElectron({
          executablePath: electronRuntime().electron,
          args: [BLANK, ...rootOnly],
          env: { ...(process.env as Record<string, string>), DISPLAY: display },
        });
        await (await app.firstWindow()).getByRole('button').first().waitFor();
        toKill.push(() => app.close());
      },
      settle,
    );
  } finally {
    await settle();
    await stack.close();
    close();
    await rm(dir, { recursive: true, force: true });
  }
}

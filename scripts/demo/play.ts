import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime, launchEnv } from '../electron-runtime.ts';
import { openDock } from './dock-server.ts';
import { openDemoCamera } from './document-camera.ts';
import { falseCamera } from './film.ts';
import { startDemoStack } from './stack.ts';

/** Half the size of a portrait terminal: fits a desktop beside the dock. */
const WINDOW = '540x960';
const DOCK = '520x900';

/** The terminal in a window with the device dock beside it, until the terminal is closed. */
export async function playDemo(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-demo-'));
  const camera = await openDemoCamera(join(dir, 'camera.y4m'));
  const stack = await startDemoStack(dir, { cameraLabel: camera.file });
  const dock = await openDock(stack, camera);
  const { electron } = electronRuntime();
  // Chromium refuses its sandbox to root; the product never passes this.
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  console.log(`Device dock: ${dock.url}\nClose the terminal's window to end the demo.`);

  const viewer = spawn(electron, ['scripts/viewer', dock.url, '--title=模拟设备', `--size=${DOCK}`, ...rootOnly]);
  const terminal = spawn(electron, ['.', ...falseCamera(camera.file), ...rootOnly], {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...launchEnv(),
      MINGLU_DEMO: '1',
      MINGLU_WINDOW: WINDOW,
      MINGLU_CONFIG: stack.configFile,
      MINGLU_DATA: join(dir, 'terminal'),
    },
  });
  process.once('SIGINT', () => terminal.kill());
  await new Promise((resolve) => terminal.once('exit', resolve));

  viewer.kill();
  await dock.close();
  await stack.close();
  await rm(dir, { recursive: true, force: true });
}

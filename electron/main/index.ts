import { join } from 'node:path';
import { app, safeStorage, session } from 'electron';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { backendEnv } from './backend-env.ts';
import { openFirstViewMemory } from './first-view-memory.ts';
import { forbiddenSwitches } from './forbidden-switches.ts';
import { launchSettings } from './launch-settings.ts';
import { lockProgram, lockSession } from './lockdown.ts';
import { log } from './log.ts';
import { relaunch } from './relaunch.ts';
import { openStoreKey } from './store-key.ts';
import { supervise } from './supervisor.ts';
import { createWindow } from './window.ts';

// The order of start, and nothing else.
process.on('uncaughtException', (error) => {
  // Electron's own answer is a dialog with the stack on a public screen.
  log.fatal({ error: error.name, stack: error.stack }, 'uncaught');
  relaunch();
});

const settings = launchSettings(process.env, app.getPath('userData'));
const refused = app.isPackaged && !settings.demo ? forbiddenSwitches(process.argv) : [];
if (refused.length > 0) {
  log.fatal({ refused }, 'refused to start with these switches');
  app.exit(2);
}
// Chromium's files stand apart from ours. The lock belongs to the folder: two terminals never share one database.
app.setPath('userData', join(settings.dataDir, 'browser'));
if (refused.length === 0 && !app.requestSingleInstanceLock()) {
  log.error('another terminal already runs on this data folder');
  app.exit(0);
}
declareAppScheme();
lockProgram();
// Not awaited: Electron gets ready only after this module has ended.
void app.whenReady().then(() => {
  // In memory only: what Chromium keeps of a page never reaches the disk.
  const terminalSession = session.fromPartition('terminal', { cache: false });
  let canListen = false;
  let canSee = false;
  lockSession(terminalSession, { canListen: () => canListen, canSee: () => canSee });
  const built = join(app.getAppPath(), 'out/app');
  const pageRoot = join(built, 'renderer');
  const firstView = openFirstViewMemory({
    file: join(settings.dataDir, 'first-view.known'),
    boundTo: [process.env.MINGLU_CONFIG ?? '', import.meta.filename, join(pageRoot, 'index.html')],
  });
  serveApp(terminalSession, pageRoot, firstView.known);
  const window = createWindow({
    session: terminalSession,
    preload: join(built, 'preload/index.cjs'),
    windowSize: settings.windowSize,
  });
  app.on('second-instance', () => window.focus());

  supervise({
    window,
    backendScript: join(built, 'backend/index.js'),
    taskScripts: { speech: join(built, 'speech/index.js'), recognition: join(built, 'recognition/index.js') },
    firstView,
    onCanListen: (can) => {
      canListen = can;
    },
    onCanSee: (can) => {
      canSee = can;
    },
    prepareBackend: () => {
      const key = openStoreKey({ dataDir: settings.dataDir, sealer: safeStorage, demo: settings.demo });
      if (!key.ok) return key;
      return {
        ok: true,
        env: backendEnv(process.env, { dataDir: settings.dataDir, storeKey: key.hex, root: app.getAppPath() }),
      };
    },
  });
});

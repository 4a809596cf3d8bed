// Makes a fresh clone runnable, and does nothing when it is. Plain Node 20, no packages: it is what fetches them.
//   --quiet     says only errors and long work
//   --for-cli   only what the operator's command line needs: the npm packages and Node 24
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './setup/bundle.mjs';
import { beQuiet, note, SetupError, secondsSoFar } from './setup/console.mjs';
import { debianPackages } from './setup/debian-packages.mjs';
import { electron } from './setup/electron.mjs';
import { nodePackages } from './setup/node-packages.mjs';
import { root } from './setup/places.mjs';
import { sqliteBinding } from './setup/sqlite-binding.mjs';

async function everything() {
  // Both take about a minute and neither needs the other.
  await both(debianPackages(), nodePackages());
  await both(bundle(), electronAndBinding());
}

async function electronAndBinding() {
  const chosen = await electron();
  const binding = await sqliteBinding(chosen);
  mkdirSync(join(root, 'out'), { recursive: true });
  const runtime = { electron: chosen.path, electronVersion: chosen.version, sqliteBinding: binding };
  writeFileSync(join(root, 'out/runtime.json'), `${JSON.stringify(runtime, null, 2)}\n`);
}

/** Waits for both even when one fails, so that nothing is cut off half done. */
async function both(...work) {
  const failed = (await Promise.allSettled(work)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

const flags = process.argv.slice(2);
if (flags.includes('--quiet')) beQuiet();
try {
  await (flags.includes('--for-cli') ? nodePackages() : everything());
  note(`Everything is in place (${secondsSoFar().toFixed(1)} s)`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`setup: ${error.message}\nTo mend it: ${error.mend}\n`);
  process.exitCode = 1;
}

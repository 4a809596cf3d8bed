import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, SetupError, say, tail } from './console.mjs';
import { cache, inModules, node24 } from './places.mjs';

// The addon that better-sqlite3 brings along speaks Node-API 10. An older Electron does not refuse it: it crashes.
const nodeApiOfPrebuilt = 10;

/** Path of a better-sqlite3 addon that the given Electron can load, or null when the one in the package will do. */
export async function sqliteBinding({ path: electron, version, nodeApi }) {
  if (nodeApi >= nodeApiOfPrebuilt) return null;
  const sqliteVersion = JSON.parse(readFileSync(inModules('better-sqlite3/package.json'), 'utf8')).version;
  const target = join(cache, `better-sqlite3-${sqliteVersion}-electron-${version}`);
  const binding = join(target, 'better_sqlite3.node');
  if (existsSync(binding)) return binding;

  say(`better-sqlite3: compiling for Electron ${version} (one to two minutes, once)`);
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'compiling-'));
  try {
    copySources(work);
    const built = await compile(work);
    await prove(electron, built);
    mkdirSync(target, { recursive: true });
    renameSync(built, binding);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  say('better-sqlite3: ready, proven on an encrypted database');
  return binding;
}

function copySources(work) {
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src']) {
    cpSync(inModules('better-sqlite3', part), join(work, part), { recursive: true });
  }
  mkdirSync(join(work, 'node_modules'));
  symlinkSync(inModules('node-addon-api'), join(work, 'node_modules/node-addon-api'));
  // References to strings are allowed from Node-API 10 on, and before that only to addons compiled as experimental.
  edit(join(work, 'binding.gyp'), [
    ["'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"],
    // Optimising across files doubles the time to build and gains nothing that can be measured here.
    ["'-flto', ", ''],
    [", '-flto'", ''],
    ["'-flto'", ''],
  ]);
  edit(join(work, 'deps/common.gypi'), [['-O3', '-O2']]);
}

function edit(file, replacements) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    replacements.reduce((result, [from, to]) => result.replaceAll(from, to), text),
  );
}

async function compile(work) {
  const gyp = inModules('node-gyp/bin/node-gyp.js');
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=2', `--nodedir=${nodeHeaders()}`];
  const { code, output } = await run(node24, args, { cwd: work });
  if (code !== 0) {
    throw new SetupError(`better-sqlite3 does not compile.\n${tail(output)}`, 'apt-get install -y g++ make python3');
  }
  return join(work, 'build/Release/better_sqlite3.node');
}

/** Node's C headers, from the npm package that brings Node 24: Node-API is the same everywhere, and the usual download is not to be had. */
function nodeHeaders() {
  const ofPackage = inModules(`node/node_modules/node-${process.platform}-${process.arch}`);
  return existsSync(join(ofPackage, 'include/node/node_api.h')) ? ofPackage : '/usr';
}

/** A wrong addon crashes instead of throwing, so it is tried in a process of its own before anything relies on it. */
async function prove(electron, binding) {
  const script = fileURLToPath(new URL('./prove-sqlite.mjs', import.meta.url));
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { code, output } = await run(electron, [script, binding], { env });
  if (code !== 0) {
    throw new SetupError(
      `better-sqlite3 was compiled, but does not work in ${electron}.\n${tail(output)}`,
      `rm -r ${cache} && npm start`,
    );
  }
}

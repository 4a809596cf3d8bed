import { ask, note, run, SetupError, say, tail } from './console.mjs';

// Another package manager (a person's own apt, an image being built) may hold the lock for minutes.
const aptOptions = ['-o', 'DPkg::Lock::Timeout=400', '-y', '--no-install-recommends'];

// Each line: the names one package goes by in the releases we know (t64: Debian 13, Ubuntu 24.04), the first that exists is installed.
const neededToRun = [
  ['xvfb'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libusb-1.0-0'],
  ['libudev1'],
  ['socat'],
  ['udev'],
  ['poppler-utils'],
  ['dbus'],
  ['g++'],
  ['make'],
  ['python3'],
  ['unzip'],
];
const neededByTests = [['cups-ipp-utils'], ['espeak-ng'], ['fonts-hanazono'], ['postgresql-15', 'postgresql']];

/** Installs the Debian packages that are missing. Without root it says what to type. */
export async function debianPackages() {
  if (ask('dpkg-query', ['--version']) === undefined) {
    note('Not a Debian system: the libraries Electron needs, Xvfb, socat and poppler are taken to be there.');
    return;
  }
  const installed = installedPackages();
  const missing = (group) => group.filter((names) => !names.some((name) => installed.has(name)));
  const toRun = missing(neededToRun);
  const toTest = missing(neededByTests);
  if (toRun.length + toTest.length === 0) return;

  const firstNames = [...toRun, ...toTest].map((names) => names[0]).join(' ');
  if (process.getuid?.() !== 0) {
    const command = `sudo apt-get install -y --no-install-recommends ${firstNames}`;
    if (toRun.length > 0) throw new SetupError(`Debian packages are missing: ${firstNames}`, command);
    note(`Some tests need more Debian packages: ${command}`);
    return;
  }
  say(`Debian packages: installing ${firstNames}`);
  // A failed update is told by the install that follows it, if it matters at all.
  await apt(['update']);
  const needed = await install(toRun);
  if (needed.code !== 0) {
    const command = `apt-get update && apt-get install -y --no-install-recommends ${firstNames}`;
    throw new SetupError(`apt-get install failed.\n${tail(needed.output)}`, command);
  }
  const forTests = await install(toTest);
  if (forTests.code !== 0) say(`Packages that some tests need could not be installed.\n${tail(forTests.output)}`);
  say('Debian packages: done');
}

function installedPackages() {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the format is dpkg's own
  const list = ask('dpkg-query', ['-W', '-f=${db:Status-Status} ${Package}\\n'], { maxBuffer: 64 << 20 }) ?? '';
  return new Set(
    list
      .split('\n')
      .filter((line) => line.startsWith('installed '))
      .map((line) => line.slice('installed '.length)),
  );
}

function install(packages) {
  if (packages.length === 0) return { code: 0, output: '' };
  return apt(['install', ...aptOptions, ...packages.map(nameHere)]);
}

/** The name a package goes by in this release. */
function nameHere(names) {
  return names.find((name) => ask('apt-cache', ['show', name], { maxBuffer: 64 << 20 }) !== undefined) ?? names[0];
}

function apt(args) {
  return run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { electronRuntime } from '../electron-runtime.ts';
import { attention, type Finding, missing, READY } from './finding.ts';

const SET_UP = 'npm start';
const PROOF = fileURLToPath(new URL('../setup/prove-sqlite.mjs', import.meta.url));
/** Starting and writing a thousand rows takes under two seconds, on the slowest terminal not ten times that. */
const PROGRAM_LIMIT_MS = 30_000;

/** Programs the terminal, the demo or the tests call, and the Debian package each comes with. */
const PROGRAMS = {
  Xvfb: 'xvfb',
  socat: 'socat',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  'dbus-daemon': 'dbus',
  unzip: 'unzip',
};

const Pinned = z.object({ devDependencies: z.object({ node: z.string(), electron: z.string() }) });

function pinnedVersions(): { node: string; electron: string } {
  const file = new URL('../../package.json', import.meta.url);
  return Pinned.parse(JSON.parse(readFileSync(file, 'utf8'))).devDependencies;
}

export function nodeFinding(): Finding & { version: string } {
  const version = process.versions.node;
  const right = version.split('.')[0] === pinnedVersions().node.split('.')[0];
  return { version, ...(right ? READY : attention('other-major-version', 'npm ci')) };
}

/** The Electron that setup chose, started for a moment. */
export function electronFinding(): Finding & { version: string | null } {
  const chosen = chosenElectron();
  if (chosen === null) return { version: null, ...missing('not-set-up', SET_UP) };
  const version = runAsNode(chosen.electron, ['-p', 'process.versions.electron']);
  if (version === null) return { version: null, ...missing('does-not-start', SET_UP) };
  if (version === pinnedVersions().electron) return { version, ...READY };
  // An older Electron gets no security fixes: good for demo and tests, never for a hall.
  return {
    version,
    ...attention('not-the-pinned-version', 'node_modules/.bin/install-electron, where github.com answers'),
  };
}

/** Writes an encrypted database and reads it again, in the program that will hold it: Electron where there is one. */
export function databaseFinding(): Finding & { provenIn: 'electron' | 'node' } {
  const chosen = chosenElectron();
  const binding = chosen?.sqliteBinding == null ? [] : [chosen.sqliteBinding];
  const proven = runAsNode(chosen?.electron ?? process.execPath, [PROOF, ...binding]) !== null;
  return {
    provenIn: chosen === null ? 'node' : 'electron',
    ...(proven ? READY : missing('cannot-write-encrypted', SET_UP)),
  };
}

export function packagesFinding(): Finding & { missing: string[] } {
  const absent = Object.entries(PROGRAMS).filter(([program]) => !isInPath(program));
  const names = [...new Set(absent.map(([, name]) => name))];
  if (names.length === 0) return { missing: [], ...READY };
  return { missing: names, ...missing('programs-not-found', `sudo apt-get install -y ${names.join(' ')}`) };
}

function chosenElectron(): ReturnType<typeof electronRuntime> | null {
  try {
    return electronRuntime();
  } catch {
    return null;
  }
}

/** What the program prints, or null when it does not start or fails. */
function runAsNode(program: string, args: string[]): string | null {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: PROGRAM_LIMIT_MS,
  });
  return status === 0 ? stdout.trim() : null;
}

function isInPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

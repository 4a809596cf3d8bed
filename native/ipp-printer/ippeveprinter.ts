import { spawn } from 'node:child_process';
import { access, mkdir, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The real ippeveprinter of CUPS, for tests. */
export interface IppEvePrinter {
  url: string;
  /** Received documents are kept here. */
  spoolDir: string;
  /** Sheets in the A4 tray: one of the levels its form knows (250, 125, 50, 25, 5, 0). */
  setPaperLevel(sheets: number): Promise<void>;
  stop(): Promise<void>;
}

/** Both programs are up within a tenth of a second; a loaded test machine needs longer. */
const START_TIMEOUT_MS = 10_000;
const START_POLL_MS = 30;

/** Takes its time over every page and reports the impressions, which ippeveprinter does not count itself. */
const printCommand = (secondsPerPage: number) => `#!/bin/sh
pages=$(grep -aoE '/Type ?/Page([^a-zA-Z]|$)' "$1" | wc -l)
page=0
while [ $page -lt $pages ]; do
  sleep ${secondsPerPage}
  page=$((page + 1))
  echo "ATTR: job-impressions-completed=$page" >&2
done
`;

/**
 * Starts ippeveprinter with an A4 tray on a free loopback port. It needs a message bus and gets a private one, so
 * that nothing on the machine is touched outside `dir`. Throws, naming the Debian package, when a program is missing.
 */
export async function startIppEvePrinter(options: { dir: string; msPerPage?: number }): Promise<IppEvePrinter> {
  const { dir, msPerPage = 100 } = options;
  const spoolDir = join(dir, 'spool');
  const command = join(dir, 'print.sh');
  const socket = join(dir, 'bus');
  await mkdir(spoolDir, { recursive: true });
  await writeFile(command, printCommand(msPerPage / 1000), { mode: 0o755 });
  const port = await freePort();
  const base = `http://localhost:${port}`;

  const bus = runProgram('dbus-daemon', 'dbus', [
    '--session',
    '--nofork',
    '--nopidfile',
    `--address=unix:path=${socket}`,
  ]);
  await bus.until(() => access(socket));
  const formats = ['-f', 'application/pdf'];
  const printer = runProgram(
    'ippeveprinter',
    'cups-ipp-utils',
    [
      '-p',
      String(port),
      '-n',
      'localhost',
      '-r',
      'off',
      '-d',
      spoolDir,
      '-k',
      ...formats,
      '-c',
      command,
      'Minglu test',
    ],
    { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` },
  );

  async function setPaperLevel(sheets: number): Promise<void> {
    // Tray 1 is the main one. Tray 3, the by-pass, is taken out, but its level still counts: empty only with the other.
    const byPassLevel = sheets === 0 ? 0 : -2;
    const tray = `size1=iso_a4_210x297mm&type1=stationery&level1=${sheets}&size3=&type3=&level3=${byPassLevel}`;
    const response = await fetch(`${base}/media?${tray}`);
    if (!response.ok) throw new Error(`ippeveprinter refused its media form: ${response.status}`);
  }

  // Fresh from the box it holds US Letter.
  await printer.until(() => setPaperLevel(250));
  return {
    url: `ipp://localhost:${port}/ipp/print`,
    spoolDir,
    setPaperLevel,
    async stop() {
      await printer.stop();
      await bus.stop();
    },
  };
}

function runProgram(program: string, debianPackage: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  let failure: Error | null = null;
  const exited = new Promise<void>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      failure =
        error.code === 'ENOENT'
          ? new Error(`${program} is missing: install the Debian package "${debianPackage}"`)
          : error;
      resolve();
    });
    child.once('exit', (code) => {
      failure ??= new Error(`${program} ended with code ${code}`);
      resolve();
    });
  });
  const kill = () => child.kill();
  process.once('exit', kill);

  return {
    /** Waits until `ready` does not reject any more. */
    async until(ready: () => Promise<unknown>): Promise<void> {
      for (let waited = 0; waited < START_TIMEOUT_MS; waited += START_POLL_MS) {
        if (failure !== null) throw failure;
        const up = await ready().then(
          () => true,
          () => false,
        );
        if (up) return;
        await sleep(START_POLL_MS);
      }
      kill();
      throw new Error(`${program} did not come up`);
    },
    async stop() {
      process.off('exit', kill);
      kill();
      await exited;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

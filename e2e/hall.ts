import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresRig, startPostgres } from '../central/db/postgres-rig.ts';
import { type IppEvePrinter, startIppEvePrinter } from '../native/ipp-printer/ippeveprinter.ts';
import { falseCamera } from '../scripts/demo/film.ts';
import { type DemoStack, startDemoStack } from '../scripts/demo/stack.ts';
import { type Kiosk, launchKiosk } from './launch.ts';

/** A hall with one terminal: the real program, real wires, a centre on a real PostgreSQL. */
export type Hall = {
  kiosk: Kiosk;
  stack: DemoStack;
  /** Debian's IPP printer, when the hall was opened with it. */
  evePrinter: IppEvePrinter | null;
  /** Holds the terminal's store, its logs and Chromium's own files. */
  dataDir: string;
  /** The numbers of the matters that lie at the centre. */
  mattersAtCentre(): Promise<string[]>;
  close(): Promise<void>;
};

type HallOptions = {
  /** Whether paper comes from the simulator or from Debian's ippeveprinter. */
  printer: 'simulated' | 'ippeveprinter';
  /** Idle times other than the defaults. */
  visit?: { idleSeconds: number; warningSeconds: number };
  /** Folder that statutes were imported into. */
  laws?: string;
  /** A y4m file: what the document camera sees. */
  cameraSees?: string;
};

export async function openHall({ printer, visit, laws, cameraSees }: HallOptions): Promise<Hall> {
  const dir = await mkdtemp(join(tmpdir(), 'minglu-hall-'));
  const dataDir = join(dir, 'terminal');
  const postgres: PostgresRig = await startPostgres();
  const evePrinter = printer === 'ippeveprinter' ? await startIppEvePrinter({ dir: join(dir, 'printer') }) : null;
  const stack = await startDemoStack(dir, {
    database: { kind: 'postgres', url: postgres.url },
    ...(evePrinter === null ? {} : { printerUrl: evePrinter.url }),
    ...(visit === undefined ? {} : { visit }),
    ...(laws === undefined ? {} : { laws }),
    // Chromium calls its false camera by the file.
    ...(cameraSees === undefined ? {} : { cameraLabel: cameraSees }),
  });
  const kiosk = await launchKiosk({
    config: stack.configFile,
    dataDir,
    switches: cameraSees === undefined ? [] : falseCamera(cameraSees),
  });

  return {
    kiosk,
    stack,
    evePrinter,
    dataDir,
    mattersAtCentre: () => stack.centre.matterNumbers(),
    async close() {
      await kiosk.close();
      await stack.close();
      await evePrinter?.stop();
      await postgres.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The PDFs a printer keeps in its folder. */
export async function printedPdfs(dir: string): Promise<string[]> {
  const names = await readdir(dir);
  return names.filter((name) => name.endsWith('.pdf')).map((name) => join(dir, name));
}

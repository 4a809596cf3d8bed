import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { DatabaseChoice } from '../../central/db/open.ts';
import { createCallLampSimulator } from '../../native/call-lamp/simulator.ts';
import { createCodeScannerSimulator } from '../../native/code-scanner/simulator.ts';
import { createIdCardReaderSimulator } from '../../native/id-card-reader/simulator.ts';
import { startIppPrinterSimulator } from '../../native/ipp-printer/simulator.ts';
import { openPtyPair } from '../../native/pty-pair.ts';
import { type DemoCentre, startDemoCentre } from './centre.ts';
import { demoConfig } from './config.ts';

export type DemoStack = {
  /** The terminal's configuration file, with the ports and paths of this stack. */
  configFile: string;
  centre: DemoCentre;
  card: Pick<ReturnType<typeof createIdCardReaderSimulator>, 'lay' | 'lift' | 'setFault'>;
  scanner: Pick<ReturnType<typeof createCodeScannerSimulator>, 'scan'>;
  lamp: Pick<ReturnType<typeof createCallLampSimulator>, 'lit'>;
  printer: Pick<Awaited<ReturnType<typeof startIppPrinterSimulator>>, 'setPaper' | 'setTrouble' | 'state'>;
  /** The PDFs that lie in the output tray, oldest first. */
  sheets: string[];
  close(): Promise<void>;
};

export type DemoStackOptions = {
  /** Instead of PGlite in `dir`. */
  database?: DatabaseChoice;
  /** Instead of the simulated printer. */
  printerUrl?: string;
  /** A part of the document camera's name, where the terminal is to have one. */
  cameraLabel?: string;
  visit?: { idleSeconds: number; warningSeconds: number };
  /** Folder that statutes were imported into. */
  laws?: string;
};

/** Starts the reference centre and the simulated devices, each on the wire the real one speaks. */
export async function startDemoStack(dir: string, options: DemoStackOptions = {}): Promise<DemoStack> {
  const { database, printerUrl, cameraLabel, visit, laws } = options;
  const printed = join(dir, 'printed');
  const cardDir = join(dir, 'card');
  const scannerDir = join(dir, 'scanner');
  const lampDir = join(dir, 'lamp');
  for (const folder of [printed, cardDir, scannerDir, lampDir]) await mkdir(folder, { recursive: true });

  const sheets: string[] = [];
  const centre = await startDemoCentre(join(dir, 'centre'), database);
  const cardCable = await openPtyPair(cardDir);
  const scannerCable = await openPtyPair(scannerDir);
  const lampCable = await openPtyPair(lampDir);
  const card = createIdCardReaderSimulator({ path: cardCable.b });
  const scanner = createCodeScannerSimulator({ path: scannerCable.b });
  const lamp = createCallLampSimulator({ path: lampCable.b });
  const printer = await startIppPrinterSimulator({
    pdfDir: printed,
    onJobDone: ({ jobId }) => sheets.push(join(printed, `job-${jobId}.pdf`)),
  });

  const configFile = join(dir, 'terminal.yaml');
  const config = await demoConfig({
    centreUrl: centre.url,
    enrolmentCode: await centre.enrolmentCode(),
    cardPath: cardCable.a,
    scannerPath: scannerCable.a,
    lampPath: lampCable.a,
    printerUrl: printerUrl ?? printer.url,
    ...(cameraLabel === undefined ? {} : { cameraLabel }),
    ...(visit === undefined ? {} : { visit }),
    ...(laws === undefined ? {} : { laws }),
  });
  await writeFile(configFile, stringify(config), { mode: 0o600 });

  return {
    configFile,
    centre,
    card,
    scanner,
    lamp,
    printer,
    sheets,
    async close() {
      await Promise.all([card.close(), scanner.close(), lamp.close(), printer.close(), centre.stop()]);
      await Promise.all([cardCable.close(), scannerCable.close(), lampCable.close()]);
    },
  };
}

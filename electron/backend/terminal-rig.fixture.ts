import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteConfig } from '../../kiosk-config/schema.ts';
import { createCodeScannerSimulator } from '../../native/code-scanner/simulator.ts';
import { createIdCardReaderSimulator, encodeCardText } from '../../native/id-card-reader/simulator.ts';
import { startIppPrinterSimulator } from '../../native/ipp-printer/simulator.ts';
import { openPtyPair } from '../../native/pty-pair.ts';
import { keptLog, plainSlip, plainTypesetter, STORE_KEY, tempDir, testConfig, testContent } from './backend.fixture.ts';
import { type Backend, type BackendOptions, startBackend } from './backend.ts';
import { connectTestPage } from './test-page.fixture.ts';

/** Two visibly fictitious persons. */
export const WANG = {
  name: '王虚构国',
  number: '139999195603070018',
  address: '样例县虚构镇测试村九十九号',
};
export const LI = { name: '李测试花', number: '139999199001010024', address: '样例县虚构镇测试村一百号' };

export function cardOf(person: typeof WANG, validUntil = 'long-term'): Uint8Array {
  return encodeCardText({
    ...person,
    type: 'resident',
    sex: 'male',
    nation: '汉',
    birth: '1956-03-07',
    issuer: '样例县公安局',
    validFrom: '2016-01-01',
    validUntil,
  });
}

/** The terminal with its real drivers, and simulated devices at the far end of each wire. */
export async function startTerminalRig(
  parts: {
    centreUrl?: string;
    enrolmentCode?: string;
    site?: SiteConfig;
    staff?: unknown;
    /** Devices beside the usual three. */
    devices?: Record<string, unknown>;
    options?: Partial<BackendOptions>;
  } = {},
) {
  const { options = {}, devices = {}, ...centre } = parts;
  const dir = tempDir();
  const cable = async (name: string) => {
    const folder = join(dir, name);
    mkdirSync(folder);
    return openPtyPair(folder);
  };
  const [cardCable, scannerCable] = await Promise.all([cable('card'), cable('scanner')]);
  const reader = createIdCardReaderSimulator({ path: cardCable.b });
  const scanner = createCodeScannerSimulator({ path: scannerCable.b });
  const printed: string[] = [];
  let jobDone = () => {};
  const simulator = await startIppPrinterSimulator({
    msPerPage: 20,
    onJobDone({ jobName }) {
      printed.push(jobName);
      jobDone();
    },
  });
  const printer = {
    ...simulator,
    /** What else happens the moment a job is done. */
    onJobDone(next: () => void) {
      jobDone = next;
    },
  };
  const { log, text: logText } = keptLog();
  const dataDir = join(dir, 'data');
  const config = testConfig({
    ...centre,
    devices: {
      idCardReader: { driver: 'serial', path: cardCable.a },
      codeScanner: { driver: 'serial', path: scannerCable.a },
      printer: { driver: 'ipp', url: printer.url },
      ...devices,
    },
  });

  function start(): Backend {
    const started = startBackend({
      config,
      content: testContent(),
      dataDir,
      storeKey: STORE_KEY,
      typesetter: plainTypesetter,
      setSlip: plainSlip,
      log,
      diskFloorBytes: 0,
      ...options,
      delays: {
        feedIdleMs: 100,
        feedWaitedForMs: 50,
        retryFirstMs: 20,
        retryLongestMs: 100,
        printerRetryMs: 50,
        printerPollMs: 100,
        cardProblemMs: 200,
        reloadWaitMs: 100,
        askCentreMs: 1000,
        ...options.delays,
      },
    });
    if (!started.ok) throw new Error(started.reason);
    return started.backend;
  }

  let backend = start();
  let page = await connectTestPage(backend);
  await page.until(({ terminal }) => terminal?.devices.every(({ state }) => state === 'ready') ?? false, 'the devices');

  const rig = {
    dir,
    dataDir,
    reader,
    scanner,
    printer,
    printed,
    logText,
    page: () => page,
    /** The page reloads itself. */
    async reload() {
      const before = page;
      page = await connectTestPage(backend);
      return before;
    },
    /** @param meanwhile while the program does not run and its store is free */
    async restart(meanwhile: () => void = () => {}) {
      await backend.stop();
      meanwhile();
      backend = start();
      page = await connectTestPage(backend);
    },
    /** Lays a card and answers the question whether it is them; gives the visit. */
    async identify(person: typeof WANG): Promise<string> {
      reader.lay(cardOf(person));
      await page.until(({ visit }) => visit?.person?.confirmed === false, 'the person');
      const visitId = page.visit()?.id ?? '';
      const confirmed = await page.call.visit.confirmPerson({ visitId, isMe: true });
      if (!confirmed.ok) throw new Error(confirmed.reason);
      reader.lift();
      return visitId;
    },
    async close() {
      await backend.stop();
      await Promise.all([reader.close(), scanner.close(), printer.close()]);
      await Promise.all([cardCable.close(), scannerCable.close()]);
    },
  };
  return rig;
}
export type TerminalRig = Awaited<ReturnType<typeof startTerminalRig>>;

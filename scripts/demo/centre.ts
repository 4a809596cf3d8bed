import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type DatabaseChoice, openDatabase } from '../../central/db/open.ts';
import { matters } from '../../central/db/schema.ts';
import { type RunningCentre, startCentre } from '../../central/server.ts';
import { loadSettings } from '../../central/settings.ts';
import type { Matter, MatterDraft } from '../../domain/matter.ts';

const SETTINGS = fileURLToPath(new URL('../../central/sites/suning.yaml', import.meta.url));
/** The terminal of the example site. */
const SITE = { siteId: 'suning', terminalId: 'T03' };

export type DemoCentre = {
  url: string;
  deskToken: string;
  isUp(): boolean;
  /** Up again on the same address and database. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For the terminal of the example site unless another is named. */
  enrolmentCode(place?: { siteId: string; terminalId: string }): Promise<string>;
  /** The numbers of the matters it holds. On PGlite, which serves one at a time, only while the centre is stopped. */
  matterNumbers(): Promise<string[]>;
  /** What was told of a matter, as it lies there; null where there is none. */
  draftOf(matterNo: string): Promise<MatterDraft | null>;
};

/** The reference centre on a free port, with the example settings; PGlite in `dir` unless a database is given. */
export async function startDemoCentre(dir: string, database?: DatabaseChoice): Promise<DemoCentre> {
  await mkdir(dir, { recursive: true });
  const deskToken = randomBytes(24).toString('base64url');
  const loaded = loadSettings(SETTINGS, deskToken);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const { settings } = loaded;
  const where: DatabaseChoice = database ?? { kind: 'pglite', dir: join(dir, 'database') };
  const open = (port: number) =>
    startCentre({
      port,
      host: '127.0.0.1',
      database: where,
      settings,
      log: pino({ level: 'silent' }),
    });

  let running: RunningCentre | null = await open(0);
  const { url } = running;
  // The port is known only now; the tracking links must lead to it.
  settings.trackingBase = url;

  /** The matters in its database. */
  async function held(): Promise<Matter[]> {
    const { db, close } = await openDatabase(where);
    try {
      return (await db.select({ matter: matters.matter }).from(matters)).map(({ matter }) => matter);
    } finally {
      await close();
    }
  }

  return {
    url,
    deskToken,
    isUp: () => running !== null,
    async start() {
      running ??= await open(Number(new URL(url).port));
    },
    async stop() {
      await running?.close();
      running = null;
    },
    async enrolmentCode({ siteId, terminalId } = SITE) {
      if (running === null) throw new Error('the centre is down');
      return running.createEnrolmentCode(siteId, terminalId);
    },
    matterNumbers: async () => (await held()).map(({ matterNo }) => matterNo),
    draftOf: async (matterNo) => (await held()).find((matter) => matter.matterNo === matterNo)?.draft ?? null,
  };
}

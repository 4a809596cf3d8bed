import { afterAll, beforeAll } from 'vitest';
import { apiSuite } from './api-suite.ts';
import { appointmentSuite } from './appointment-suite.ts';
import { callSuite } from './call-suite.ts';
import { type Database, type DatabaseChoice, openDatabase } from './db/open.ts';
import { findSuite } from './find-suite.ts';
import { issueSuite } from './issue-suite.ts';
import { materialSuite } from './material-suite.ts';
import { onceSuite } from './once-suite.ts';
import { rateSuite } from './rate-suite.ts';
import { remedySuite } from './remedy-suite.ts';
import { type RunningCentre, serveCentre } from './server.ts';
import { DESK_TOKEN, exampleSettings } from './settings-rig.ts';
import { signedSuite } from './signed-suite.ts';
import { type CentralClient, clientOf, enrolTerminal, type TerminalRig } from './terminal-rig.ts';
import { ticketSuite } from './ticket-suite.ts';
import { trackingSuite } from './tracking-suite.ts';
import { uploadSuite } from './upload-suite.ts';

/** What the suites need: one running centre, its clock and its log, and as many terminals as they like. */
export interface CentreRig {
  url: string;
  /** What lies in the tables, for tests of what does not. */
  db: Database;
  clock: { now: Date };
  logLines: string[];
  desk: CentralClient;
  centre: RunningCentre;
  /** A terminal nobody else uses. */
  terminal(siteId?: string): Promise<TerminalRig>;
}

const START = new Date('2026-11-23T10:00:00+08:00');
const LETTERS = 'ABCDEFGHIJ';

/** Everything the centre promises, checked over one kind of database. */
export function centreSuite(choose: () => Promise<DatabaseChoice>): { rig: CentreRig } {
  const held = {} as { rig: CentreRig };
  beforeAll(async () => {
    held.rig = await startRig(await choose());
  });
  afterAll(() => held.rig.centre.close());
  const rig = () => held.rig;
  apiSuite(rig);
  findSuite(rig);
  onceSuite(rig);
  appointmentSuite(rig);
  callSuite(rig);
  rateSuite(rig);
  remedySuite(rig);
  materialSuite(rig);
  trackingSuite(rig);
  issueSuite(() => held.rig);
  signedSuite(rig);
  ticketSuite(rig);
  uploadSuite(rig);
  return held;
}

async function startRig(database: DatabaseChoice): Promise<CentreRig> {
  const clock = { now: START };
  const logLines: string[] = [];
  const write = (fields: object, message: string) => void logLines.push(JSON.stringify({ ...fields, message }));
  const now = () => clock.now;
  const settings = exampleSettings();
  const log = { info: write, error: write };
  const open = await openDatabase(database);
  const centre = await serveCentre(open, { port: 0, host: '127.0.0.1', settings, log, now });
  let made = 0;
  return {
    ...{ url: centre.url, db: open.db, clock, logLines, centre },
    desk: clientOf(centre.url, async () => ({
      authorization: `Bearer ${DESK_TOKEN}`,
      'content-type': 'application/json',
    })),
    terminal: (siteId = 'shisu') => {
      const terminalId = `${LETTERS.charAt(Math.floor(made / 100))}${String(made % 100).padStart(2, '0')}`;
      made += 1;
      return enrolTerminal(centre, { siteId, terminalId, now });
    },
  };
}

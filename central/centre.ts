import type { Database } from './db/open.ts';
import type { CentreSettings } from './settings.ts';

/** What every part of the centre works with. */
export interface Centre {
  db: Database;
  settings: CentreSettings;
  now: () => Date;
}

/** A terminal as its signature proves it. */
export interface Terminal {
  siteId: string;
  terminalId: string;
  keyId: string;
}

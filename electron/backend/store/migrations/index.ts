import { first } from './0001-first.ts';
import { printLedger } from './0002-print-ledger.ts';
import { signedPapers } from './0003-signed-papers.ts';
import { appointments } from './0004-appointments.ts';
import { loosePapers } from './0005-loose-papers.ts';
import { followedMatters } from './0006-followed-matters.ts';
import { complaints } from './0007-complaints.ts';
import { materialPages } from './0008-material-pages.ts';

/** Migration n brings a store of version n-1 to version n. Only ever appended to. */
export const migrations: readonly string[] = [
  first,
  printLedger,
  signedPapers,
  appointments,
  loosePapers,
  followedMatters,
  complaints,
  materialPages,
];

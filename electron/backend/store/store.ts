import { type AuditLog, createAuditLog } from './audit.ts';
import { createMatterStore, type MatterStore } from './matters.ts';
import type { Db } from './open.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPrintLedger, type PrintLedger } from './print-ledger.ts';
import { createSettings, type Settings } from './settings.ts';

/** Everything that outlives a visit. */
export interface Store {
  matters: MatterStore;
  outbox: Outbox;
  papers: PrintLedger;
  audit: AuditLog;
  settings: Settings;
  /** All of it or nothing, durable when this returns. */
  transaction<Result>(work: () => Result): Result;
  /** @throws when the store cannot write */
  probe(): void;
  close(): void;
}

export function createStore(db: Db): Store {
  const touch = db.prepare(
    "insert into settings (name, value) values ('probe', '') on conflict (name) do update set value = ''",
  );
  return {
    matters: createMatterStore(db),
    outbox: createOutbox(db),
    papers: createPrintLedger(db),
    audit: createAuditLog(db),
    settings: createSettings(db),
    transaction: (work) => db.transaction(work).immediate(),
    probe: () => {
      touch.run();
    },
    close: () => {
      db.close();
    },
  };
}

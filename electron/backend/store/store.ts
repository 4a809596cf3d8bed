import { type AppointmentStore, createAppointmentStore } from './appointments.ts';
import { type AuditLog, createAuditLog } from './audit.ts';
import { createMaterialPages, type MaterialPages } from './material-pages.ts';
import { createMatterStore, type MatterStore } from './matters.ts';
import { type Db, isStoreFull } from './open.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createPrintLedger, type PrintLedger } from './print-ledger.ts';
import { createSettings, type Settings } from './settings.ts';
import { createSignedPapers, type SignedPapers } from './signed-papers.ts';

/** Everything that outlives a visit. */
export interface Store {
  matters: MatterStore;
  appointments: AppointmentStore;
  outbox: Outbox;
  papers: PrintLedger;
  signedPapers: SignedPapers;
  materialPages: MaterialPages;
  audit: AuditLog;
  settings: Settings;
  /** All of it or nothing, durable when this returns. */
  transaction<Result>(work: () => Result): Result;
  /** The same, where a full or failing disk is to be lived with: then nothing of it was done. */
  tryTransaction<Result>(work: () => Result): { ok: true; value: Result } | { ok: false; reason: 'store-full' };
  /** @throws when the store cannot write */
  probe(): void;
  close(): void;
}

export function createStore(db: Db): Store {
  const touch = db.prepare(
    "insert into settings (name, value) values ('probe', '') on conflict (name) do update set value = ''",
  );
  const transaction = <Result>(work: () => Result): Result => db.transaction(work).immediate();
  return {
    matters: createMatterStore(db),
    appointments: createAppointmentStore(db),
    outbox: createOutbox(db),
    papers: createPrintLedger(db),
    signedPapers: createSignedPapers(db),
    materialPages: createMaterialPages(db),
    audit: createAuditLog(db),
    settings: createSettings(db),
    transaction,
    tryTransaction(work) {
      try {
        return { ok: true, value: transaction(work) };
      } catch (error) {
        if (isStoreFull(error)) return { ok: false, reason: 'store-full' };
        throw error;
      }
    },
    probe: () => {
      touch.run();
    },
    close: () => {
      db.close();
    },
  };
}

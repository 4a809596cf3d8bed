import { statfs } from 'node:fs/promises';
import { LARGEST_PAGE, MOST_PAGES } from '../../../domain/material.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

/**
 * Below this the disk is as good as full, for the log and the system too. A matter with its papers needs some
 * kilobytes, its materials at most twenty large pages, written once into the write-ahead log and once into the store.
 */
export const DISK_FLOOR_BYTES = 50 * 1024 * 1024 + 2 * MOST_PAGES * LARGEST_PAGE;

/** Whether a matter can be registered: known before the person begins to tell it. */
export interface Headroom {
  canRegister(): boolean;
  /** A write has just failed. */
  writeFailed(): void;
  stop(): void;
}

export function startHeadroom(options: {
  store: Store;
  dataDir: string;
  floorBytes: number;
  clock: Clock;
  delays: Pick<BackendDelays, 'headroomMs'>;
  log: Log;
  onChanged(): void;
}): Headroom {
  const { store, dataDir, floorBytes, clock, delays, log, onChanged } = options;
  let can = true;
  let stopped = false;
  let cancel = () => {};

  function tell(next: boolean) {
    if (stopped || next === can) return;
    can = next;
    log.warn(next ? 'registering-open' : 'registering-closed');
    onChanged();
  }

  async function look() {
    const free = await freeBytes(dataDir);
    if (stopped) return;
    tell((free === null || free >= floorBytes) && store.tryTransaction(store.probe).ok);
    cancel = clock.after(delays.headroomMs, () => void look());
  }

  void look();
  return {
    canRegister: () => can,
    writeFailed: () => tell(false),
    stop() {
      stopped = true;
      cancel();
    },
  };
}

/** Null where the file system does not say. */
async function freeBytes(dir: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(dir);
    return bavail * bsize;
  } catch {
    return null;
  }
}

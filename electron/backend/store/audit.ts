import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Db } from './open.ts';

/** What is recorded. `subject` is a number or an id, never anything about a person. */
export type AuditKind =
  | 'matter-registered'
  | 'matter-shown'
  | 'matter-forgotten'
  | 'event-applied'
  | 'signed-paper-fetched'
  | 'paper-shown'
  | 'appointment-asked'
  | 'appointment-cancelled'
  | 'help-slip-made'
  | 'matter-rated'
  | 'complaint-made'
  | 'invitation-answered'
  | 'operation-delivered'
  | 'operation-dead'
  | 'material-page-delivered'
  | 'material-page-dead'
  | 'staff-vouched'
  | 'paper-reprinted'
  | 'paper-completed'
  | 'paper-failed'
  | 'paper-unknown';

const Row = z.object({
  position: z.number().int(),
  at: z.string(),
  kind: z.string(),
  subject: z.string(),
  prev_hash: z.string(),
  hash: z.string(),
});

const START = '0'.repeat(64);

export interface AuditLog {
  /** Inside the caller's transaction when there is one, so that the row stands or falls with what it records. */
  append(kind: AuditKind, subject: string, at: string): void;
  /** The first row that was changed, moved or taken out of the middle; null when the chain holds. */
  firstBroken(): number | null;
}

/** A chain of rows, each holding the hash of the one before it. */
export function createAuditLog(db: Db): AuditLog {
  const last = db.prepare('select * from audit order by position desc limit 1');
  const insert = db.prepare(
    'insert into audit (position, at, kind, subject, prev_hash, hash) values (?, ?, ?, ?, ?, ?)',
  );
  return {
    append(kind, subject, at) {
      const row = last.get();
      const before = row === undefined ? { position: 0, hash: START } : Row.parse(row);
      const position = before.position + 1;
      insert.run(position, at, kind, subject, before.hash, hashOf({ position, at, kind, subject, prev: before.hash }));
    },
    firstBroken() {
      let expected = { position: 1, prev: START };
      for (const raw of db.prepare('select * from audit order by position').iterate()) {
        const { position, at, kind, subject, prev_hash: prev, hash } = Row.parse(raw);
        const holds = position === expected.position && prev === expected.prev;
        if (!holds || hash !== hashOf({ position, at, kind, subject, prev })) return expected.position;
        expected = { position: position + 1, prev: hash };
      }
      return null;
    },
  };
}

/** SHA-256 over canonical JSON (RFC 8785: members in the order of their names, no blanks). */
function hashOf(row: { position: number; at: string; kind: string; subject: string; prev: string }): string {
  const { at, kind, position, prev, subject } = row;
  return createHash('sha256').update(JSON.stringify({ at, kind, position, prev, subject })).digest('hex');
}

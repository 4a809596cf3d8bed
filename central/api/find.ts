import { eq } from 'drizzle-orm';
import type { CentralMatter } from '../../contract/central.ts';
import type { Matter } from '../../domain/matter.ts';
import { parseMatterNo } from '../../domain/matter-number.ts';
import { parseQueryCode } from '../../domain/query-code.ts';
import { parseTicket } from '../../domain/ticket.ts';
import type { Database } from '../db/open.ts';
import { matters } from '../db/schema.ts';
import { eventsOf } from './event-log.ts';
import { hashOf, isSameSecret } from './secret.ts';

/** The matter whose paper bears this ticket, as scanned or typed. */
export async function findByTicket(db: Database, text: string): Promise<CentralMatter | null> {
  const ticket = parseTicket(text);
  if (ticket === null) return null;
  const [row] = await db
    .select({ matter: matters.matter })
    .from(matters)
    .where(eq(matters.ticketHash, hashOf(ticket)));
  return row === undefined ? null : withEvents(db, row.matter);
}

/** The matter of this number, if the code is its own; an unknown number and a wrong code look the same. */
export async function findByNumber(
  db: Database,
  { matterNo, queryCode }: { matterNo: string; queryCode: string },
): Promise<CentralMatter | null> {
  const number = parseMatterNo(matterNo);
  const code = parseQueryCode(queryCode);
  if (!number.ok || !code.ok) return null;
  const [row] = await db.select({ matter: matters.matter }).from(matters).where(eq(matters.matterNo, number.matterNo));
  const isRight = isSameSecret(row?.matter.queryCode ?? '', code.code);
  return row !== undefined && isRight ? withEvents(db, row.matter) : null;
}

/** All matters of a person, the newest first. */
export async function findByPerson(db: Database, idNumber: string): Promise<CentralMatter[]> {
  const rows = await db.select({ matter: matters.matter }).from(matters).where(eq(matters.idNumber, idNumber));
  const found = await Promise.all(rows.map(({ matter }) => withEvents(db, matter)));
  return found.sort((one, other) => Date.parse(other.matter.registeredAt) - Date.parse(one.matter.registeredAt));
}

/** What a terminal is told of a matter: a signature is drawn on the receipt of its own hall alone, and goes to no other. */
export function toldTo<Found extends CentralMatter | null>({ siteId }: { siteId: string }, found: Found): Found {
  if (found === null || found.matter.siteId === siteId) return found;
  const { signature: _, ...matter } = found.matter;
  return { ...found, matter };
}

async function withEvents(db: Database, matter: Matter): Promise<CentralMatter> {
  return { matter, events: await eventsOf(db, matter.matterNo) };
}

import { eq } from 'drizzle-orm';
import type { RegisterOperation } from '../../contract/central.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Acceptance, Matter, MatterEvent } from '../../domain/matter.ts';
import { parseMatterNo } from '../../domain/matter-number.ts';
import { parseQueryCode } from '../../domain/query-code.ts';
import { roadOf } from '../../domain/route-map.ts';
import { parseTicket } from '../../domain/ticket.ts';
import { acceptanceOnArrival } from '../acceptance-rule.ts';
import type { Centre, Terminal } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { documents, matters, operations } from '../db/schema.ts';
import { nextDocumentNo } from './document-number.ts';
import { appendEvents } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { hashOf } from './secret.ts';
import { todayFor } from './today.ts';

export type Registered =
  | { ok: true; matterNo: string; effect: 'done' | 'already-done' }
  | {
      ok: false;
      /** `operation-differs`: the id was used for something else. `matter-known`: number or ticket was. */
      reason: 'another-terminal' | 'malformed-matter' | 'operation-differs' | 'matter-known';
    };

/** Takes a matter in, once: matter, its events and the answer to give again are one transaction. */
export async function register(
  { db, settings, now }: Centre,
  terminal: Terminal,
  operation: RegisterOperation,
): Promise<Registered> {
  const { operationId, matter } = operation;
  const { matterNo } = matter;
  if (matter.siteId !== terminal.siteId || matter.terminalId !== terminal.terminalId) {
    return { ok: false, reason: 'another-terminal' };
  }
  if (!isWellFormed(matter) || roadOf(settings.routeMap, matter.road) === null) {
    return { ok: false, reason: 'malformed-matter' };
  }
  const at = now();
  const fingerprint = fingerprintOf(operation);
  return db
    .transaction(async (tx): Promise<Registered> => {
      // A second delivery at the same time waits here until the first has ended.
      const claimed = await tx
        .insert(operations)
        .values({ operationId, fingerprint, answer: { matterNo }, recordedAt: at })
        .onConflictDoNothing()
        .returning({ id: operations.operationId });
      if (claimed.length === 0) return storedAnswer(tx, { operationId, fingerprint });
      const acceptance = await acceptanceOf(tx, matter, { settings, at });
      const stored = await tx
        .insert(matters)
        .values({ ...indexOf(matter), matter })
        .onConflictDoNothing()
        .returning({ matterNo: matters.matterNo });
      if (stored.length === 0) throw new MatterKnown();
      if (acceptance !== null) {
        // A number that staff gave by hand in this very moment fails here, and heals at the next try.
        await tx
          .insert(documents)
          .values({ issueId: operationId, matterNo, code: 'D02', documentNo: acceptance.documentNo });
      }
      await appendEvents(tx, matter, { happened: firstEvents(matter, acceptance), at });
      return { ok: true, matterNo, effect: 'done' };
    })
    .catch((error: unknown) => {
      if (error instanceof MatterKnown) return { ok: false, reason: 'matter-known' };
      throw error;
    });
}

/** Thrown to take the transaction back, number and all. */
class MatterKnown extends Error {}

async function storedAnswer(
  tx: Database,
  { operationId, fingerprint }: { operationId: string; fingerprint: string },
): Promise<Registered> {
  const [stored] = await tx.select().from(operations).where(eq(operations.operationId, operationId));
  if (stored?.fingerprint !== fingerprint) return { ok: false, reason: 'operation-differs' };
  return { ok: true, matterNo: stored.answer.matterNo, effect: 'already-done' };
}

/** Number, code and ticket must be what domain/ makes: a slip in them would be printed and handed out. */
function isWellFormed({ matterNo, queryCode, ticket, terminalId }: Matter): boolean {
  const number = parseMatterNo(matterNo);
  const code = parseQueryCode(queryCode);
  return (
    number.ok &&
    number.matterNo === matterNo &&
    number.terminalId === terminalId &&
    code.ok &&
    code.code === queryCode &&
    parseTicket(ticket) === ticket
  );
}

async function acceptanceOf(
  tx: Database,
  matter: Matter,
  { settings, at }: { settings: Centre['settings']; at: Date },
): Promise<Acceptance | null> {
  const arrival = acceptanceOnArrival(matter, settings);
  if (arrival === null) return null;
  const { organ, handler, documentPrefix } = arrival;
  const receivedOn = dayOf(matter.registeredAt);
  const acceptedOn = todayFor(matter, at);
  const year = Number(acceptedOn.slice(0, 4));
  const word = settings.documentWords.D02;
  const documentNo = await nextDocumentNo(tx, { organId: organ.id, prefix: documentPrefix, word, year });
  return { documentNo, organ, handler, road: matter.road, receivedOn, acceptedOn };
}

function indexOf({ matterNo, siteId, terminalId, ticket, petitioner }: Matter) {
  return { matterNo, siteId, terminalId, ticketHash: hashOf(ticket), idNumber: petitioner.idNumber };
}

function firstEvents(matter: Matter, acceptance: Acceptance | null): MatterEvent[] {
  const registered: MatterEvent = { kind: 'registered', on: dayOf(matter.registeredAt) };
  return acceptance === null ? [registered] : [registered, { kind: 'accepted', on: acceptance.acceptedOn, acceptance }];
}

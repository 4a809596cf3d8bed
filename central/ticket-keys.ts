import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { readPublicKey } from '../contract/request-signature.ts';
import { publishedKey, TICKET_KEYS_PATH, type TicketKeys } from '../contract/ticket-signature.ts';
import type { Centre, Terminal } from './centre.ts';
import type { Database } from './db/open.ts';
import { ticketKeys } from './db/schema.ts';

/** From now on this key signs the terminal's tickets; what its earlier key signed stays genuine. */
export async function keepTicketKey(
  db: Database,
  { siteId, terminalId, keyId, publicKey }: Terminal & { publicKey: string },
  at: Date,
): Promise<void> {
  const ofTerminal = and(eq(ticketKeys.siteId, siteId), eq(ticketKeys.terminalId, terminalId));
  await db
    .update(ticketKeys)
    .set({ until: at })
    .where(and(ofTerminal, ne(ticketKeys.keyId, keyId), isNull(ticketKeys.until)));
  await db
    .insert(ticketKeys)
    .values({ siteId, terminalId, keyId, publicKey, since: at })
    .onConflictDoUpdate({
      target: [ticketKeys.siteId, ticketKeys.terminalId, ticketKeys.keyId],
      set: { until: null },
    });
}

/** Publishes the keys with which papers are checked, also where there is no network: they hold no personal data. */
export function serveTicketKeys(app: FastifyInstance, { db }: Pick<Centre, 'db'>): void {
  app.get(TICKET_KEYS_PATH, async (): Promise<TicketKeys> => {
    const rows = await db
      .select()
      .from(ticketKeys)
      .orderBy(asc(ticketKeys.siteId), asc(ticketKeys.terminalId), asc(ticketKeys.since));
    return rows.flatMap(({ siteId, terminalId, publicKey, since, until }) => {
      const key = readPublicKey(publicKey);
      if (key === null) return [];
      return [
        {
          siteId,
          terminalId,
          key: publishedKey(key),
          since: since.toISOString(),
          until: until?.toISOString() ?? null,
        },
      ];
    });
  });
}

import { randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { dayOf } from '../../../domain/calendar.ts';
import { firstRoad } from '../../../domain/first-road.ts';
import type { Matter, MatterDraft, Petitioner } from '../../../domain/matter.ts';
import { formatMatterNo } from '../../../domain/matter-number.ts';
import { makeQueryCode } from '../../../domain/query-code.ts';
import { makeTicket } from '../../../domain/ticket.ts';
import { type ContentPack, placeLabel } from '../../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';

export interface Registration {
  submissionId: string;
  draft: MatterDraft;
  petitioner: Petitioner;
}

/** `paperId`: the receipt that was intended with it; null when this submission had been registered before. */
export type Registered =
  | { ok: true; known: KnownMatter; paperId: string | null }
  | { ok: false; reason: 'unknown-kind' | 'unknown-place' | 'unprintable-text' | 'store-full' };

export interface RegisterParts {
  store: Store;
  config: TerminalConfig;
  content: ContentPack;
  clock: Clock;
  /** False when some character of the text is in no font. */
  canPrint(text: string): boolean;
}

const RANDOM_BYTES = 16;

/**
 * Registers a matter: when this answers ok, the matter, the operation for the centre, the audit row and the
 * intended receipt are durable, all in one transaction; otherwise nothing of it is there.
 */
export function registerMatter({ submissionId, draft, petitioner }: Registration, parts: RegisterParts): Registered {
  const { store, config, content, clock, canPrint } = parts;
  const kind = content.kinds.find(({ id }) => id === draft.kindId);
  if (kind === undefined) return { ok: false, reason: 'unknown-kind' };
  if (placeLabel(content.places, draft.placeId) === null) return { ok: false, reason: 'unknown-place' };
  if (!canPrint(draft.facts) || !canPrint(draft.request)) return { ok: false, reason: 'unprintable-text' };

  const registeredAt = instantOf(clock);
  const day = dayOf(registeredAt);
  const terminalId = config.terminal.id;
  const written = store.tryTransaction(() => {
    const before = store.matters.bySubmission(submissionId);
    if (before !== null) return { ok: true as const, known: before, paperId: null };
    const seq = store.matters.takeSeq(day);
    const matter: Matter = {
      matterNo: formatMatterNo({ area: config.site.area, terminalId, day, seq }),
      queryCode: makeQueryCode(randomBytes(RANDOM_BYTES)),
      ticket: makeTicket(randomBytes(RANDOM_BYTES)),
      registeredAt,
      siteId: config.site.id,
      terminalId,
      road: firstRoad(draft.purpose, kind.appealRoad),
      draft,
      petitioner,
    };
    const { matterNo } = matter;
    const registered = { kind: 'registered' as const, on: day };
    const paperId = randomUUID();
    store.matters.insert({ submissionId, day, seq, matter });
    store.matters.addEvent(matterNo, { event: registered, cursor: null, recordedAt: registeredAt });
    store.outbox.add({ operationId: uuidv7(), kind: 'register-matter', matter });
    store.audit.append('matter-registered', matterNo, registeredAt);
    store.papers.intend({
      id: paperId,
      matterNo,
      code: 'D01',
      issueId: null,
      copyNo: 0,
      madeAt: registeredAt,
      askedBy: 'program',
      proof: 'registered-here',
      why: 'first',
    });
    return { ok: true as const, known: { matter, events: [registered], asOf: registeredAt }, paperId };
  });
  return written.ok ? written.value : written;
}

import { randomBytes, randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { dayOf } from '../../../domain/calendar.ts';
import { firstRoad } from '../../../domain/first-road.ts';
import type { Matter, MatterDraft } from '../../../domain/matter.ts';
import { formatMatterNo } from '../../../domain/matter-number.ts';
import { makeQueryCode } from '../../../domain/query-code.ts';
import type { Signature } from '../../../domain/signature.ts';
import { makeTicket } from '../../../domain/ticket.ts';
import { type ContentPack, placeLabel } from '../../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import { type Clock, instantOf } from '../clock.ts';
import { papersAtOnce } from '../printing/party-paper.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';
import type { BroughtBy } from '../visits/brought-by.ts';
import { type HeldMaterial, materialFacts } from '../visits/materials.ts';

export interface Registration extends BroughtBy {
  submissionId: string;
  draft: MatterDraft;
  /** Of who stands here, once everything was read back; none where it was not given. */
  signature?: Signature | undefined;
  /** Pages brought with it. */
  materials?: readonly HeldMaterial[];
}

/** `paperIds`: the papers intended with it, the receipt first; none when this submission had been registered before. */
export type Registered =
  | { ok: true; known: KnownMatter; paperIds: string[] }
  | { ok: false; reason: 'unknown-kind' | 'unknown-place' | 'unprintable-name' | 'unprintable-text' | 'store-full' };

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
 * Registers a matter: when this answers ok, the matter with its materials, the operation for the centre, the
 * audit row and the intended receipt are durable, all in one transaction; otherwise nothing of it is there.
 */
export function registerMatter(
  { submissionId, draft, signature, materials = [], ...brought }: Registration,
  parts: RegisterParts,
): Registered {
  const { store, config, content, clock, canPrint } = parts;
  const kind = content.kinds.find(({ id }) => id === draft.kindId);
  if (kind === undefined) return { ok: false, reason: 'unknown-kind' };
  if (placeLabel(content.places, draft.placeId) === null) return { ok: false, reason: 'unknown-place' };
  const told = [draft.facts, draft.request, draft.concerns?.name ?? ''];
  if (!told.every(canPrint)) return { ok: false, reason: 'unprintable-text' };
  // Who stands at the terminal was checked when they said who they are; the person they act for was not.
  const { petitioner, helper } = brought;
  if (helper && !canPrint(petitioner.name + petitioner.address)) return { ok: false, reason: 'unprintable-name' };

  const registeredAt = instantOf(clock);
  const day = dayOf(registeredAt);
  const terminalId = config.terminal.id;
  const written = store.tryTransaction(() => {
    const before = store.matters.bySubmission(submissionId);
    if (before !== null) return { ok: true as const, known: before, paperIds: [] };
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
      ...brought,
      // Who gives no name is not asked for one in writing.
      ...(signature !== undefined && petitioner.source !== 'anonymous' && { signature }),
      ...(materials.length > 0 ? { materials: materialFacts(materials) } : {}),
    };
    const { matterNo } = matter;
    const registered = { kind: 'registered' as const, on: day };
    store.matters.insert({ submissionId, day, seq, matter });
    store.matters.addEvent(matterNo, { event: registered, cursor: null, recordedAt: registeredAt });
    for (const { page, jpeg } of materials.flatMap(({ pages }) => pages)) {
      store.materialPages.keep(matterNo, { sha256: page.sha256, jpeg });
    }
    store.outbox.add({ operationId: uuidv7(), kind: 'register-matter', matter });
    store.audit.append('matter-registered', matterNo, registeredAt);
    const paperIds = papersAtOnce(matter).map((code) => {
      const id = randomUUID();
      store.papers.intend({
        id,
        matterNo,
        code,
        issueId: null,
        copyNo: 0,
        madeAt: registeredAt,
        askedBy: 'program',
        proof: 'registered-here',
        why: 'first',
      });
      return id;
    });
    return { ok: true as const, known: { matter, events: [registered], asOf: registeredAt }, paperIds };
  });
  return written.ok ? written.value : written;
}

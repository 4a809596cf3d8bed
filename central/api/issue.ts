import { isIssuedOnce, isOffTheRoad } from '../../domain/document-steps.ts';
import type { DocumentRefusal } from '../../domain/documents/document.ts';
import { fillDocument } from '../../domain/documents/fill.ts';
import { factsOfMatter, issuedInput, strangeField } from '../../domain/documents/issued-input.ts';
import type { IssuedCode, MatterEvent, Road } from '../../domain/matter.ts';
import { currentRoad } from '../../domain/progress.ts';
import { roadOf } from '../../domain/route-map.ts';
import type { Centre } from '../centre.ts';
import { documents, operations } from '../db/schema.ts';
import { progressAt } from '../progress.ts';
import { nextDocumentNo } from './document-number.ts';
import { appendEvents, eventsOf } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { hasDocument, lockedMatter } from './locked-matter.ts';
import { storedAnswer } from './stored-answer.ts';
import { todayFor } from './today.ts';

export interface IssueOrder {
  matterNo: string;
  operationId: string;
  code: IssuedCode;
  organId: string;
  road: Road | null;
  fields: Record<string, unknown>;
}

export type Issued =
  | { ok: true; documentNo: string | null; effect: 'done' | 'already-done' }
  | {
      ok: false;
      reason:
        | 'unknown-matter'
        | 'unknown-organ'
        | 'no-template'
        | 'strange-field'
        | 'not-on-the-road'
        | 'already-issued'
        | 'operation-differs'
        | DocumentRefusal['reason'];
      field?: string;
    };

/** Asked for at the desk where no hall is at hand; the terminal that prints names its own hall. */
const ANY_HALL = '各大厅的一体机';

/** Issues a document from its template under the organ's next number, once, when domain/ has nothing against it. */
export async function issueDocument({ db, settings, now }: Centre, order: IssueOrder): Promise<Issued> {
  const { operationId, code, organId, road, fields } = order;
  const at = now();
  const fingerprint = fingerprintOf(order);
  return db
    .transaction(async (tx): Promise<Issued> => {
      const matter = await lockedMatter(tx, order.matterNo);
      if (matter === null) throw new Refused({ ok: false, reason: 'unknown-matter' });
      const { matterNo } = matter;
      const stored = await storedAnswer(tx, { operationId, fingerprint });
      if (stored === 'differs') throw new Refused({ ok: false, reason: 'operation-differs' });
      if (stored !== null) return { ok: true, documentNo: stored.documentNo ?? null, effect: 'already-done' };
      const template = settings.templates[code];
      if (template === undefined) throw new Refused({ ok: false, reason: 'no-template' });
      const numbered = settings.organs[organId];
      if (numbered === undefined) throw new Refused({ ok: false, reason: 'unknown-organ' });
      if (isIssuedOnce(code) && (await hasDocument(tx, matter, code))) {
        throw new Refused({ ok: false, reason: 'already-issued' });
      }

      const { documentPrefix, ...organ } = numbered;
      const on = todayFor(matter, at);
      const before = await eventsOf(tx, matterNo);
      const newRoad = road ?? currentRoad(matter.road, before);
      const found = roadOf(settings.routeMap, newRoad);
      if (found === null || isOffTheRoad(code, found)) throw new Refused({ ok: false, reason: 'not-on-the-road' });
      const word = settings.documentWords[code];
      const year = Number(on.slice(0, 4));
      const documentNo =
        template.documentNo === undefined || word === undefined
          ? null
          : await nextDocumentNo(tx, { organId, prefix: documentPrefix, word, year });
      const desk = { organ, ...fields };
      const event: MatterEvent = {
        kind: 'issued',
        on,
        document: { code, issueId: operationId, documentNo, road, fields: desk },
      };
      const progress = progressAt({ matter, events: [...before, event] }, { settings, at });
      const facts = factsOfMatter({ matter, road: newRoad, documentNo, signedOn: on, progress });
      const strange = strangeField(template, fields, facts);
      if (strange !== null) throw new Refused({ ok: false, reason: 'strange-field', field: strange });
      const usual = { enquiryPlaces: ANY_HALL };
      const filled = fillDocument(template, issuedInput(template, { usual, desk, facts }));
      if (!filled.ok) throw new Refused(filled);

      await tx
        .insert(operations)
        .values({ operationId, fingerprint, answer: { matterNo, documentNo }, recordedAt: at });
      await tx.insert(documents).values({ issueId: operationId, matterNo, code, documentNo });
      await appendEvents(tx, matter, { happened: [event], at });
      return { ok: true, documentNo, effect: 'done' };
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error.refusal;
      throw error;
    });
}

/** Thrown to take the transaction back, the number with it. */
class Refused extends Error {
  readonly refusal: Extract<Issued, { ok: false }>;
  constructor(refusal: Extract<Issued, { ok: false }>) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

import { createHash } from 'node:crypto';
import { isOffTheRoad } from '../../domain/document-steps.ts';
import type { Day, MatterEvent, SignedCode } from '../../domain/matter.ts';
import { currentRoad } from '../../domain/progress.ts';
import { roadOf } from '../../domain/route-map.ts';
import type { Centre } from '../centre.ts';
import { documents, operations, signedPapers } from '../db/schema.ts';
import { checkSignedPdf, type SignedPdfFault } from '../signed-pdf/check-signed-pdf.ts';
import type { Integrity } from '../signed-pdf/integrity.ts';
import { isPossibleDay } from './desk.ts';
import { isNumberTaken } from './document-number.ts';
import { appendEvents, eventsOf } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lockedMatter } from './locked-matter.ts';
import { signedPaperOf } from './signed-paper.ts';
import { storedAnswer } from './stored-answer.ts';

export interface SignedOrder {
  matterNo: string;
  operationId: string;
  code: SignedCode;
  documentNo: string;
  title: string;
  on: Day;
  /** Base64. */
  pdf: string;
}

export type Attached =
  | {
      ok: true;
      sha256: string;
      pages: number;
      signature: Exclude<Integrity, 'changed'>;
      effect: 'done' | 'already-done';
    }
  | {
      ok: false;
      reason:
        | SignedPdfFault
        | 'unknown-matter'
        | 'accusation-content'
        | 'not-on-the-road'
        | 'day-out-of-range'
        | 'document-number-taken'
        | 'already-attached'
        | 'operation-differs';
    };

/** Adds an organ's signed PDF to a matter, once, its bytes kept as they came. */
export async function attachSigned({ db, settings, now }: Centre, order: SignedOrder): Promise<Attached> {
  const { operationId, code, documentNo, title, on } = order;
  const at = now();
  const pdf = Buffer.from(order.pdf, 'base64');
  const hash = createHash('sha256').update(pdf).digest('hex');
  const fingerprint = fingerprintOf({ ...order, pdf: hash });
  // Reading a PDF takes its time; nothing is locked meanwhile.
  const checked = await checkSignedPdf(pdf);
  return db.transaction(async (tx): Promise<Attached> => {
    const matter = await lockedMatter(tx, order.matterNo);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    const { matterNo } = matter;
    const stored = await storedAnswer(tx, { operationId, fingerprint });
    if (stored === 'differs') return { ok: false, reason: 'operation-differs' };
    if (!checked.ok) return checked;
    const { sha256, pages, bytes, signature } = checked;
    if (stored !== null) return { ok: true, sha256, pages, signature, effect: 'already-done' };
    // Regulation article 30: what an accusation says stands on no ordinary paper.
    if (matter.draft.purpose === 'accusation') return { ok: false, reason: 'accusation-content' };
    const road = roadOf(settings.routeMap, currentRoad(matter.road, await eventsOf(tx, matterNo)));
    if (road === null || isOffTheRoad(code, road)) return { ok: false, reason: 'not-on-the-road' };
    if (!isPossibleDay(on, matter, at)) return { ok: false, reason: 'day-out-of-range' };
    if ((await signedPaperOf(tx, { matterNo, sha256 })) !== null) return { ok: false, reason: 'already-attached' };
    if (await isNumberTaken(tx, documentNo)) return { ok: false, reason: 'document-number-taken' };

    const event: MatterEvent = {
      kind: 'signed',
      on,
      document: { code, issueId: operationId, documentNo, title, sha256, pages, bytes },
    };
    await tx.insert(operations).values({ operationId, fingerprint, answer: { matterNo, documentNo }, recordedAt: at });
    await tx.insert(documents).values({ issueId: operationId, matterNo, code, documentNo });
    await tx.insert(signedPapers).values({ matterNo, sha256, issueId: operationId, pages, signature, pdf });
    await appendEvents(tx, matter, { happened: [event], at });
    return { ok: true, sha256, pages, signature, effect: 'done' };
  });
}

import { samplePdf } from '../../../contract/signed-pdf.fixture.ts';
import { momentOf, offerDays } from '../../../domain/appointments.ts';
import type { DocumentCode } from '../../../domain/documents/document.ts';
import { paperPieces } from '../../../domain/documents/paper-pieces.ts';
import { contentOf } from '../../../kiosk-config/content/documents/papers.fixture.ts';
import { content, guidanceView, library, NOW } from './material.ts';
import type { Answers } from './shown.ts';

const DAYS_AHEAD = 28;

/** What the backend would say: its own library and rules over the content pack that ships. */
const usual: Answers = {
  'guidance.view': () => guidanceView,
  'library.guides': () => library.guides(),
  'library.laws': () => library.laws(),
  'library.search': ({ query, page }: { query: string; page: number }) => library.search(query, page),
  'library.guide': ({ id }: { id: string }) => library.guide(id),
  'library.law': ({ lawId }: { lawId: string }) => library.law(lawId),
  'library.article': ({ lawId, label }: { lawId: string; label: string }) => library.article(lawId, label),
  'appointments.mine': () => ({ bookings: [] }),
  'appointments.days': ({ offerId }: { offerId: string }) => daysOf(offerId),
  'uploads.open': () => ({ ok: true }),
  'papers.read': async () => ({ ok: true, pdf: (await samplePdf({ pages: 2 })).toString('base64') }),
  'papers.words': ({ code }: { code: DocumentCode }) => ({ ok: true, pieces: paperPieces(contentOf(code)) }),
};

function daysOf(offerId: string) {
  const offer = guidanceView.hall.guide.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return { ok: false, reason: 'unknown-offer' };
  // The first slot of all is gone.
  const first = offerDays(offer, { now: momentOf(NOW), days: DAYS_AHEAD, calendar: content.calendar, booked: [] })[0];
  const booked = first?.slots.slice(0, 1).map(({ start }) => ({ offerId, day: first.day, start })) ?? [];
  const days = offerDays(offer, { now: momentOf(NOW), days: DAYS_AHEAD, calendar: content.calendar, booked });
  return { ok: true, days, upToDate: true };
}

/** The answer to one call of the page; what is not listed is never answered. */
export async function answerTo(
  call: string,
  input: unknown,
  unusual: Answers = {},
): Promise<{ answer: unknown } | 'fails' | 'silent'> {
  const found = unusual[call] ?? usual[call] ?? 'silent';
  return typeof found === 'string' ? found : { answer: await found(input as never) };
}

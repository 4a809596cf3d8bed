import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../domain/documents/document.ts';
import { fillDocument } from '../domain/documents/fill.ts';
import { appointmentSlip, serviceSlip } from '../domain/help-slip.ts';
import { bundledContentDir, loadContent } from './content.ts';

const loaded = loadContent(bundledContentDir());
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { documents, guidance } = loaded.content;
const applicant = { name: '王虚构', phone: null, address: '样例县虚构镇测试村' };
const slipNo = '139999100-T03-20261123-Y001';

function wordsOf(input: Record<string, unknown> | null): string {
  const filled = fillDocument(documents.D18, input);
  if (!filled.ok) throw new Error(`${filled.reason} ${filled.field}`);
  const blocks: DocumentBlock[] = filled.content.parts.flatMap((part) => part.blocks);
  return JSON.stringify(blocks);
}

const offers = guidance.halls.flatMap((hall) =>
  hall.offers.map((offer) => [`${hall.siteId} ${offer.id}`, offer] as const),
);
const places = guidance.halls.flatMap((hall) =>
  guidance.services.map(
    (service) => [`${hall.siteId} ${service.id}`, service, hall.servicePlaces[service.id]] as const,
  ),
);

describe('a slip', () => {
  it.each(offers)('can be set for a booked slot of %s, but for a reception by a leader', (_, offer) => {
    const input = appointmentSlip(offer, { slipNo, slot: { day: '2026-11-25', start: '09:30' }, applicant });
    expect(input === null).toBe(offer.kind === 'leader');
    if (input === null) return;
    const words = wordsOf(input);
    for (const said of [slipNo, offer.place.name, offer.place.phone, '2026年11月25日9时30分']) {
      expect(words).toContain(said);
    }
    expect(words.includes(applicant.name)).toBe(offer.kind !== 'psychologist');
  });

  it.each(places)('can be set for the service %s', (_, service, window) => {
    if (window === undefined) throw new Error('no place');
    const input = serviceSlip(service, { slipNo, window, applicant });
    expect(wordsOf(input)).toContain(window.name);
    expect(wordsOf(input).includes(applicant.name)).toBe(service.slip !== 'psychological');
  });
});

import { describe, expect, it } from 'vitest';
import { sampleJpeg, segment } from '../../../domain/jpeg.fixture.ts';
import { LONGEST_SIDE, MOST_PAGES } from '../../../domain/material.ts';
import { handClock } from '../clock.fixture.ts';
import { createMaterials } from './materials.ts';
import { createVisits } from './visits.ts';

function hall() {
  const visits = createVisits({ clock: handClock(), delays: { visitSafetyMs: 1e6 }, onChanged() {}, onEnded() {} });
  const materials = createMaterials({ visits });
  const visitId = visits.open().id;
  const letter = { kind: 'letter', source: 'camera' } as const;
  const add = (to: Parameters<typeof materials.add>[0]['to'], jpeg = sampleJpeg()) => {
    const added = materials.add({ visitId, to, jpeg: jpeg.toString('base64') });
    if (!added.ok) throw new Error(added.reason);
    return added;
  };
  const pages = () => visits.current()?.materials.map((one) => one.pages.map(({ id }) => id));
  return { visits, materials, visitId, letter, add, pages };
}

describe('materials of a visit', () => {
  it('hold their pages in the order they were added, each in its own', () => {
    const { letter, add, pages } = hall();
    const first = add(letter);
    const photo = add({ kind: 'photo', source: 'phone' });
    const second = add({ materialId: first.materialId });
    expect(pages()).toEqual([[first.pageId, second.pageId], [photo.pageId]]);
  });

  it('lose a page that is taken away, and go with their last', () => {
    const { materials, visitId, letter, add, pages } = hall();
    const { materialId, pageId } = add(letter);
    const other = add({ materialId });
    expect(materials.remove({ visitId, materialId, pageId })).toEqual({ ok: true });
    expect(pages()).toEqual([[other.pageId]]);
    expect(materials.remove({ visitId, materialId, pageId })).toEqual({ ok: false, reason: 'no-such-page' });
    materials.remove({ visitId, materialId, pageId: other.pageId });
    expect(pages()).toEqual([]);
    const jpeg = sampleJpeg().toString('base64');
    expect(materials.add({ visitId, to: { materialId }, jpeg })).toEqual({ ok: false, reason: 'no-such-material' });
  });

  it('take no more pages in all than a person can hand in at a screen', () => {
    const { materials, visitId, letter, add } = hall();
    const { materialId } = add(letter);
    for (let i = 1; i < MOST_PAGES; i += 1) add(i % 2 === 0 ? letter : { materialId });
    const jpeg = sampleJpeg().toString('base64');
    expect(materials.add({ visitId, to: letter, jpeg })).toEqual({ ok: false, reason: 'too-many-pages' });
  });

  it.each([
    ['is no JPEG', Buffer.from('样例')],
    ['tells where it was taken', sampleJpeg({ extra: segment(0xe1, Buffer.from('Exif')) })],
    ['is larger than it was to be drawn', sampleJpeg({ width: LONGEST_SIDE + 1 })],
    ['has no size', sampleJpeg({ height: 0 })],
  ])('refuse what %s', (_, jpeg) => {
    const { materials, visitId, letter, pages } = hall();
    const added = materials.add({ visitId, to: letter, jpeg: jpeg.toString('base64') });
    expect(added).toEqual({ ok: false, reason: 'not-a-picture' });
    expect(pages()).toEqual([]);
  });

  it('are gone with it, and reach no other', () => {
    const { visits, materials, visitId, letter, add } = hall();
    const added = add(letter);
    visits.end();
    const gone = { ok: false, reason: 'no-such-visit' };
    expect(materials.remove({ visitId, ...added })).toEqual(gone);
    const next = visits.open();
    expect(next.materials).toEqual([]);
    expect(materials.add({ visitId, to: letter, jpeg: sampleJpeg().toString('base64') })).toEqual(gone);
    expect(materials.remove({ visitId: next.id, ...added })).toEqual({ ok: false, reason: 'no-such-page' });
  });
});

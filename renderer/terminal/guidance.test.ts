import { describe, expect, it } from 'vitest';
import { type GuidancePage, pageKey } from './guidance.ts';
import { placeBefore } from './journey.ts';
import { screenOf } from './screen-of.ts';
import type { Happening } from './state.ts';
import { atRest, person, stateAfter, told } from './terminal.fixture.ts';

const BOOK: GuidancePage = {
  page: 'book',
  offerId: 'lawyer',
  day: '2026-11-25',
  start: '09:00',
  bookingId: '018f0000-0000-7000-8000-000000000009',
};
const turned = (...pages: GuidancePage[]): Happening => ({ type: 'guidance', pages });
const opened = [...atRest, told({}), turned({ page: 'offers', kind: null }, BOOK)];
const shownAfter = (...happenings: readonly Happening[]) => {
  const screen = screenOf(stateAfter(...happenings));
  return screen.name === 'guidance' ? screen.page : screen.name;
};

describe('pages of guidance', () => {
  it('are turned back one by one, and then lead home', () => {
    expect(shownAfter(...opened)).toEqual(BOOK);
    expect(shownAfter(...opened, { type: 'back' })).toEqual({ page: 'offers', kind: null });
    expect(shownAfter(...opened, { type: 'back' }, { type: 'back' })).toBe('home');
  });

  it('are forgotten at home, and with the visit', () => {
    expect(stateAfter(...opened, { type: 'go', to: 'home' }).journey.guidance).toEqual([]);
    const next = told({ id: '018f0000-0000-7000-8000-000000000002' });
    expect(stateAfter(...opened, told(null), next).journey.guidance).toEqual([]);
    expect(shownAfter(...opened, told(null), next)).toBe('home');
  });

  it('need no telling who one is', () => {
    expect(stateAfter(...opened).visit?.person).toBeNull();
  });
});

describe('a booking that has to know who comes', () => {
  const asked: Happening[] = [...opened, { type: 'go', to: 'notice' }];

  it('comes back once that is known, not to a matter', () => {
    expect(shownAfter(...asked, { type: 'notice-read' })).toBe('identify');
    expect(shownAfter(...asked, { type: 'notice-read' }, told({ person }))).toEqual(BOOK);
  });

  it('comes back for who would rather not say', () => {
    expect(placeBefore(stateAfter(...asked).journey)).toBe('guidance');
    expect(shownAfter(...asked, { type: 'back' })).toEqual(BOOK);
  });

  it('stays where it is for a card laid without being asked', () => {
    expect(shownAfter(...opened, told({ person }))).toEqual(BOOK);
  });

  it('asks somebody who brought a matter without a name, and comes back without one', () => {
    const nobody = told({ person: { ...person, source: 'anonymous' } });
    expect(shownAfter(nobody, ...asked, { type: 'notice-read' })).toBe('identify');
    expect(shownAfter(nobody, ...asked, { type: 'notice-read' }, { type: 'go', to: 'anonymous' }, nobody)).toEqual(
      BOOK,
    );
  });

  it('is not in the way of a matter brought afterwards', () => {
    expect(shownAfter(...opened, told({ person }), { type: 'go', to: 'home' }, { type: 'go', to: 'identify' })).toBe(
      'whose',
    );
  });
});

describe('a page', () => {
  it('is another one with another subject', () => {
    expect(pageKey({ page: 'guide', guideId: 'a' })).not.toBe(pageKey({ page: 'guide', guideId: 'b' }));
  });

  it('stays the same while one writes what to look for', () => {
    expect(pageKey({ page: 'search', query: '低' })).toBe(pageKey({ page: 'search', query: '低保' }));
  });
});

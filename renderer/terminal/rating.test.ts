import { describe, expect, it } from 'vitest';
import type { JourneyRating } from './journey.ts';
import { screenOf } from './screen-of.ts';
import type { Happening } from './state.ts';
import { atRest, followedMatter, stateAfter, told } from './terminal.fixture.ts';

const asked: JourneyRating = { object: 'petition-office', grade: null, reasons: [] };
const shown = (toRate: ('petition-office' | 'organ')[]) => told({ matter: { ...followedMatter, toRate } });
const screenAfter = (...happened: Happening[]) => screenOf(stateAfter(...atRest, ...happened));

describe('rating a matter', () => {
  it('asks how it was, and who is not satisfied why', () => {
    const open = [shown(['petition-office', 'organ']), { type: 'rating', rating: asked }] as const;
    expect(screenAfter(...open)).toMatchObject({ name: 'rate', field: 'petition-office' });
    const bad = { type: 'rating', rating: { ...asked, grade: 'dissatisfied' } } as const;
    expect(screenAfter(...open, bad)).toMatchObject({ name: 'rate-why' });
  });

  it('thanks for what was rated, and offers the other', () => {
    const open = [shown(['petition-office', 'organ']), { type: 'rating', rating: asked }] as const;
    expect(screenAfter(...open, shown(['organ']))).toEqual({ name: 'rated', next: 'organ' });
    expect(screenAfter(...open, shown([]))).toEqual({ name: 'rated', next: null });
  });

  it('leads back to the matter', () => {
    const open = [shown(['organ']), { type: 'rating', rating: { ...asked, object: 'organ' } }] as const;
    expect(screenAfter(...open, { type: 'rating', rating: null })).toMatchObject({ name: 'matter' });
  });
});

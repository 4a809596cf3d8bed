import { describe, expect, it } from 'vitest';
import { ANONYMOUS, type MatterEvent } from './matter.ts';
import { Rating, toRate } from './rating.ts';

const on = '2026-11-23';
const petitioner = { source: 'typed', name: '王虚构', address: '样例县', phone: null, idNumber: null } as const;
const registered: MatterEvent = { kind: 'registered', on };
const document = { code: 'D03', documentNo: null, road: null, fields: {} } as const;
const issued: MatterEvent = { kind: 'issued', on, document };
const rated = (object: 'petition-office' | 'organ'): MatterEvent => ({
  kind: 'rated',
  on,
  rating: { object, grade: 'fairly', reasons: [] },
});

describe('the person rates', () => {
  it('nobody while nothing was decided', () => {
    expect(toRate({ petitioner }, { events: [registered], status: 'registered' })).toEqual([]);
  });

  it('the petition office once something was decided, the organ once it has answered', () => {
    const events = [registered, issued];
    expect(toRate({ petitioner }, { events, status: 'handling' })).toEqual(['petition-office']);
    expect(toRate({ petitioner }, { events, status: 'served' })).toEqual(['petition-office', 'organ']);
  });

  it('each of the two once', () => {
    const events = [registered, issued, rated('petition-office')];
    expect(toRate({ petitioner }, { events, status: 'served' })).toEqual(['organ']);
    expect(toRate({ petitioner }, { events: [...events, rated('organ')], status: 'closed' })).toEqual([]);
  });

  it('not without a name', () => {
    expect(toRate({ petitioner: ANONYMOUS }, { events: [registered, issued], status: 'served' })).toEqual([]);
  });
});

describe('reasons', () => {
  it('are asked of who is not satisfied, and of nobody else', () => {
    const bad = { object: 'organ', grade: 'dissatisfied', reasons: ['too-slow'] };
    expect(Rating.safeParse(bad).success).toBe(true);
    expect(Rating.safeParse({ ...bad, reasons: [] }).success).toBe(true);
    expect(Rating.safeParse({ ...bad, grade: 'satisfied' }).success).toBe(false);
  });
});

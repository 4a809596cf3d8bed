import { describe, expect, it } from 'vitest';
import type { Card } from './card-text.ts';
import { NO_LAYING, type Observation, observe } from './laying.ts';

const nothing: Observation = { kind: 'nothing' };
const failed: Observation = { kind: 'failed', reason: 'read-failed' };
const read = (name: string): Observation => ({ kind: 'read', card: { name } as Card, fingerprint: name });

function eventsOf(...seen: Observation[]): string[] {
  let laying = NO_LAYING;
  return seen.flatMap((one) => {
    const next = observe(laying, one);
    laying = next.laying;
    return next.events.map((event) =>
      event.kind === 'card' ? event.card.name : event.kind === 'unreadable' ? event.reason : event.kind,
    );
  });
}

describe('one laying of a card', () => {
  it('is told once and ends when the card was missed twice', () => {
    expect(eventsOf(nothing, read('A'), nothing, nothing, nothing, nothing)).toEqual(['A', 'removed']);
  });

  it('survives a single miss', () => {
    expect(eventsOf(read('A'), nothing, read('A'), nothing, read('A'))).toEqual(['A']);
  });

  it('is a new one after the card was away', () => {
    expect(eventsOf(read('A'), nothing, nothing, read('A'))).toEqual(['A', 'removed', 'A']);
  });

  it('never hides a card swapped in quicker than two polls', () => {
    expect(eventsOf(read('A'), read('B'))).toEqual(['A', 'removed', 'B']);
    expect(eventsOf(read('A'), nothing, read('B'))).toEqual(['A', 'removed', 'B']);
  });

  it('complains once about a card that cannot be read, and still takes it when it can', () => {
    expect(eventsOf(failed, read('A'))).toEqual(['A']);
    expect(eventsOf(failed, failed, failed, failed, nothing, nothing)).toEqual(['read-failed', 'removed']);
    expect(eventsOf(failed, failed, read('A'), nothing, nothing)).toEqual(['read-failed', 'A', 'removed']);
  });

  it('says that a card was lifted before it could be read', () => {
    expect(eventsOf(failed, nothing, nothing)).toEqual(['lifted-too-soon', 'removed']);
  });

  it('does not complain about a delivered card that the reader finds but will not read again', () => {
    expect(eventsOf(read('A'), failed, failed, failed, nothing, nothing)).toEqual(['A', 'removed']);
  });

  it('an empty reader says nothing', () => {
    expect(eventsOf(nothing, nothing, nothing)).toEqual([]);
  });
});

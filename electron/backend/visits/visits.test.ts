import { describe, expect, it } from 'vitest';
import type { ResidentCard } from '../../../native/id-card-reader/card-text.ts';
import { handClock } from '../clock.fixture.ts';
import { systemClock } from '../clock.ts';
import { layCard, personOf } from './card-rules.ts';
import { createReloadGate } from './reload-gate.ts';
import { createTryLimit, MOST_TRIES } from './try-limit.ts';
import { createVisits } from './visits.ts';

const TODAY = '2026-11-23';
const delays = { visitSafetyMs: 1000 };

function card(parts: Partial<ResidentCard> = {}): ResidentCard {
  return {
    type: 'resident',
    name: '王虚构',
    sex: 'male',
    nation: '汉',
    birth: '1956-03-07',
    address: '样例县虚构镇测试村1号',
    number: '139999195603070018',
    issuer: '样例县公安局',
    validFrom: '2016-01-01',
    validUntil: 'long-term',
    hasPrivateUse: false,
    rawText: '',
    ...parts,
  };
}

describe('a card', () => {
  const wang = personOf(card());
  const other = card({ name: '李虚构', number: '139999199001010024' });

  it('says who is there, unconfirmed', () => {
    expect(layCard(null, card(), TODAY)).toMatchObject({
      person: { source: 'card', confirmed: false, name: '王虚构', needsCheck: false },
      cardProblem: null,
    });
  });

  it('of another person never changes who the visit belongs to', () => {
    expect(layCard(wang, other, TODAY)).toEqual({ cardProblem: 'another-person' });
    expect(layCard({ ...wang, source: 'typed', idNumber: null }, other, TODAY)).toEqual({
      cardProblem: 'another-person',
    });
  });

  it('names whoever came without a name, once they say that it is theirs', () => {
    const nobody = { ...wang, source: 'anonymous', confirmed: true, name: '匿名', idNumber: null } as const;
    expect(layCard(nobody, card(), TODAY)).toMatchObject({
      person: { source: 'card', confirmed: false },
      cardProblem: null,
    });
  });

  it('of the same person again changes nothing', () => {
    expect(layCard(wang, card(), TODAY)).toEqual({ cardProblem: null });
  });

  it.each([
    ['2026-11-22', 'expired'],
    ['2026-11-23', null],
    ['long-term', null],
    [null, null],
  ])('valid until %s is %s', (validUntil, cardProblem) => {
    expect(layCard(null, card({ validUntil }), TODAY).cardProblem).toBe(cardProblem);
  });

  it('with a private-use character, or without an address, does not say enough by itself', () => {
    expect(personOf(card({ name: '王\ue000', hasPrivateUse: true })).needsCheck).toBe(true);
    expect(personOf(card({ address: '' })).needsCheck).toBe(true);
  });
});

describe('a visit', () => {
  function visits() {
    const clock = handClock();
    const ended: { id: string; abandoned: boolean }[] = [];
    const onEnded = ({ id }: { id: string }, abandoned: boolean) => ended.push({ id, abandoned });
    return { clock, ended, visits: createVisits({ clock, delays, onChanged() {}, onEnded }) };
  }

  it('is the only one', () => {
    const { visits: all } = visits();
    expect(all.open().id).toBe(all.open().id);
  });

  it('takes no change that was meant for the one before', () => {
    const { visits: all } = visits();
    const first = all.open().id;
    all.end();
    const second = all.open();
    expect(all.change(first, () => ({ person: personOf(card()) }))).toBe(false);
    expect(all.calledBy(first)).toBeNull();
    expect(all.current()).toEqual(second);
  });

  it('ends by itself when nobody called for long, and not before', () => {
    const { visits: all, clock, ended } = visits();
    const { id } = all.open();
    clock.move(900);
    all.calledBy(id);
    clock.move(900);
    expect(all.current()?.id).toBe(id);
    clock.move(100);
    expect(all.current()).toBeNull();
    expect(ended).toEqual([{ id, abandoned: true }]);
  });
});

describe('what devices say while the page reloads', () => {
  it('waits for the page', () => {
    const clock = handClock();
    const gate = createReloadGate(clock, 3000);
    const ran: string[] = [];
    gate.pass(() => ran.push('before'));
    gate.close();
    gate.pass(() => ran.push('meanwhile'));
    expect(ran).toEqual(['before']);
    gate.open();
    expect(ran).toEqual(['before', 'meanwhile']);
  });

  it('does not wait for ever', () => {
    const clock = handClock();
    const gate = createReloadGate(clock, 3000);
    let ran = 0;
    gate.close();
    gate.pass(() => {
      ran += 1;
    });
    clock.move(3000);
    gate.open();
    expect(ran).toBe(1);
  });
});

describe('wrong tries', () => {
  it('are counted over a window by a clock that nobody can set', () => {
    const clock = handClock();
    const tries = createTryLimit({ ...systemClock, monotonic: clock.monotonic }, 1000);
    for (let i = 0; i < MOST_TRIES; i += 1) {
      expect(tries.isExhausted()).toBe(false);
      tries.failed();
    }
    clock.move(999);
    expect(tries.isExhausted()).toBe(true);
    clock.move(1);
    expect(tries.isExhausted()).toBe(false);
  });
});

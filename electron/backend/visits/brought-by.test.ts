import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../../../domain/matter.ts';
import { broughtBy, cardsOf } from './brought-by.ts';
import { proofOf } from './proof.ts';
import type { Person } from './visit.ts';

const WANG: Person = {
  source: 'card',
  confirmed: true,
  name: '王虚构',
  address: '样例县虚构镇测试村1号',
  phone: null,
  idNumber: '139999195603070018',
  needsCheck: false,
};
const LI = { source: 'typed' as const, name: '李虚构', idNumber: '139999199001010024' };
const visit = { person: WANG, companions: [LI] };
const together = { together: true, persons: null, actsFor: null };
const actsFor = { name: '赵虚构', address: '样例县虚构镇测试村2号', relation: '子女' };

describe('a matter is brought', () => {
  it('by the person alone, unless they say otherwise', () => {
    expect(broughtBy(visit, { purpose: 'appeal' })).toEqual({
      petitioner: expect.objectContaining({ name: '王虚构', source: 'card' }),
    });
  });

  it('by representatives for all those who bring it jointly (共同的信访事项, article 20)', () => {
    expect(broughtBy(visit, { purpose: 'appeal', party: together })).toMatchObject({ companions: [LI], persons: 2 });
    const many = { ...together, persons: 30 };
    expect(broughtBy(visit, { purpose: 'appeal', party: many })).toMatchObject({ companions: [LI], persons: 30 });
  });

  it('by a helper (受托人) under the name of the person it is about', () => {
    const brought = broughtBy(visit, { purpose: 'appeal', party: { ...together, together: false, actsFor } });
    expect(brought).toEqual({
      petitioner: { source: 'typed', name: '赵虚构', address: actsFor.address, phone: null, idNumber: null },
      helper: { source: 'card', name: '王虚构', phone: null, idNumber: WANG.idNumber, relation: '子女' },
    });
  });

  it('by nobody named, and then by nobody else either', () => {
    const person = { ...WANG, ...ANONYMOUS };
    expect(broughtBy({ person, companions: [LI] }, { purpose: 'appeal', party: together })).toEqual({
      petitioner: ANONYMOUS,
    });
  });

  it('by nobody while nobody has confirmed who they are', () => {
    expect(broughtBy({ person: { ...WANG, confirmed: false }, companions: [] }, { purpose: 'appeal' })).toBeNull();
    expect(broughtBy({ person: null, companions: [] }, { purpose: 'appeal' })).toBeNull();
  });

  it('by one alone when it is an accusation, which is kept to them (article 30)', () => {
    const brought = broughtBy(visit, { purpose: 'accusation', party: together });
    expect(JSON.stringify(brought)).not.toContain('李虚构');
  });
});

it('its papers open to the cards of all who brought it', () => {
  const brought = { petitioner: { ...WANG, source: 'card' as const, address: '' }, companions: [LI] };
  expect(cardsOf(brought)).toEqual([WANG.idNumber, LI.idNumber]);
  const matter = { matterNo: '1', ...brought } as unknown as Parameters<typeof proofOf>[1];
  const byCompanion = { person: { ...WANG, idNumber: LI.idNumber }, registered: [], codeGiven: [], vouchedFor: [] };
  expect(proofOf(byCompanion, matter)).toBe('card');
});

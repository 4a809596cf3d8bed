import { describe, expect, it } from 'vitest';
import { MOST_REPRESENTATIVES } from '../../../domain/matter.ts';
import type { ResidentCard } from '../../../native/id-card-reader/card-text.ts';
import { handClock } from '../clock.fixture.ts';
import { createCompanions, layCompanion } from './companions.ts';
import { createIdentify } from './identify.ts';
import { createVisits } from './visits.ts';

const TODAY = '2026-11-23';

function card(name: string, number: string, parts: Partial<ResidentCard> = {}): ResidentCard {
  return {
    type: 'resident',
    name,
    sex: 'male',
    nation: '汉',
    birth: '1956-03-07',
    address: '样例县虚构镇测试村1号',
    number,
    issuer: '样例县公安局',
    validFrom: '2016-01-01',
    validUntil: 'long-term',
    hasPrivateUse: false,
    rawText: '',
    ...parts,
  };
}

const WANG = card('王虚构', '139999195603070018');
const LI = card('李虚构', '139999199001010024');

function hall() {
  const clock = { ...handClock(), now: () => Date.parse('2026-11-23T01:00:00Z') };
  const visits = createVisits({ clock, delays: { visitSafetyMs: 1e6 }, onChanged() {}, onEnded() {} });
  const canPrint = (text: string) => !text.includes('□');
  const identify = createIdentify({ visits, clock, delays: { cardProblemMs: 0 }, canPrint, onConfirmed() {} });
  const companions = createCompanions({ visits, clock, canPrint });
  const visitId = visits.open().id;
  identify.byHand({ visitId, name: '王虚构', address: '样例县', phone: null });
  const lay = (laid: ResidentCard) =>
    identify.card({ kind: 'card', card: laid } as Parameters<typeof identify.card>[0]);
  const names = () => visits.current()?.companions.map(({ name }) => name);
  return { visits, identify, companions, visitId, lay, names };
}

describe('多人提出共同的事项，推选代表，代表人数不得超过5人 (article 20)', () => {
  it('takes four besides the person, each by card or by name and number, and no fifth', () => {
    const { companions, visitId, lay, names, visits } = hall();
    companions.awaitCard(visitId, true);
    lay(LI);
    expect(companions.addTyped(visitId, { name: '赵虚构', idNumber: '139999195603070018' })).toEqual({ ok: true });
    expect(companions.addTyped(visitId, { name: '孙虚构', idNumber: null })).toEqual({ ok: true });
    expect(companions.addTyped(visitId, { name: '周虚构', idNumber: null })).toEqual({ ok: true });
    expect(names()).toEqual(['李虚构', '赵虚构', '孙虚构', '周虚构']);
    expect(companions.addTyped(visitId, { name: '吴虚构', idNumber: null })).toEqual({
      ok: false,
      reason: 'too-many-companions',
    });
    expect((names()?.length ?? 0) + 1).toBe(MOST_REPRESENTATIVES);
    lay(card('吴虚构', '139999199001010040'));
    expect(names()).toHaveLength(4);
    expect(visits.current()?.cardProblem).toBeNull();
  });

  it('can take one off again', () => {
    const { companions, visitId, names } = hall();
    companions.addTyped(visitId, { name: '赵虚构', idNumber: null });
    companions.addTyped(visitId, { name: '孙虚构', idNumber: null });
    companions.remove(visitId, 0);
    expect(names()).toEqual(['孙虚构']);
  });

  it('names nobody twice, neither the person nor a companion', () => {
    const { companions, visitId, lay, names } = hall();
    companions.awaitCard(visitId, true);
    lay(LI);
    lay(LI);
    expect(names()).toEqual(['李虚构']);
    const again = { ok: false, reason: 'already-there' };
    expect(companions.addTyped(visitId, { name: '李虚构', idNumber: LI.number })).toEqual(again);
    expect(companions.addTyped(visitId, { name: '王虚构', idNumber: null })).toEqual(again);
  });

  it('refuses a number that cannot be and a name no font has', () => {
    const { companions, visitId } = hall();
    const add = (name: string, idNumber: string | null) => companions.addTyped(visitId, { name, idNumber });
    expect(add('赵虚构', '139999195603070019')).toEqual({ ok: false, reason: 'wrong-number' });
    expect(add('□', null)).toEqual({ ok: false, reason: 'unprintable-name' });
  });

  it('takes a card for a companion only while the screen asks for one', () => {
    const { companions, visitId, lay, names, visits } = hall();
    lay(LI);
    expect(visits.current()?.cardProblem).toBe('another-person');
    companions.awaitCard(visitId, true);
    lay(LI);
    companions.awaitCard(visitId, false);
    lay(card('赵虚构', '139999199001010040'));
    expect(names()).toEqual(['李虚构']);
  });

  it("says what is wrong with a companion's card", () => {
    const visit = { person: null, companions: [] };
    expect(layCompanion(visit, { ...LI, validUntil: '2026-11-22' }, TODAY)).toEqual({ cardProblem: 'expired' });
    expect(layCompanion(visit, { ...WANG, hasPrivateUse: true }, TODAY)).toEqual({ cardProblem: 'unreadable' });
  });
});

describe('不留姓名', () => {
  it('forgets what a card had told, and whom the person had brought', () => {
    const { identify, companions, visitId, visits } = hall();
    companions.addTyped(visitId, { name: '赵虚构', idNumber: null });
    expect(identify.anonymously(visitId)).toEqual({ ok: true });
    expect(visits.current()).toMatchObject({
      person: { source: 'anonymous', confirmed: true, name: '匿名', idNumber: null },
      companions: [],
      mine: null,
    });
    expect(JSON.stringify(visits.current())).not.toMatch(/虚构/);
  });
});

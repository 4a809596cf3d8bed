import { describe, expect, it } from 'vitest';
import type { MatterLine } from '../../contract/shapes/terminal-state.ts';
import { draftOf } from './journey.ts';
import { partyInput } from './party.ts';
import { screenOf } from './screen-of.ts';
import type { Happening } from './state.ts';
import { atReadback, atRest, person, stateAfter, told } from './terminal.fixture.ts';

const placeAfter = (...happenings: readonly Happening[]) => stateAfter(...happenings).journey.at;
const asked: readonly Happening[] = [...atRest, told({ person }), { type: 'notice-read' }];
const whose = (one: 'self' | 'group' | 'many' | 'helper'): Happening => ({
  type: 'party',
  party: { whose: one },
  on: true,
});
const say = (party: Extract<Happening, { type: 'party' }>['party']): Happening => ({ type: 'party', party, on: true });

describe('这是谁的事', () => {
  it('is asked once it is known who stands there', () => {
    expect(placeAfter(...asked)).toBe('whose');
    expect(placeAfter(...asked, whose('self'))).toBe('purpose');
  });

  it('of several asks who comes along; of more than five how many, before their representatives', () => {
    expect(placeAfter(...asked, whose('group'))).toBe('companions');
    expect(placeAfter(...asked, whose('many'))).toBe('persons');
    const many = [...asked, whose('many'), say({ persons: '30' })];
    expect(placeAfter(...many)).toBe('companions');
    expect(placeAfter(...many, say({}))).toBe('purpose');
    expect(partyInput(stateAfter(...many).journey.party)).toEqual({ together: true, persons: 30, actsFor: null });
  });

  it('of another asks for the name, the address and what the helper is to them', () => {
    const places = [
      whose('helper'),
      say({ forName: '赵虚构' }),
      say({ forAddress: '测试村' }),
      say({ relation: 'child' }),
    ];
    expect(places.map((_, i) => placeAfter(...asked, ...places.slice(0, i + 1)))).toEqual([
      'for-name',
      'for-address',
      'for-relation',
      'purpose',
    ]);
    expect(partyInput(stateAfter(...asked, ...places).journey.party).actsFor).toEqual({
      name: '赵虚构',
      address: '测试村',
      relation: '子女',
    });
  });

  it('is never read back half told', () => {
    const changed = [...atReadback, { type: 'mend', question: 'whose' } as const, whose('helper')];
    expect(placeAfter(...changed)).toBe('for-name');
    expect(placeAfter(...changed, { type: 'go', to: 'readback' })).toBe('for-name');
  });
});

describe('不留姓名', () => {
  const anonymous = told({ person: { ...person, source: 'anonymous', maskedName: '匿名', maskedNumber: null } });

  it('is said what it costs before it is done, and then nobody is asked whose matter it is', () => {
    const offered: Happening[] = [...atRest, told({}), { type: 'notice-read' }, { type: 'go', to: 'anonymous' }];
    expect(placeAfter(...offered)).toBe('anonymous');
    expect(placeAfter(...offered, anonymous)).toBe('purpose');
    expect(placeAfter(...offered, anonymous, { type: 'back' })).toBe('home');
  });
});

describe('检举控告', () => {
  const accuse: readonly Happening[] = [
    ...asked,
    whose('self'),
    { type: 'answer', answers: { purpose: 'accusation' } },
  ];

  it('is told how it is kept first, and asks neither for a kind nor for what is wanted', () => {
    const answers: Happening[] = [
      { type: 'answer', answers: { keptRead: true, kindId: 'wages', request: '请依法调查核实。' } },
      { type: 'answer', answers: { townshipId: 't1', placeId: null } },
      { type: 'answer', answers: { placeId: 'v1' } },
      { type: 'answer', answers: { concernKind: 'person' } },
      { type: 'answer', answers: { concernName: '钱虚构' } },
      { type: 'answer', answers: { facts: '收了钱。' } },
    ];
    const places = [0, 1, 2, 3, 4, 5, 6].map((n) => placeAfter(...accuse, ...answers.slice(0, n)));
    expect(places).toEqual(['kept-private', 'township', 'village', 'concerns', 'concern-name', 'facts', 'readback']);
    expect(draftOf(stateAfter(...accuse, ...answers).journey.answers)?.concerns).toEqual({
      kind: 'person',
      name: '钱虚构',
    });
    expect(placeAfter(...accuse, ...answers, { type: 'back' })).toBe('facts');
  });

  it('is told so as well when the purpose is changed at the end', () => {
    const mended: Happening[] = [
      ...atReadback,
      { type: 'mend', question: 'purpose' },
      { type: 'answer', answers: { purpose: 'accusation' } },
    ];
    expect(placeAfter(...mended)).toBe('kept-private');
    expect(placeAfter(...mended, { type: 'answer', answers: { keptRead: true } })).toBe('readback');
  });
});

describe('words of despair', () => {
  const wrote = (facts: string): readonly Happening[] => [
    ...atReadback,
    { type: 'mend', question: 'facts' },
    { type: 'write', answers: { facts } },
    { type: 'answer', answers: {} },
  ];

  it('bring the numbers up once, and the visit goes on where it was', () => {
    const state = stateAfter(...wrote('没钱，不想 活了。'));
    expect(state).toMatchObject({ overlay: 'care', journey: { at: 'readback' } });
    const again = stateAfter(
      ...wrote('没钱，不想活了。'),
      { type: 'overlay', overlay: null },
      { type: 'mend', question: 'request' },
      { type: 'write', answers: { request: '不想活了' } },
      { type: 'answer', answers: {} },
    );
    expect(again.overlay).toBeNull();
  });

  it('do not come up for anything else', () => {
    expect(stateAfter(...wrote('工钱没有给。')).overlay).toBeNull();
  });

  it('leave no mark on what is registered, and none on the next visit', () => {
    const { journey } = stateAfter(...wrote('没钱，不想活了。'));
    const plain = stateAfter(...wrote('工钱没有给。')).journey;
    const keys = (value: object | null) => Object.keys(value ?? {});
    expect(keys(draftOf(journey.answers))).toEqual(keys(draftOf(plain.answers)));
    expect(partyInput(journey.party)).toEqual(partyInput(plain.party));
    expect(JSON.stringify(partyInput(journey.party))).not.toMatch(/care/i);
    expect(stateAfter(...wrote('没钱，不想活了。'), told(null)).journey.careShown).toBe(false);
  });
});

describe('已经受理或者正在办理的，不再受理 (article 19)', () => {
  const line = (about: MatterLine['about']): MatterLine => ({
    matterNo: '130926100-T03-20261101-0001-X',
    kind: '拖欠工资',
    registeredOn: '2026-11-01',
    statusWords: '办理中',
    about,
  });
  const upToPlace = (about: MatterLine['about']) => [
    ...atRest,
    told({ person, mine: [line(about)] }),
    ...atReadback.slice(atRest.length + 1, -5),
  ];
  const same = { kindId: 'wages', placeId: 't1', open: true };

  it('shows kindly the same matter that is still under way, and the person may say it is another', () => {
    const found = upToPlace(same);
    expect(screenOf(stateAfter(...found)).name).toBe('duplicate');
    expect(placeAfter(...found, { type: 'another-matter' })).toBe('concerns');
    expect(placeAfter(...found, { type: 'back' })).toBe('township');
  });

  it.each([
    ['closed', { ...same, open: false }],
    ['of another kind', { ...same, kindId: 'family' }],
    ['in another place', { ...same, placeId: 't2' }],
    ['an accusation, of which nothing is shown', null],
  ])('says nothing of one that is %s', (_, about) => {
    expect(placeAfter(...upToPlace(about))).toBe('concerns');
  });
});

describe('该走哪条路', () => {
  const asking: readonly Happening[] = [...asked, whose('self'), { type: 'road', answers: [] }];

  it('goes back answer by answer, and on to the questions with the purpose it gives', () => {
    const answered: Happening[] = [...asking, { type: 'road', answers: [0] }, { type: 'road', answers: [0, 1] }];
    const back: Happening = { type: 'back' };
    expect(stateAfter(...answered, back).journey).toMatchObject({ at: 'road', roadAnswers: [0] });
    expect(placeAfter(...answered, back, back, back)).toBe('purpose');
    expect(placeAfter(...answered, { type: 'answer', answers: { purpose: 'appeal' } })).toBe('kind');
    expect(placeAfter(...answered, { type: 'answer', answers: { purpose: 'accusation' } })).toBe('kept-private');
  });
});

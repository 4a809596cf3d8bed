import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2026 as calendar } from './calendar-2026.fixture.ts';
import type { Day, MatterEvent, Road } from './matter.ts';
import { currentRoad, routeSteps, statusOf } from './progress.ts';
import { loadRouteMap } from './route-map.ts';
import type { BranchStep, MainStep } from './route-step.ts';

const loaded = loadRouteMap(
  JSON.parse(readFileSync(new URL('../kiosk-config/content/route-map.json', import.meta.url), 'utf8')),
);
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { map } = loaded;

const PETITION: Road = { track: 'appeal', path: 6 };
const registered = (on: Day): MatterEvent => ({ kind: 'registered', on });
const step = (node: string, on: Day): MatterEvent => ({ kind: 'step', node, on });
function accepted(on: Day, road = PETITION): MatterEvent {
  const organ = {
    ...{ id: 'o1', name: '样例镇人民政府', office: '信访办', address: '样例路1号', hours: '工作日' },
    ...{ phone: '0317-0000001', supervisionPhone: '0317-0000002', reviewOrgan: '样例县人民政府' },
  };
  const handler = { name: '测试员', title: '科员', phone: '0317-0000003' };
  return {
    kind: 'accepted',
    on,
    acceptance: { documentNo: '样信受告〔2026〕1号', organ, handler, road, receivedOn: on, acceptedOn: on },
  };
}

function progress(events: MatterEvent[], today: Day, road = PETITION) {
  const main = routeSteps({ map, road, events, today, calendar });
  const all = main.flatMap((one) => [one, ...one.branches]);
  const find = (node: string): MainStep | BranchStep => {
    const found = all.find((one) => one.node === node);
    if (found === undefined) throw new Error(`${node} is not shown`);
    return found;
  };
  return {
    main: main.map(({ node }) => node),
    all: all.map(({ node }) => node),
    current: all.filter(({ state }) => state === 'current').map(({ node }) => node),
    step: find,
    status: statusOf(events, { map, road }),
  };
}

describe('a matter registered today', () => {
  const seen = progress([registered('2026-11-23')], '2026-11-23');

  it('has been submitted and registered, and is being sorted', () => {
    expect(seen.step('register')).toMatchObject({ state: 'passed', on: '2026-11-23', title: '登记' });
    expect(seen.current).toEqual(['triage']);
    expect(seen.status).toBe('registered');
  });

  it('will be told in writing within the 15 days of article 23', () => {
    expect(seen.step('receive_notice')).toMatchObject({
      state: 'coming',
      limitWords: '15日内',
      due: { raw: '2026-12-08', due: '2026-12-08', provisional: false },
      planned: false,
      daysLeft: 15,
      overdue: false,
    });
  });

  it('has a planned date for the opinion, 60 days from the last day for acceptance, and no days left to count', () => {
    expect(seen.step('opinion')).toMatchObject({
      due: { raw: '2027-02-06', due: '2027-02-08', provisional: true },
      planned: true,
      daysLeft: null,
    });
  });

  it('has no number where the law has none', () => {
    expect(seen.step('hear')).toMatchObject({ limitWords: '法规未规定天数', due: null, daysLeft: null });
  });

  it('shows the ways it may still go, and none it has not gone', () => {
    expect(seen.all).toEqual(expect.arrayContaining(['hearing', 'reconcile', 'extend', 'review_req', 'recheck']));
    expect(seen.all).not.toContain('transfer');
    expect(seen.all).not.toContain('not_accept');
  });
});

describe('a matter accepted on 2026-03-02 on path 6', () => {
  const events = [registered('2026-02-24'), accepted('2026-03-02')];

  it('is to be finished within 60 days: plainly 05-01, in force after the holiday on 05-06', () => {
    const opinion = progress(events, '2026-03-02').step('opinion');
    expect(opinion).toMatchObject({
      due: { raw: '2026-05-01', due: '2026-05-06', provisional: false },
      planned: false,
      daysLeft: 65,
    });
  });

  it('has passed everything up to acceptance and is being heard', () => {
    const seen = progress(events, '2026-03-03');
    expect(seen.step('p6_petition')).toMatchObject({ state: 'passed', on: '2026-03-02' });
    expect(seen.current).toEqual(['hear']);
    expect(seen.status).toBe('accepted');
  });

  it('is due today on the last day and overdue on the next', () => {
    expect(progress(events, '2026-05-06').step('opinion')).toMatchObject({ daysLeft: 0, overdue: false });
    expect(progress(events, '2026-05-07').step('opinion')).toMatchObject({ daysLeft: -1, overdue: true });
  });

  it('expects nothing in the past', () => {
    const seen = progress(events, '2026-06-10');
    expect(seen.step('review_req').due?.raw).toBe('2026-07-10');
  });

  it('once extended (article 34) has until 05-31, in force 06-01', () => {
    const seen = progress([...events, step('extend', '2026-04-28')], '2026-05-20');
    expect(seen.step('opinion')).toMatchObject({ due: { raw: '2026-05-31', due: '2026-06-01' }, overdue: false });
    expect(seen.current).toEqual(['opinion']);
    expect(seen.status).toBe('extended');
  });
});

describe('review and recheck, articles 35 and 36', () => {
  const served = [
    registered('2026-07-01'),
    accepted('2026-07-08'),
    step('opinion', '2026-08-28'),
    step('deliver', '2026-09-01'),
  ];

  it('may be asked for within 30 days of receipt: 10-01 is a holiday, so until 10-08', () => {
    const seen = progress(served, '2026-09-01');
    expect(seen.step('review_req')).toMatchObject({
      state: 'coming',
      due: { raw: '2026-10-01', due: '2026-10-08' },
      planned: false,
      daysLeft: 37,
    });
    expect(seen.current).toEqual(['rate']);
    expect(seen.status).toBe('served');
  });

  it('a right that ran out is not overdue', () => {
    expect(progress(served, '2026-10-09').step('review_req')).toMatchObject({ daysLeft: -1, overdue: false });
  });

  it('once asked for, the review is what is being worked on, with 30 days, also after rating', () => {
    const asked = [...served, step('rate', '2026-09-02'), step('review_req', '2026-09-10')];
    const seen = progress(asked, '2026-10-20');
    expect(seen.current).toEqual(['review']);
    expect(seen.step('review')).toMatchObject({ due: { raw: '2026-10-10', due: '2026-10-10' }, overdue: true });
    expect(seen.status).toBe('inReview');
  });

  it('after the recheck it is final', () => {
    const all = [
      ...served,
      step('review_req', '2026-09-10'),
      step('review', '2026-09-30'),
      step('recheck_req', '2026-10-12'),
      step('recheck', '2026-11-10'),
      step('closed', '2026-11-10'),
    ];
    expect(progress(all.slice(0, 6), '2026-10-09').current).toEqual(['recheck_req']);
    expect(progress(all.slice(0, 7), '2026-10-13').status).toBe('inRecheck');
    expect(progress(all, '2026-11-11').status).toBe('final');
  });

  it('closed without a review shows no review that never was', () => {
    const seen = progress([...served, step('closed', '2026-10-09')], '2026-10-10');
    expect(seen.all).not.toContain('review');
    expect(seen.step('closed').state).toBe('passed');
    expect(seen.status).toBe('closed');
  });
});

describe('ways off the main road', () => {
  it('a matter passed on shows it, and the notice counts from the day it was passed on', () => {
    const seen = progress([registered('2026-11-02'), step('transfer', '2026-11-10')], '2026-11-23');
    expect(seen.step('transfer')).toMatchObject({ state: 'passed', on: '2026-11-10' });
    expect(seen.step('receive_notice')).toMatchObject({ state: 'current', due: { raw: '2026-11-25' }, daysLeft: 2 });
    expect(seen.status).toBe('transferred');
  });

  it('an objection that was rejected stands in the transfer, told once', () => {
    const events = [registered('2026-11-02'), step('transfer', '2026-11-10'), step('objection', '2026-11-13')];
    expect(progress(events, '2026-11-23').all.filter((node) => node === 'transfer')).toHaveLength(1);
  });

  it.each([
    ['not_accept', 'declined'],
    ['no_more', 'noMore'],
    ['redirect', 'redirected'],
  ])('%s ends the road', (node, status) => {
    const seen = progress([registered('2026-11-02'), step(node, '2026-11-10')], '2026-11-23');
    expect(seen.main).toEqual(['submit', 'register', 'triage']);
    expect(seen.current).toEqual([]);
    expect(seen.status).toBe(status);
  });

  it('a settlement closes the matter without an opinion', () => {
    const events = [registered('2026-03-02'), accepted('2026-03-02'), step('reconcile', '2026-03-20')];
    expect(progress(events, '2026-03-21')).toMatchObject({ current: ['opinion'], status: 'mediating' });
    const seen = progress([...events, step('closed', '2026-03-23')], '2026-03-24');
    expect(seen.main).not.toContain('opinion');
    expect(seen.all.filter((node) => node === 'reconcile')).toHaveLength(1);
    expect(seen.current).toEqual(['rate']);
  });

  it('a hearing that was not held cannot be held after the opinion', () => {
    const events = [registered('2026-03-02'), accepted('2026-03-02'), step('opinion', '2026-04-01')];
    expect(progress(events, '2026-04-02').all).not.toContain('hearing');
  });

  it('a step nobody recorded is passed without a made-up day', () => {
    const events = [registered('2026-03-02'), accepted('2026-03-02'), step('opinion', '2026-04-01')];
    expect(progress(events, '2026-04-02').step('hear')).toMatchObject({ state: 'passed', on: null });
  });
});

describe('other roads', () => {
  it('arbitration promises no date that only an applicant can start', () => {
    const seen = progress([registered('2026-11-23')], '2026-11-23', { track: 'appeal', path: 2 });
    expect(seen.step('p2a_labour_claim')).toMatchObject({ limitWords: '1年内', due: null });
    expect(seen.step('p2c_labour_award').due).toBeNull();
    expect(seen.all).not.toContain('opinion');
  });

  it('accepted on path 2 is a matter led into its legal procedure', () => {
    const road: Road = { track: 'appeal', path: 2 };
    const events = [registered('2026-11-02'), accepted('2026-11-05', road)];
    expect(currentRoad(PETITION, events)).toEqual(road);
    expect(currentRoad(PETITION, [registered('2026-11-02')])).toEqual(PETITION);
    expect(progress(events, '2026-11-23', road).status).toBe('redirected');
  });

  it('the simple procedure answers within 10 working days of acceptance', () => {
    const road: Road = { track: 'simple', path: null };
    const seen = progress([registered('2026-09-22'), accepted('2026-09-24', road)], '2026-09-24', road);
    expect(seen.step('s_reply')).toMatchObject({ state: 'current', due: { raw: '2026-10-15', due: '2026-10-15' } });
  });

  it('mediation goes by the month', () => {
    const road: Road = { track: 'mediation', path: null };
    const seen = progress([registered('2026-11-02'), accepted('2026-11-05', road)], '2026-11-05', road);
    expect(seen.step('m_mediate')).toMatchObject({
      state: 'current',
      limitWords: '1个月内',
      due: { raw: '2026-12-05' },
    });
  });

  it('a road the map does not have shows nothing', () => {
    expect(
      routeSteps({ map, road: { track: 'common', path: null }, events: [], today: '2026-11-23', calendar }),
    ).toEqual([]);
    expect(statusOf([], { map, road: { track: 'common', path: null } })).toBe('registered');
  });
});

describe('whatever was recorded, in whatever order', () => {
  const roads = fc.constantFrom(...map.roads.map(({ road }) => road));
  const nodes = fc.array(fc.constantFrom(...map.nodes.map(({ id }) => id), 'not-on-this-map'), { maxLength: 12 });

  it('at most one step is current, and nothing passed stands behind what is ahead on the main road', () => {
    fc.assert(
      fc.property(roads, nodes, fc.boolean(), (road, passed, isAccepted) => {
        const events = [
          registered('2026-11-02'),
          ...(isAccepted ? [accepted('2026-11-05', road)] : []),
          ...passed.map((node) => step(node, '2026-11-10')),
        ];
        const main = routeSteps({ map, road, events, today: '2026-11-23', calendar });
        const all = main.flatMap((one) => [one, ...one.branches]);
        expect(all.filter(({ state }) => state === 'current').length).toBeLessThanOrEqual(1);
        const firstAhead = main.findIndex(({ state }) => state !== 'passed');
        if (firstAhead >= 0) expect(main.slice(firstAhead).every(({ state }) => state !== 'passed')).toBe(true);
        expect(all.every(({ state, on }) => state === 'passed' || on === null)).toBe(true);
      }),
    );
  });
});

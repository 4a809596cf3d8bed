import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calendar2026 as calendar } from '../domain/calendar-2026.fixture.ts';
import type { Day, Matter, MatterEvent, Road } from '../domain/matter.ts';
import { loadRouteMap } from '../domain/route-map.ts';
import { progressViewOf } from './progress-view.ts';
import { ProgressView } from './shapes/progress.ts';

const loaded = loadRouteMap(
  JSON.parse(readFileSync(new URL('../kiosk-config/content/route-map.json', import.meta.url), 'utf8')),
);
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const routeMap = loaded.map;

const PETITION: Road = { track: 'appeal', path: 6 };

function matterOf(purpose: Matter['draft']['purpose'], road: Road): Matter {
  return {
    matterNo: '130926105-T03-20261123-0007-X',
    queryCode: 'ABCDEFGH2',
    ticket: '0123456789ABCDEFGHJKMNPQRS',
    // Still the 22nd in London, already the 23rd in China.
    registeredAt: '2026-11-22T16:30:00Z',
    siteId: 'shisu',
    terminalId: 'T03',
    road,
    draft: { purpose, kindId: 'homestead', placeId: '130926105-01', facts: '虚构事实', request: '虚构请求' },
    petitioner: {
      ...{ source: 'card', name: '王样例', address: '虚构村1号', phone: '0317-0000999' },
      idNumber: '139999194901010000',
    },
  };
}

function accepted(on: Day, road = PETITION): MatterEvent {
  const organ = {
    ...{ id: 'o1', name: '样例镇人民政府', office: '信访办', address: '样例路1号', hours: '工作日' },
    ...{ phone: '0317-0000001', supervisionPhone: '0317-0000002', reviewOrgan: '样例县人民政府' },
  };
  const handler = { name: '测试员', title: '科员', phone: '0317-0000003' };
  const acceptance = { documentNo: '样信受告〔2026〕1号', organ, handler, road, receivedOn: on, acceptedOn: on };
  return { kind: 'accepted', on, acceptance };
}

const registered: MatterEvent = { kind: 'registered', on: '2026-11-23' };

function view(events: MatterEvent[], { purpose = 'appeal', road = PETITION, today = '2026-11-23' } = {}) {
  const matter = matterOf(purpose as Matter['draft']['purpose'], road);
  const input = { matter, events, routeMap, calendar, today, asOf: '2026-11-23T01:00:00Z' };
  return progressViewOf({ ...input, trackingBase: 'http://centre.test/', kindLabel: '宅基地、院墙、邻里' });
}

describe('the progress of a matter', () => {
  it('fits the contract and names number, kind, day of registration in China and the tracking address', () => {
    const seen = view([registered]);
    expect(ProgressView.parse(seen)).toEqual(seen);
    expect(seen).toMatchObject({
      matterNo: '130926105-T03-20261123-0007-X',
      ticketUrl: 'http://centre.test/t/0123456789ABCDEFGHJKMNPQRS',
      purpose: '申诉求决',
      kind: '宅基地、院墙、邻里',
      registeredOn: '2026-11-23',
      statusWords: '已登记',
      acceptance: null,
    });
  });

  it('holds nothing of the person, of what is told, or of the query code', () => {
    const text = JSON.stringify(view([registered, accepted('2026-11-24')]));
    for (const secret of ['王样例', '虚构', '139999', '0317-0000999', 'ABCDEFGH2']) expect(text).not.toContain(secret);
  });

  it('shows the handler and, from acceptance, the day 60 days later for the reply (article 34)', () => {
    const { acceptance, statusWords } = view([registered, accepted('2026-11-23')]);
    expect(acceptance).toMatchObject({ handlerName: '测试员', handlerPhone: '0317-0000003', dueOn: '2027-01-22' });
    expect(statusWords).toBe('已受理');
  });

  it('shows an extended day for the reply once the extension was told', () => {
    const extended: MatterEvent = { kind: 'step', node: 'extend', on: '2027-01-20' };
    const { acceptance } = view([registered, accepted('2026-11-23'), extended], { today: '2027-01-20' });
    expect(acceptance?.dueOn).toBe('2027-02-22');
  });

  it('shows the day of the simple reply, ten working days from acceptance', () => {
    const road: Road = { track: 'simple', path: null };
    const { acceptance } = view([registered, accepted('2026-11-23', road)], { road });
    expect(acceptance?.dueOn).toBe('2026-12-07');
  });

  it('shows no date for a reply where the law sets none', () => {
    const road: Road = { track: 'suggestion', path: null };
    const { acceptance } = view([registered, accepted('2026-11-23', road)], { road });
    expect(acceptance?.dueOn).toBeNull();
  });

  it('shows a day that is only expected as planned while its clock has not started', () => {
    const opinion = view([registered]).route.find(({ node }) => node === 'opinion');
    expect(opinion).toMatchObject({ limitWords: '60日内', planned: true, daysLeft: null });
    const dated = view([registered, accepted('2026-11-23')]).route.find(({ node }) => node === 'opinion');
    expect(dated).toMatchObject({ due: { due: '2027-01-22' }, planned: false, daysLeft: 60 });
  });

  it('says of an accusation that it is one, and not about what', () => {
    const road: Road = { track: 'accusation', path: null };
    const seen = view([registered], { purpose: 'accusation', road });
    expect(seen.kind).toBe('检举控告');
    expect(JSON.stringify(seen)).not.toContain('宅基地');
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calendar2026 as calendar } from '../calendar-2026.fixture.ts';
import type { Acceptance, Road } from '../matter.ts';
import { routeSteps } from '../progress.ts';
import { loadRouteMap } from '../route-map.ts';
import { sampleRoute } from './sample-route.ts';

const on = '2026-11-23';
const road: Road = { track: 'appeal', path: 6 };

function acceptance(): Acceptance {
  const organ = {
    ...{ id: 'o1', name: '样例镇人民政府', office: '信访办', address: '样例路1号', hours: '工作日' },
    ...{ phone: '0317-0000001', supervisionPhone: '0317-0000002', reviewOrgan: '样例县人民政府' },
  };
  const handler = { name: '测试员', title: '科员', phone: '0317-0000003' };
  return { documentNo: '样信受告〔2026〕1号', organ, handler, road, receivedOn: on, acceptedOn: on };
}

it('the sample road is what a matter accepted on 2026-11-23 is told, day by day', () => {
  const loaded = loadRouteMap(
    JSON.parse(readFileSync(new URL('../../kiosk-config/content/route-map.json', import.meta.url), 'utf8')),
  );
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  const events = [{ kind: 'registered', on } as const, { kind: 'accepted', on, acceptance: acceptance() } as const];
  expect(sampleRoute()).toEqual(routeSteps({ map: loaded.map, road, events, today: on, calendar }));
});

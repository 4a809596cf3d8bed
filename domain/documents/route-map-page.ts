import { z } from 'zod';
import { Instant } from '../matter.ts';
import { MainStep } from '../route-step.ts';
import { Filled } from './check-input.ts';
import type { RouteMapOnPaper } from './document.ts';
import { momentWords } from './paper-words.ts';
import { sampleRoute } from './sample-route.ts';

/** 办理流程路线图. */
export const RouteMapInput = z.object({
  matterNo: Filled,
  route: z.array(MainStep).min(1),
  routeMapVersion: Filled,
  /** When this was known. */
  asOf: Instant,
});
export type RouteMapInput = z.infer<typeof RouteMapInput>;

export const ROUTE_MAP_TITLE = '信访事项办理流程路线图';

/** The drawing with its words, for a page of its own or as a notice's attachment. */
export function routeMapOnPaper({ matterNo, route, routeMapVersion, asOf }: RouteMapInput): RouteMapOnPaper {
  return {
    title: ROUTE_MAP_TITLE,
    lines: [`信访编号：${matterNo}`, `截至${momentWords(asOf)}`],
    steps: route,
    notes: [
      '写“预计”的日期按法定期限推算，随实际办理变动；超过期限没有办的，可以投诉。',
      `路线图版本 ${routeMapVersion}，依据《信访工作条例》等，各步所依条款见图。`,
    ],
  };
}

/** Complete and fictitious: the petition procedure, just accepted. */
export function routeMapSample(): RouteMapInput {
  return {
    matterNo: '139999100-T03-20261123-0007-7',
    route: sampleRoute(),
    routeMapVersion: '2026.11.2',
    asOf: '2026-11-23T10:30:00+08:00',
  };
}

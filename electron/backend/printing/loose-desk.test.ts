import { beforeEach, describe, expect, it } from 'vitest';
import { readingPaper } from '../../../domain/documents/reading-page.ts';
import { openTestStore } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { createVisits, type Visits } from '../visits/visits.ts';
import { createAttendance } from './attendance.ts';
import { createLooseDesk, type LooseDesk } from './loose-desk.ts';
import { createPapers, type Papers } from './papers.ts';

const page = readingPaper({ title: '低保怎么申请', source: '样例大厅', asOf: '2026-11-01', sections: [] });
const guide = (guideId: string) => ({ kind: 'guide' as const, guideId });

let store: Store;
let visits: Visits;
let papers: Papers;
let desk: LooseDesk;
let visitId: string;
let hasPrinter: boolean;

beforeEach(() => {
  hasPrinter = true;
  ({ store } = openTestStore());
  visits = createVisits({
    clock: systemClock,
    delays: { visitSafetyMs: 60_000 },
    onChanged() {},
    onEnded: ({ paperIds }) => papers.visitEnded(paperIds),
  });
  const delays = { paperAfterVisitMs: 60_000, receiptAfterRestartMs: 60_000 };
  const attendance = createAttendance({ left: [], clock: systemClock, delays, onLeft() {} });
  papers = createPapers({ store, attendance, terminalId: 'T01', clock: systemClock });
  desk = createLooseDesk({
    visits,
    papers,
    prints: () => hasPrinter,
    contentOf: (_visit, toPrint) =>
      toPrint.kind === 'guide' ? { ok: true, content: page } : { ok: false, reason: 'not-available' },
    onIntended() {},
  });
  visitId = visits.open().id;
});

describe('a paper that belongs to no matter', () => {
  it('is for whoever stands at the screen, and says of nobody who took it', () => {
    expect(desk.print(visitId, guide('dibao'))).toEqual({ ok: true });
    const [paperId = ''] = visits.current()?.paperIds ?? [];
    expect(store.papers.byId(paperId)).toMatchObject({ matterNo: null, code: 'PAGE', proof: null, copyNo: 0 });
    expect(papers.view(paperId, () => [])).toMatchObject({ about: 'guide dibao', state: 'intended' });
  });

  it('comes once for two touches, and again as a copy once it is out', () => {
    desk.print(visitId, guide('dibao'));
    desk.print(visitId, guide('dibao'));
    const [paperId = '', ...others] = visits.current()?.paperIds ?? [];
    expect(others).toEqual([]);
    store.papers.submitted(paperId, 1);
    store.papers.settle(paperId, 'completed', null, '2026-11-23T01:00:00Z');
    desk.print(visitId, guide('dibao'));
    const again = store.papers.byId(visits.current()?.paperIds[1] ?? '');
    expect(again).toMatchObject({ copyNo: 1, why: 'again' });
  });

  it('is not printed a ninth time in one visit', () => {
    const answers = Array.from({ length: 9 }, (_, i) => desk.print(visitId, guide(`guide-${i}`)));
    expect(answers.slice(0, 8).every(({ ok }) => ok)).toBe(true);
    expect(answers[8]).toEqual({ ok: false, reason: 'too-many-papers' });
  });

  it('is refused by its reason', () => {
    expect(desk.print('018f0000-0000-7000-8000-00000000ffff', guide('dibao'))).toEqual({
      ok: false,
      reason: 'no-such-visit',
    });
    expect(desk.print(visitId, { kind: 'windows' })).toEqual({ ok: false, reason: 'not-available' });
    hasPrinter = false;
    expect(desk.print(visitId, guide('dibao'))).toEqual({ ok: false, reason: 'printer-missing' });
  });

  it('is forgotten with its words when the visit is over, and in the ledger after its days', () => {
    desk.print(visitId, guide('dibao'));
    const [paperId = ''] = visits.current()?.paperIds ?? [];
    store.papers.settle(paperId, 'completed', null, '2026-11-23T01:00:00Z');
    visits.end();
    expect(papers.looseOf(paperId)).toBeNull();
    expect(store.papers.forgetLoose('2000-01-01T00:00:00Z')).toBe(0);
    expect(store.papers.forgetLoose('2999-01-01T00:00:00Z')).toBe(1);
    expect(store.papers.byId(paperId)).toBeNull();
  });
});

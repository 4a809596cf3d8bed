import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2026 as calendar } from './calendar-2026.fixture.ts';
import { articleOf, Complaint, ComplaintReason, complaintOf } from './complaint.ts';
import { answerOutcome, Invitation, InvitationAnswer, invitationsOf } from './invitation.ts';
import type { Day, MatterEvent } from './matter.ts';
import { openActions } from './open-actions.ts';
import { routeSteps, statusOf } from './progress.ts';
import { loadRouteMap } from './route-map.ts';
import { mayFollow, supervisionOf } from './supervision.ts';

const loaded = loadRouteMap(
  JSON.parse(readFileSync(new URL('../kiosk-config/content/route-map.json', import.meta.url), 'utf8')),
);
if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
const { map } = loaded;
const road = { track: 'appeal', path: 6 } as const;

const [ID, OTHER] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002'];
const registered: MatterEvent = { kind: 'registered', on: '2026-11-02' };
const step = (node: string, on: Day): MatterEvent => ({ kind: 'step', node, on });
const invitation = {
  ...{ invitationId: ID, purpose: 'hearing' as const, day: '2026-11-30', start: '09:00', place: '样例镇政府' },
  ...{ contact: { name: '李样例', phone: '0317-0000202' }, answerBy: '2026-11-25' },
};
const invited: MatterEvent = { kind: 'invited', on: '2026-11-18', invitation };
const answered = (coming: boolean, on: Day): MatterEvent => ({
  ...{ kind: 'invitation-answered', on, invitationId: ID },
  answer: { coming, reason: null },
});

const routeOn = (events: MatterEvent[], today: Day) => routeSteps({ map, road, events, today, calendar });
const actionsOn = (today: Day, ...happened: MatterEvent[]) => {
  const events = [registered, ...happened];
  const status = statusOf(events, { map, road });
  const invitations = invitationsOf(events, today);
  return openActions({ events, route: routeOn(events, today), status, invitations, toRate: [] });
};

describe('a complaint about what is overdue', () => {
  it('is filled in on the 16th day: article 22 and 23 gave 15 days from registration', () => {
    expect(complaintOf(routeOn([registered], '2026-11-17'))).toBeNull();
    expect(complaintOf(routeOn([registered], '2026-11-18'))).toMatchObject({
      step: { node: 'triage', limitWords: '15日内', due: '2026-11-17', daysOver: 1 },
      reasons: ['not-passed-on', 'no-written-notice'],
    });
  });

  it('is of article 45 where the 60 days of article 34 have gone by', () => {
    const events = [registered, step('receive_notice', '2026-11-03'), step('p6_petition', '2026-11-03')];
    expect(complaintOf(routeOn(events, '2027-01-06'))).toMatchObject({
      step: { node: 'opinion' },
      reasons: ['overdue'],
    });
    expect(articleOf('overdue')).toBe('《信访工作条例》第四十五条第一项');
  });

  it('names an article for every reason, and each reason once', () => {
    for (const reason of ComplaintReason.options)
      expect(articleOf(reason)).toMatch(/^《信访工作条例》第四十[三四五六]?条/);
    const twice = { reasons: ['rude', 'rude'], step: null, words: '' };
    expect(Complaint.safeParse(twice).success).toBe(false);
    expect(Complaint.safeParse({ ...twice, reasons: [] }).success).toBe(false);
  });
});

describe('supervision', () => {
  it('goes forwards only, and receives nothing that was not complained of', () => {
    const complained = true;
    expect(mayFollow('received', { before: null, complained })).toBe(true);
    expect(mayFollow('supervised', { before: 'received', complained })).toBe(true);
    expect(mayFollow('received', { before: 'supervised', complained })).toBe(false);
    expect(mayFollow('answered', { before: 'answered', complained })).toBe(false);
    expect(mayFollow('received', { before: null, complained: false })).toBe(false);
    expect(mayFollow('supervised', { before: null, complained: false })).toBe(true);
  });

  it('shows each complaint as it stands now', () => {
    const told = { complaintId: ID, stage: 'supervised' as const, office: '样例县信访局', phone: '0317-0000109' };
    const views = supervisionOf([
      { kind: 'complained', on: '2026-11-18', complaintId: ID, node: null },
      { kind: 'complained', on: '2026-11-19', complaintId: OTHER, node: null },
      { kind: 'supervised', on: '2026-11-20', supervision: told },
    ]);
    expect(views).toEqual([
      { ...told, on: '2026-11-20' },
      { complaintId: OTHER, stage: 'sent', on: '2026-11-19', office: null, phone: null },
    ]);
  });
});

describe('an invitation', () => {
  const stateOn = (today: Day, ...events: MatterEvent[]) => invitationsOf([invited, ...events], today)[0]?.state;

  it('waits until its day for an answer, then the contact has to be telephoned', () => {
    expect(stateOn('2026-11-25')).toBe('open');
    expect(stateOn('2026-11-26')).toBe('too-late');
    expect(stateOn('2026-12-01')).toBe('over');
    expect(Invitation.safeParse({ ...invitation, answerBy: '2026-12-01' }).success).toBe(false);
  });

  it('counts the first answer, and none once it was taken back', () => {
    expect(stateOn('2026-11-20', answered(false, '2026-11-19'), answered(true, '2026-11-20'))).toBe('not-coming');
    const withdrawn: MatterEvent = { kind: 'invitation-withdrawn', on: '2026-11-20', invitationId: ID };
    expect(stateOn('2026-11-20', answered(true, '2026-11-19'), withdrawn)).toBe('withdrawn');
    expect(answerOutcome({ invitationId: ID, on: '2026-11-20' }, [invited, withdrawn])).toBe('withdrawn');
    expect(answerOutcome({ invitationId: OTHER, on: '2026-11-20' }, [invited])).toBe('no-such-invitation');
  });

  it('asks for a reason only of who stays away', () => {
    expect(InvitationAnswer.safeParse({ coming: true, reason: 'ill' }).success).toBe(false);
    expect(InvitationAnswer.safeParse({ coming: false, reason: null }).success).toBe(true);
  });

  it('is answered at most once on any days', () => {
    const days = fc.array(fc.integer({ min: 18, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(days, (given) => {
        const events: MatterEvent[] = [registered, invited];
        for (const date of given.toSorted((a, b) => a - b)) {
          const on = `2026-11-${date}`;
          if (answerOutcome({ invitationId: ID, on }, events) === 'taken-in') events.push(answered(date % 2 === 0, on));
        }
        const taken = events.filter(({ kind }) => kind === 'invitation-answered');
        return taken.length === (Math.min(...given) <= 25 ? 1 : 0);
      }),
    );
  });
});

describe('what the person can do now', () => {
  it('is little on the first day: add papers, complain, print', () => {
    expect(actionsOn('2026-11-02').map(({ kind }) => kind)).toEqual(['add-material', 'complain', 'print']);
  });

  it('begins with the invitation that has to be answered, then what an organ let go by', () => {
    expect(actionsOn('2026-11-20', invited)).toMatchObject([
      { kind: 'answer-invitation', until: '2026-11-25', daysLeft: 5 },
      { kind: 'complain-overdue', step: { daysOver: 3 } },
      { kind: 'add-material' },
      { kind: 'complain' },
      { kind: 'print' },
    ]);
  });

  it('does not offer twice to complain of the same step', () => {
    const complained: MatterEvent = { kind: 'complained', on: '2026-11-20', complaintId: ID, node: 'triage' };
    expect(actionsOn('2026-11-20', complained).map(({ kind }) => kind)).not.toContain('complain-overdue');
  });

  it('has 复查 until the 30th day of article 35, after a holiday the day it ends, and not a day longer', () => {
    const opinion = [
      step('receive_notice', '2026-11-03'),
      step('opinion', '2026-11-10'),
      step('deliver', '2026-11-12'),
    ];
    expect(actionsOn('2026-11-30', ...opinion)[0]).toMatchObject({
      kind: 'ask-review',
      until: '2026-12-14',
      daysLeft: 14,
    });
    expect(actionsOn('2026-12-14', ...opinion)[0]).toMatchObject({ kind: 'ask-review', daysLeft: 0 });
    expect(actionsOn('2026-12-15', ...opinion).map(({ kind }) => kind)).not.toContain('ask-review');
    const reviewed = [...opinion, step('review_req', '2026-11-20'), step('review', '2026-11-27')];
    expect(actionsOn('2026-11-30', ...reviewed)[0]).toMatchObject({ kind: 'ask-recheck', until: '2026-12-28' });
  });
});

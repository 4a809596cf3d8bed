import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAnnounced } from '../domain/calendar.ts';
import { Answer, type EntitlementTable, entitlementStep } from '../domain/entitlement.ts';
import { contactsOf, dutyOn } from '../domain/hall.ts';
import { chooserStep, type RoadChooser } from '../domain/road-chooser.ts';
import { roadOf } from '../domain/route-map.ts';
import { bundledContentDir, loadContent } from './content.ts';
import { guidanceProblems } from './guidance.ts';

const dir = bundledContentDir();
const loaded = loadContent(dir);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { content } = loaded;
const { guides, services, halls, roadChooser } = content.guidance;
const pack = { routeMap: content.routeMap, places: content.places, helpLines: content.helpLines };

/** Every way through the questions, as the answers given. */
function waysThrough(chooser: RoadChooser, before: number[] = []): number[][] {
  const step = chooserStep(chooser, before);
  if (step.kind === 'advice') return [before];
  return step.question.answers.flatMap((_, i) => waysThrough(chooser, [...before, i]));
}

/** Every way through a decision table. */
function outcomes(table: EntitlementTable, answers: Record<string, Answer> = {}): string[] {
  const step = entitlementStep(table, answers);
  if (step.kind === 'advice') return [step.likelihood];
  return Answer.options.flatMap((answer) => outcomes(table, { ...answers, [step.question.id]: answer }));
}

describe('the guides', () => {
  it('are at least the ones a hall is asked for', () => {
    expect(guides.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        ...['how-to-raise', 'acceptance-days', 'not-accepted', 'review-recheck', 'who-sees', 'five-representatives'],
        ...['mediation', 'homestead', 'farmland', 'wages', 'minimum-living', 'temporary-relief'],
        ...['legal-aid-guide', 'accusation'],
      ]),
    );
  });

  it('speak in short sentences: none over 36 characters, nine in ten at most 30', () => {
    const sentences = [...guides, ...services].flatMap((text) => {
      const paragraphs = 'what' in text ? text.what : text.sections.flatMap((section) => section.paragraphs);
      return paragraphs.flatMap((paragraph) => paragraph.split(/(?<=[。！？；])/));
    });
    expect(sentences.filter((sentence) => [...sentence].length > 36)).toEqual([]);
    const long = sentences.filter((sentence) => [...sentence].length > 30);
    expect(long.length / sentences.length).toBeLessThan(0.1);
  });

  it('name the limits of the Regulation on Petitions: 15 days, 60 and 30, 30 for review', () => {
    const text = (id: string) => JSON.stringify(guides.find((guide) => guide.id === id));
    expect(text('acceptance-days')).toMatch(/15日.*5个工作日.*60日.*30日/);
    expect(text('review-recheck')).toMatch(/30日.*复查.*30日.*复核/);
    expect(text('five-representatives')).toContain('5个人');
    expect(text('legal-aid-guide')).toMatch(/7日.*3日/);
  });

  it('do not put a number where the law has none', () => {
    expect(JSON.stringify(guides.find(({ id }) => id === 'minimum-living'))).toContain('没有写天数');
    expect(JSON.stringify(guides.find(({ id }) => id === 'suggestion'))).toContain('没有写天数');
  });
});

describe('the services', () => {
  it('promise nothing: who is entitled, an office decides', () => {
    const said = services.flatMap(({ entitlement }) => entitlement?.rules.map(({ say }) => say) ?? []);
    expect(said.filter((say) => /保证|一定能|肯定能|必然/.test(say))).toEqual([]);
  });

  it.each(services.flatMap(({ id, entitlement }) => (entitlement === null ? [] : [[id, entitlement] as const])))(
    '%s comes to an answer for everybody, and to more than one',
    (_, table) => {
      expect(new Set(outcomes(table)).size).toBeGreaterThan(1);
    },
  );

  it('ask nothing of whoever wants to talk to a psychologist', () => {
    expect(services.find(({ id }) => id === 'psychological')?.entitlement).toBeNull();
  });

  it('can be booked where they say so, in each hall', () => {
    for (const { appointment } of services) {
      if (appointment === null) continue;
      for (const { offers } of halls) expect(offers.map(({ kind }) => kind)).toContain(appointment);
    }
  });
});

describe('the halls', () => {
  it('name only people and phones that are plainly invented', () => {
    const names = halls.flatMap(({ duty, contacts }) => [
      ...duty.flatMap(({ people }) => people.map(({ name }) => name)),
      ...contacts.flatMap(({ mediator, gridWorker }) => [mediator.name, gridWorker.name]),
    ]);
    expect(names.filter((name) => !name.startsWith('样例'))).toEqual([]);
    const phones = JSON.stringify(halls).match(/(?<!\d)0\d{2,3}-\d+/g) ?? [];
    expect(phones.filter((phone) => !/^0317-0000\d{3}$/.test(phone))).toEqual([]);
    const addresses = halls.flatMap(({ channels }) => channels.flatMap(({ url }) => url ?? []));
    expect(addresses.filter((url) => !new URL(url).hostname.endsWith('.example'))).toEqual([]);
  });

  it('say who is on duty, and on a holiday when they are back', () => {
    const [hall] = halls;
    if (hall === undefined) throw new Error('no hall');
    const monday = dutyOn(hall, '2026-11-23', content.calendar);
    expect(monday).toMatchObject({ open: true });
    expect(dutyOn(hall, '2026-10-01', content.calendar)).toEqual({
      open: false,
      day: '2026-10-01',
      nextOpen: '2026-10-08',
    });
    // A Saturday worked in exchange: open, but the roster of the week does not say who.
    expect(dutyOn(hall, '2026-10-10', content.calendar)).toEqual({ open: true, day: '2026-10-10', people: [] });
  });

  it('know the mediator of a village, else of its township', () => {
    const county = halls.find(({ siteId }) => siteId === 'suning');
    if (county === undefined) throw new Error('no hall');
    expect(contactsOf(county, '130926105-01')?.placeId).toBe('130926105-01');
    expect(contactsOf(county, '130926205')?.placeId).toBe('130926205');
    expect(contactsOf(county, '130926100-99')?.placeId).toBe('130926100');
    expect(contactsOf(county, '139999100')).toBeNull();
  });
});

describe('the chooser of roads', () => {
  const ways = waysThrough(roadChooser);

  it('ends in an advice whatever is answered, after at most four questions', () => {
    expect(ways.length).toBeGreaterThan(15);
    expect(Math.max(...ways.map(({ length }) => length))).toBeLessThanOrEqual(4);
  });

  it('leads onto roads of the route map alone', () => {
    for (const { road } of roadChooser.advice) expect(roadOf(content.routeMap, road)).not.toBeNull();
  });

  it('sends unpaid wages to arbitration within a year, and a fine to review within 60 days', () => {
    const adviceFor = (...labels: string[]) => {
      const answers: number[] = [];
      for (const label of labels) {
        const step = chooserStep(roadChooser, answers);
        if (step.kind === 'ask') answers.push(step.question.answers.findIndex((answer) => answer.label === label));
      }
      const step = chooserStep(roadChooser, answers);
      return step.kind === 'advice' ? step.advice : null;
    };
    const wages = adviceFor('老板、单位', '拖欠工资');
    expect(wages).toMatchObject({ road: { track: 'appeal', path: 2 } });
    expect(wages?.limit?.words).toContain('1年内');
    const fine = adviceFor('政府、村里', '罚款、决定，我不服');
    expect(fine).toMatchObject({ road: { track: 'appeal', path: 4 } });
    expect(fine?.limit?.words).toContain('60日内');
    expect(adviceFor('有人违纪违法')?.road).toEqual({ track: 'accusation', path: null });
  });
});

describe('guidance with a mistake', () => {
  const reasonsOf = (change: Partial<typeof content.guidance>) =>
    guidanceProblems({ ...content.guidance, ...change }, pack).map(({ reason }) => reason);
  const [guide] = guides;
  const [hall] = halls;
  if (guide === undefined || hall === undefined) throw new Error('an empty pack');

  it('has none as it comes', () => {
    expect(reasonsOf({})).toEqual([]);
  });

  it('is refused: a way to a guide, a service or a road that is not there', () => {
    const related = { guides: ['nowhere'], services: ['nothing'], road: { track: 'common' as const, path: null } };
    const reasons = reasonsOf({ guides: [...guides.slice(1), { ...guide, related }] });
    expect(reasons).toEqual(expect.arrayContaining(['没有指南 nowhere', '没有服务 nothing', '路线图里没有这条路']));
  });

  it('is refused: a roster for a window there is none of, a village of another county', () => {
    const [first, ...rest] = hall.duty;
    const [contact] = hall.contacts;
    if (first === undefined || contact === undefined) throw new Error('an empty hall');
    const people = first.people.map((person) => ({ ...person, windowId: 'none' }));
    expect(reasonsOf({ halls: [{ ...hall, duty: [{ ...first, people }, ...rest] }] })).toContain(
      '值班的窗口 none 不存在',
    );
    const contacts = [{ ...contact, placeId: '139999100-01' }];
    expect(reasonsOf({ halls: [{ ...hall, contacts }] })).toEqual(['地方 139999100-01 不在内容包里']);
  });

  it('is refused: one offer that is another in each hall, for its slots are given only once', () => {
    const other = {
      ...hall,
      siteId: 'other',
      offers: hall.offers.map((offer) => ({ ...offer, closedOn: ['2026-12-01'] })),
    };
    expect(reasonsOf({ halls: [hall, other] })[0]).toMatch(/预约 .+ 在两个大厅里写得不一样/);
  });

  it('is refused: a chooser whose limit is not the one the route map knows', () => {
    const advice = roadChooser.advice.map((one) =>
      one.id === 'review' ? { ...one, limit: { words: '知道那天起90日内', node: 'p4a_review_apply' } } : one,
    );
    expect(reasonsOf({ roadChooser: { ...roadChooser, advice } })).toEqual(['review：期限的说法里没有路线图的 60']);
  });

  it('is refused: a chooser that goes in a circle', () => {
    const questions = roadChooser.questions.map((one) =>
      one.id === 'suggest' ? { ...one, answers: one.answers.map((answer) => ({ ...answer, to: 'what' })) } : one,
    );
    expect(reasonsOf({ roadChooser: { ...roadChooser, questions } })).toContain('问题 what 绕回了自己');
  });
});

describe('the files', () => {
  it('cover days the calendar knows', () => {
    for (const { asOf } of [...guides, ...services, ...halls]) expect(isAnnounced(asOf, content.calendar)).toBe(true);
  });

  it('say of themselves that the people in them are invented', () => {
    for (const { siteId } of halls) expect(readFileSync(join(dir, 'hall', `${siteId}.yaml`), 'utf8')).toContain('虚构');
  });
});

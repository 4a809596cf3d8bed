import { describe, expect, it } from 'vitest';
import { draftOf, freshJourney } from './journey.ts';
import { freshState } from './state.ts';
import { atReadback, atRest, person, stateAfter, told } from './terminal.fixture.ts';

describe('answers', () => {
  it('make the draft that is registered', () => {
    expect(draftOf(stateAfter(...atReadback).journey.answers)).toEqual({
      purpose: 'appeal',
      kindId: 'wages',
      placeId: 'v1',
      concerns: null,
      facts: '工钱没有给。',
      request: '请帮我要回工资。',
    });
  });

  it('make no draft while one is missing', () => {
    expect(draftOf({ ...stateAfter(...atReadback).journey.answers, facts: '  ' })).toBeNull();
  });

  it('are gone with the visit they were given in', () => {
    expect(stateAfter(...atReadback, told(null)).journey).toEqual(freshJourney);
    const next = stateAfter(...atReadback, told({ id: '018f0000-0000-7000-8000-000000000002' }));
    expect(next.journey).toEqual({ ...freshJourney, visitId: '018f0000-0000-7000-8000-000000000002' });
  });

  it('stay through every other change of the same visit', () => {
    const { answers } = stateAfter(...atReadback).journey;
    expect(stateAfter(...atReadback, told({ person, papers: [] })).journey.answers).toEqual(answers);
  });
});

describe('修改 on the read-back', () => {
  it('leads straight back after the answer, and 返回 leads back as well', () => {
    const mending = [...atReadback, { type: 'mend', question: 'kind' } as const];
    expect(stateAfter(...mending).journey.at).toBe('kind');
    expect(stateAfter(...mending, { type: 'answer', answers: { kindId: 'other' } }).journey).toMatchObject({
      at: 'readback',
      mending: false,
    });
    expect(stateAfter(...mending, { type: 'back' }).journey.at).toBe('readback');
  });

  it('of the place asks for the village again', () => {
    const mending = [...atReadback, { type: 'mend', question: 'township' } as const];
    const township = { type: 'answer', answers: { townshipId: 't1', placeId: null } } as const;
    expect(stateAfter(...mending, township).journey.at).toBe('village');
    expect(stateAfter(...mending, township, { type: 'answer', answers: { placeId: 'v1' } }).journey.at).toBe(
      'readback',
    );
  });

  it('never leaves a place without its village', () => {
    const mending = [...atReadback, { type: 'mend', question: 'township' } as const];
    const township = { type: 'answer', answers: { townshipId: 't1', placeId: null } } as const;
    const back = stateAfter(...mending, township, { type: 'back' }, { type: 'back' });
    expect(back.journey.at).toBe('village');
  });
});

describe('the submission', () => {
  it('keeps one id as long as the read-back stands', () => {
    const entered = stateAfter(...atReadback).journey.submissionId;
    expect(entered).toBe(`id-${atReadback.length - 1}`);
    const later = stateAfter(
      ...atReadback,
      { type: 'call-began' },
      { type: 'call-ended', failure: 'no-answer' },
      { type: 'failure-read' },
    );
    expect(later.journey.submissionId).toBe(entered);
  });

  it('keeps it on the way to the signature and back, for a late answer may still come', () => {
    const entered = stateAfter(...atReadback).journey.submissionId;
    const signing = stateAfter(...atReadback, { type: 'go', to: 'signing' });
    expect(signing.journey.submissionId).toBe(entered);
    const again = stateAfter(...atReadback, { type: 'go', to: 'signing' }, { type: 'back' });
    expect(again.journey.submissionId).toBe(entered);
  });

  it('gets another after something was mended', () => {
    const mended = stateAfter(
      ...atReadback,
      { type: 'mend', question: 'kind' },
      { type: 'answer', answers: { kindId: 'other' } },
    );
    expect(mended.journey.submissionId).not.toBe(stateAfter(...atReadback).journey.submissionId);
  });
});

describe('返回', () => {
  it('goes the way back question by question', () => {
    const back = { type: 'back' } as const;
    const places = [0, 1, 2, 3, 4, 5, 6, 7, 8].map(
      (times) => stateAfter(...atReadback, ...Array.from({ length: times }, () => back)).journey.at,
    );
    expect(places).toEqual([
      'readback',
      'request',
      'facts',
      'concerns',
      'village',
      'township',
      'kind',
      'purpose',
      'whose',
    ]);
  });
});

it('remembers through the visit how the person needs to see, and forgets it with the visit', () => {
  const display = { textSize: 'largest', contrast: 'yellow', reach: 'low' } as const;
  const chosen = [...atRest, told({}), { type: 'display', display }] as const;
  expect(stateAfter(...chosen, told({ person })).display).toEqual(display);
  expect(stateAfter(...chosen, told(null)).display).toEqual(freshState.display);
  const nextVisit = '018f0000-0000-7000-8000-000000000002';
  expect(stateAfter(...chosen, told({ id: nextVisit })).display).toEqual(freshState.display);
});

it('changes nothing when it is told once more that nobody is there', () => {
  const display = { textSize: 'large', contrast: 'inverted', reach: 'low' } as const;
  const chosen = [...atRest, { type: 'display', display }, { type: 'overlay', overlay: 'help' }] as const;
  expect(stateAfter(...chosen, told(null))).toEqual(stateAfter(...chosen));
});

it('speaks the language chosen by the touch that began the visit, and Chinese to the next', () => {
  const chosen = [...atRest, { type: 'language', language: 'en' } as const, told({})] as const;
  expect(stateAfter(...chosen).language).toBe('en');
  expect(stateAfter(...chosen, told({ person })).language).toBe('en');
  expect(stateAfter(...chosen, told(null)).language).toBe('zh-CN');
  expect(stateAfter(...chosen, told({ id: '018f0000-0000-7000-8000-000000000002' })).language).toBe('zh-CN');
});

import { describe, expect, it } from 'vitest';
import { t } from '../strings/words.ts';
import { callButtonWords, calledFrom, callLines } from './call.ts';
import { screenOf } from './screen-of.ts';
import { atReadback, atRest, stateAfter, told, toldTerminal } from './terminal.fixture.ts';

describe('what somebody is told who called', () => {
  it('is that the lamp is lit only where it is', () => {
    expect(callLines({ lamp: true, desk: 'told' })).toEqual([t.help.lamp, t.help.told]);
    expect(callLines({ lamp: false, desk: 'told' })).toEqual([t.help.told]);
  });

  it('is to telephone where the desk could not be told', () => {
    expect(callLines({ lamp: true, desk: 'unreachable' })).toEqual([t.help.lamp, t.help.unreachable]);
    expect(t.help.unreachable).toContain('打');
  });

  it('is to raise a hand where nothing has called', () => {
    expect(callLines(null)).toEqual([t.help.say]);
  });

  it('stands on the button as well', () => {
    expect(callButtonWords(null)).toBe(t.bar.help);
    expect(callButtonWords({ lamp: true, desk: 'unreachable' })).toBe(t.bar.called);
    expect(callButtonWords({ lamp: false, desk: 'unreachable' })).toBe(t.bar.help);
    expect(callButtonWords({ lamp: false, desk: 'answered' })).toBe(t.bar.coming);
  });
});

describe('where somebody calls from', () => {
  it('tells what they are at, and nothing of what they said', () => {
    expect(calledFrom(screenOf(stateAfter(...atRest)))).toBe('start');
    expect(calledFrom(screenOf(stateAfter(...atReadback)))).toBe('register');
    expect(calledFrom(screenOf(stateAfter(...atRest, told({}), { type: 'go', to: 'follow' })))).toBe('follow');
  });
});

describe('the answer', () => {
  const call = (desk: 'told' | 'answered') => toldTerminal({ call: { lamp: true, desk } });

  it('comes to the screen also where the question was put away', () => {
    const waiting = [...atRest, told({}), call('told'), { type: 'overlay', overlay: null } as const];
    expect(stateAfter(...waiting, call('told')).overlay).toBeNull();
    expect(stateAfter(...waiting, call('answered')).overlay).toBe('help');
  });

  it('is told once', () => {
    const answered = [...atRest, told({}), call('told'), call('answered'), { type: 'overlay', overlay: null } as const];
    expect(stateAfter(...answered, call('answered')).overlay).toBeNull();
  });

  it('waits where another question stands', () => {
    const asked = [...atRest, told({}), call('told'), { type: 'overlay', overlay: 'end' } as const];
    expect(stateAfter(...asked, call('answered')).overlay).toBe('end');
  });
});

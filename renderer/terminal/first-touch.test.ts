import { expect, it, vi } from 'vitest';
import { begins, beginsIn, callsHelp, keptTouches } from './first-touch.ts';

function terminal() {
  const done: string[] = [];
  return {
    done,
    send: vi.fn(() => done.push('language')),
    actions: { begin: () => void done.push('begin'), callHelp: () => void done.push('help') },
  };
}

it('what was touched before there is a backend is done when there is one, in its order and once', () => {
  const touches = keptTouches();
  const one = terminal();
  for (const touch of [callsHelp, begins, begins, callsHelp]) touches.keep(touch);
  expect(one.done).toEqual([]);
  touches.doneBy(one);
  expect(one.done).toEqual(['help', 'begin']);
});

it('what is touched while the first screen still stands, though there is a backend, is done at once', () => {
  const touches = keptTouches();
  const one = terminal();
  touches.doneBy(one);
  touches.keep(beginsIn.en);
  touches.keep(beginsIn.en);
  expect(one.done).toEqual(['language', 'begin']);
});

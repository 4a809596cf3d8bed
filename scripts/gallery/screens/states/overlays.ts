import type { CallView } from '../../../../contract/calls.ts';
import type { Reason } from '../../../../renderer/strings/reason.ts';
import { reasonWords } from '../../../../renderer/strings/words.ts';
import type { Happening, Overlay } from '../../../../renderer/terminal/state.ts';
import { told, toldTerminal } from '../../../../renderer/terminal/terminal.fixture.ts';
import { farmer, site } from '../material.ts';
import { alone, connected, known, type Shown, shown, visiting } from '../shown.ts';

const over = (overlay: Overlay) => [...known, { type: 'overlay', overlay } as const];
const speaks = toldTerminal({ speech: { canSpeak: true, canListen: true, rate: 1, volume: 0.8 } });
const called = (call: CallView): Happening[] => [
  connected,
  toldTerminal({ call }),
  told({}),
  { type: 'overlay', overlay: 'help' },
];
/** The longest sentences, as they break over most lines, stand for all of them. */
const REASONS = 5;
const longest = (Object.keys(reasonWords) as Reason[])
  .toSorted((one, other) => lengthOf(other) - lengthOf(one))
  .slice(0, REASONS);

function lengthOf(reason: Reason): number {
  const { what, next } = reasonWords[reason];
  return what.length + next.length;
}

/** What may lie over a screen. */
export const overlays: Record<NonNullable<Overlay>, readonly Shown[]> = {
  help: [
    shown('usual', over('help')),
    shown('told', called({ lamp: true, desk: 'told' })),
    shown('unreachable', called({ lamp: false, desk: 'unreachable' })),
    shown('answered', called({ lamp: true, desk: 'answered' })),
    shown('nobody-here', [...alone, { type: 'overlay', overlay: 'help' }]),
  ],
  display: [
    shown('usual', over('display')),
    shown('speaks', [connected, speaks, told({}), { type: 'overlay', overlay: 'display' }]),
  ],
  care: [shown('usual', over('care'))],
  notice: [shown('usual', over('notice'))],
  end: [shown('usual', over('end'))],
};

/** What went wrong, and what to do next. */
export const failures: readonly Shown[] = longest.map((failure) =>
  shown(failure, [...known, { type: 'call-ended', failure }]),
);

/** The question whether anybody is still there. */
export const idle: readonly Shown[] = [
  shown('usual', [
    { type: 'connected', site: { ...site, visit: { idleSeconds: 0, warningSeconds: 3600 } } },
    ...visiting({ person: farmer }).slice(1),
  ]),
];

import type { Screen } from '../../../../renderer/terminal/screen-of.ts';
import { person, terminal, told, toldTerminal } from '../../../../renderer/terminal/terminal.fixture.ts';
import { farmer, justRegistered, longNamed, matterOf, progress } from '../material.ts';
import { alone, connected, known, type Shown, shown, visiting } from '../shown.ts';

type Start = 'starting' | 'backend-lost' | 'attract' | 'ending' | 'card-problem' | 'confirm' | 'home';

const without = (...gone: string[]) => terminal.devices.filter(({ id }) => !gone.includes(id));
const offline = { reachable: false, waiting: 3 };

/** Screens before and after a matter. */
export const start: Record<Extract<Screen['name'], Start>, readonly Shown[]> = {
  starting: [shown('usual', [])],
  'backend-lost': [shown('usual', [...alone, { type: 'lost' }])],
  attract: [
    shown('usual', alone),
    shown('called', [connected, toldTerminal({ call: { lamp: true, desk: 'told' } }), told(null)]),
    shown('offline', [connected, toldTerminal({ centre: offline }), told(null)]),
    shown('every-trouble', [
      connected,
      toldTerminal({ centre: offline, finishingPapers: 1, devices: without('id-card-reader', 'printer') }),
      told(null),
    ]),
    shown('disk-full', [connected, toldTerminal({ canRegister: false }), told(null)]),
    shown('english', [...alone, { type: 'language', language: 'en' }]),
  ],
  ending: [
    shown('usual', [...known, { type: 'end' }]),
    shown('nobody', [...visiting(), { type: 'end' }]),
    shown('paper-coming', [
      ...visiting({
        person,
        papers: [
          { id: 'p1', code: 'D01', issueId: null, state: 'submitted', troubles: [], copyNo: 0 },
          { id: 'p2', code: 'D02', issueId: null, state: 'intended', troubles: ['media-empty'], copyNo: 0 },
        ],
      }),
      { type: 'end' },
    ]),
  ],
  'card-problem': (['unreadable', 'wrong-card', 'another-person', 'expired'] as const).map((cardProblem) =>
    shown(cardProblem, visiting({ cardProblem })),
  ),
  confirm: [
    shown('usual', visiting({ person: { ...farmer, confirmed: false } })),
    shown('rare-name', visiting({ person: { ...longNamed, confirmed: false, nameNeedsCheck: true } })),
    shown('notice-read', [
      ...visiting(),
      { type: 'notice-read' },
      told({ person: { ...farmer, confirmed: false, nameNeedsCheck: true } }),
    ]),
  ],
  home: [
    shown('usual', visiting()),
    shown('known', visiting({ person: farmer, mine: [] })),
    shown('speaks', [
      connected,
      toldTerminal({ speech: { canSpeak: true, canListen: true, rate: 1, volume: 0.8 } }),
      told({}),
    ]),
    shown('closed', [connected, toldTerminal({ canRegister: false }), told({})]),
    shown('left-matter', [...visiting({ matter: matterOf(progress.accepted) }), { type: 'leave-matter' }]),
    shown('left-own-matter', [
      ...visiting({ person: farmer, matter: justRegistered(progress.registered) }),
      { type: 'leave-matter' },
    ]),
    shown('help-coming', [connected, toldTerminal({ call: { lamp: true, desk: 'answered' } }), told({})]),
    shown('english', [...visiting(), { type: 'language', language: 'en' }]),
  ],
};

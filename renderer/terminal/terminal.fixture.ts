import type { ProgressView } from '../../contract/shapes/progress.ts';
import type { SiteView } from '../../contract/shapes/site.ts';
import type { MatterView, PersonView, TerminalView, VisitView } from '../../contract/shapes/terminal-state.ts';
import { after, freshState, type Happening, type TerminalState } from './state.ts';

export const site: SiteView = {
  siteName: '测试大厅',
  phone: '0317-0000100',
  hours: '周一至周五',
  purposes: [{ id: 'appeal', label: '有事要解决', hint: '' }],
  kinds: [{ id: 'wages', label: '拖欠工资', hint: '', icon: 'wage', factsPhrases: [], requestPhrases: [] }],
  places: [{ id: 't1', label: '样例镇', villages: [{ id: 'v1', label: '虚构村' }] }],
  helpLines: [],
  care: { words: ['不想活'], lines: [{ number: '12356', name: '心理援助热线', use: '有人听您说' }] },
  screen: { pixelsPerInch: 102 },
  fuzzyPinyin: false,
  staffCanVouch: true,
  documentCamera: '(1bcf:2281)',
  visit: { idleSeconds: 90, warningSeconds: 30 },
};

export const terminal: TerminalView = {
  devices: [
    { id: 'id-card-reader', kind: 'serial', state: 'ready', reason: null },
    { id: 'code-scanner', kind: 'serial', state: 'ready', reason: null },
    { id: 'printer', kind: 'ipp', state: 'ready', reason: null },
  ],
  centre: { reachable: true, waiting: 0 },
  canRegister: true,
  finishingPapers: 0,
  speech: { canSpeak: false, canListen: false, rate: 1, volume: 0.8 },
  call: null,
};

export const visit: VisitView = {
  id: '018f0000-0000-7000-8000-000000000001',
  person: null,
  companions: [],
  materials: [],
  cardProblem: null,
  mine: null,
  matter: null,
  complaints: [],
  papers: [],
  upload: null,
};

export const person: PersonView = {
  source: 'card',
  confirmed: true,
  maskedName: '王*例',
  maskedNumber: '139999********001X',
  nameNeedsCheck: false,
};

const progress: ProgressView = {
  matterNo: '130926100-T03-20261123-0007-C',
  ticketUrl: 'https://example.invalid/t/0',
  purpose: 'appeal',
  kind: '拖欠工资',
  registeredOn: '2026-11-23',
  status: 'registered',
  statusWords: '已登记',
  acceptance: null,
  route: [],
  routeMapVersion: '1',
  supervision: [],
  invitations: [],
  asOf: '2026-11-23T02:00:00Z',
};
export const registeredMatter: MatterView = {
  origin: 'registered',
  queryCode: '23456789A',
  progress,
  printable: [],
  toRate: [],
  open: [],
  missingProof: null,
};
export const followedMatter: MatterView = { ...registeredMatter, origin: 'followed', queryCode: null };

/** A state after these happenings; the fresh ids are id-0, id-1, … one for each. */
export function stateAfter(...happenings: readonly Happening[]): TerminalState {
  return happenings.reduce((state, happening, i) => after(state, happening, `id-${i}`), freshState);
}

export const told = (changes: Partial<VisitView> | null): Happening => ({
  type: 'told',
  event: { type: 'visit', visit: changes === null ? null : { ...visit, ...changes } },
});
export const toldTerminal = (changes: Partial<TerminalView> = {}): Happening => ({
  type: 'told',
  event: { type: 'terminal', terminal: { ...terminal, ...changes } },
});

/** Connected, with nobody there. */
export const atRest: readonly Happening[] = [{ type: 'connected', site }, toldTerminal(), told(null)];
/** A person is known and has everything answered. */
export const atReadback: readonly Happening[] = [
  ...atRest,
  told({ person }),
  { type: 'go', to: 'purpose' },
  { type: 'answer', answers: { purpose: 'appeal' } },
  { type: 'answer', answers: { kindId: 'wages' } },
  { type: 'answer', answers: { townshipId: 't1', placeId: null } },
  { type: 'answer', answers: { placeId: 'v1' } },
  { type: 'answer', answers: { concernKind: 'unknown' } },
  { type: 'write', answers: { facts: '工钱没有给。' } },
  { type: 'answer', answers: {} },
  { type: 'write', answers: { request: '请帮我要回工资。' } },
  { type: 'answer', answers: {} },
];

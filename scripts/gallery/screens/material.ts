import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { progressViewOf } from '../../../contract/progress-view.ts';
import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type { SiteView } from '../../../contract/shapes/site.ts';
import type { MatterView, PersonView } from '../../../contract/shapes/terminal-state.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { firstRoad } from '../../../domain/first-road.ts';
import { dutyOn } from '../../../domain/hall.ts';
import { maskIdentityNumber, maskName } from '../../../domain/mask.ts';
import type { Matter, MatterDraft, MatterEvent } from '../../../domain/matter.ts';
import { sampleAcceptance, silentLog, testContent } from '../../../electron/backend/backend.fixture.ts';
import { importLaws } from '../../../electron/backend/library/import-laws.ts';
import { openLibrary } from '../../../electron/backend/library/library.ts';
import { LANE_LAW, WELL_LAW } from '../../../electron/backend/library/sample-statutes.fixture.ts';
import { parseStatute } from '../../../electron/backend/library/statute-text.ts';
import { siteView } from '../../../electron/backend/site-view.ts';
import { checkConfigText } from '../../../kiosk-config/load.ts';

// What the screens of the gallery are filled with: the content pack as it ships, and matters that never were.

/** A working Monday morning of the calendar in the content pack. */
export const NOW = '2026-11-23T02:00:00Z';

export const content = testContent();

export const site: SiteView = {
  ...siteView(readConfig('suning'), content),
  documentCamera: '(1bcf:2281)',
  staffCanVouch: true,
  // Nobody is asked whether they are still there while somebody looks at the pictures.
  visit: { idleSeconds: 86_400, warningSeconds: 30 },
};

function readConfig(name: string) {
  const file = new URL(`../../../kiosk-config/sites/${name}.yaml`, import.meta.url);
  const checked = checkConfigText(readFileSync(file, 'utf8'));
  if (!checked.ok) throw new Error(`${name}.yaml: ${JSON.stringify(checked.problems)}`);
  return checked.config;
}

const hall = content.guidance.halls.find(({ siteId }) => siteId === 'suning');
if (hall === undefined) throw new Error('the content pack tells nothing of the hall');

export const guidanceView = {
  services: content.guidance.services,
  roadChooser: content.guidance.roadChooser,
  hall: { guide: hall, today: dutyOn(hall, dayOf(NOW), content.calendar) },
};

export const library = openLibrary({
  guides: content.guidance.guides,
  searchWords: content.guidance.searchWords,
  lawsDir: importedLaws(),
  log: silentLog,
});

function importedLaws(): string {
  const dir = mkdtempSync(join(tmpdir(), 'minglu-gallery-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  const statutes = [WELL_LAW, LANE_LAW].map((text) => {
    const parsed = parseStatute(text);
    if (!parsed.ok) throw new Error(parsed.reason);
    return parsed.statute;
  });
  importLaws(dir, statutes);
  return dir;
}

export const farmer: PersonView = {
  source: 'card',
  confirmed: true,
  maskedName: maskName('王样例'),
  maskedNumber: maskIdentityNumber('13999919500101001X'),
  nameNeedsCheck: false,
};
/** As long as a name on a card gets: the field has room for little more. */
export const longNamed: PersonView = { ...farmer, maskedName: maskName('阿卜杜热合曼·买买提吐尔逊江样例') };

/** As much as the contract lets somebody write. */
export const LONGEST_FACTS = '虚构的邻居砌墙占了我家的宅基地，量了几次都说不清。\n'.repeat(160).slice(0, 4000);
export const USUAL_FACTS =
  '今年三月，虚构的邻居砌墙占了我家的宅基地，有半米宽。\n村里调解过一次，没有说成。\n我手里有宅基地使用证。';
export const USUAL_REQUEST = '请派人到现场量清楚界线，把占去的地还给我家。';

const DRAFT: MatterDraft = {
  purpose: 'appeal',
  kindId: 'homestead',
  placeId: '130926105-01',
  facts: USUAL_FACTS,
  request: USUAL_REQUEST,
};

const matter: Matter = {
  matterNo: '139999100-T03-20261123-0007-C',
  queryCode: '23456789A',
  ticket: 'AAAAAAAAAAAAAAAAAAAAAAAAAA',
  registeredAt: NOW,
  siteId: 'suning',
  terminalId: 'T03',
  road: firstRoad('appeal', { track: 'appeal', path: 6 }),
  draft: DRAFT,
  petitioner: { source: 'card', name: '王样例', address: '样例县虚构村1号', phone: null, idNumber: null },
};

const registered: MatterEvent = { kind: 'registered', on: '2026-11-23' };
const accepted: MatterEvent = { kind: 'accepted', on: '2026-11-23', acceptance: sampleAcceptance(matter) };
const passed = (node: string, on: string): MatterEvent => ({ kind: 'step', node, on });

function progressAt(today: string, events: MatterEvent[]): ProgressView {
  return progressViewOf({
    matter,
    events,
    routeMap: content.routeMap,
    calendar: content.calendar,
    today,
    asOf: NOW,
    trackingBase: 'https://example.invalid',
    kindLabel: content.kinds.find(({ id }) => id === DRAFT.kindId)?.label ?? '',
  });
}

/** One matter at different times of its life. */
export const progress = {
  registered: progressAt('2026-11-23', [registered]),
  accepted: progressAt('2026-11-24', [registered, accepted]),
  answered: progressAt('2026-12-22', [
    ...[registered, accepted],
    ...[passed('classify31', '2026-11-24'), passed('p6_petition', '2026-11-24'), passed('hear', '2026-12-01')],
    ...[passed('opinion', '2026-12-20'), passed('deliver', '2026-12-22')],
  ]),
  overdue: progressAt('2027-02-03', [registered, accepted, passed('hear', '2026-12-01')]),
  late: progressAt('2027-01-20', [registered]),
};

export const matterOf = (one: ProgressView, parts: Partial<MatterView> = {}): MatterView => ({
  ...{ origin: 'followed', queryCode: null, progress: one, printable: [], toRate: [] },
  ...{ open: [{ kind: 'complain' }, { kind: 'print' }], missingProof: null },
  ...parts,
});
export const justRegistered = (one: ProgressView): MatterView =>
  matterOf(one, { origin: 'registered', queryCode: matter.queryCode });

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance, Matter, MatterDraft } from '../../domain/matter.ts';
import { bundledContentDir, loadContent } from '../../kiosk-config/content.ts';
import { type SiteConfig, TerminalConfig } from '../../kiosk-config/schema.ts';
import { testPdf } from '../../native/ipp-printer/test-pdf.ts';
import { encode } from '../../native/receipt-printer/protocol.ts';
import type { Typesetter } from './documents/typesetter.ts';
import { createLog, type Log } from './log.ts';
import type { SetSlip } from './slips/slip-setter.ts';
import { openStore } from './store/open.ts';
import { createStore } from './store/store.ts';

export const STORE_KEY = randomBytes(32).toString('hex');

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} };

/** A log whose lines are kept as they would be written. */
export function keptLog(): { log: Log; text(): string } {
  const lines: string[] = [];
  return { log: createLog({ write: (line: string) => lines.push(line) }), text: () => lines.join('') };
}

/** A folder that goes with the process: several tests reopen theirs. */
export function tempDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'minglu-backend-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const SAMPLE_SITE: SiteConfig = {
  id: 'sample',
  name: '样例县群众服务中心',
  area: '139999100',
  address: '样例县测试街1号',
  phone: '0317-0000100',
  hours: '周一至周五 8:30-17:30',
  office: '来访接待科',
  registrar: { name: '李样例', title: '接待员', phone: '0317-0000101' },
};

export function testConfig(
  parts: {
    centreUrl?: string;
    devices?: unknown;
    enrolmentCode?: string | null;
    site?: SiteConfig;
    staff?: unknown;
  } = {},
) {
  const {
    centreUrl = 'http://127.0.0.1:9',
    devices = {},
    enrolmentCode = 'CODE-1',
    site = SAMPLE_SITE,
    staff = [],
  } = parts;
  return TerminalConfig.parse({
    site,
    terminal: { id: 'T03' },
    centre: { url: centreUrl, trackingBase: 'http://track.example', enrolmentCode },
    devices,
    staff,
  });
}

export function testContent() {
  const loaded = loadContent(bundledContentDir());
  if (!loaded.ok) throw new Error('the content pack does not load');
  return loaded.content;
}

export function openTestStore(dataDir = tempDir()) {
  const opened = openStore({ dataDir, storeKey: STORE_KEY });
  if (!opened.ok) throw new Error(opened.reason);
  return { dataDir, db: opened.db, store: createStore(opened.db) };
}

/** Sets every paper as one empty page. */
export const plainTypesetter: Typesetter = {
  canPrint: (text) => !text.includes('□'),
  render: async () => ({ ok: true, pdf: await testPdf(1), pages: 1, fontsUsed: [] }),
  layout: () => [],
};

/** Sets every slip as one line. */
export const plainSlip: SetSlip = () => ({
  ok: true,
  bytes: Buffer.concat([encode({ kind: 'text', text: '样例' }), encode({ kind: 'cut' })]),
  fontsUsed: [],
});

export function sampleDraft(): MatterDraft {
  const { kinds, places } = testContent();
  return {
    purpose: 'appeal',
    kindId: kinds[0]?.id ?? '',
    placeId: places[0]?.id ?? '',
    facts: '虚构的邻居砌墙占了我家的宅基地。',
    request: '请派人到现场量清楚界线。',
  };
}

export function sampleAcceptance(matter: Matter): Acceptance {
  return {
    documentNo: '样信受告〔2026〕12号',
    organ: {
      id: 'sample-organ',
      name: '样例镇人民政府',
      office: '综合治理办公室',
      address: '样例镇测试街1号',
      hours: '工作日8:30至12:00',
      phone: '0317-0000110',
      supervisionPhone: '0317-0000119',
      reviewOrgan: '样例县人民政府',
    },
    handler: { name: '赵样例', title: '信访专员', phone: '0317-0000111' },
    road: matter.road,
    receivedOn: '2026-11-23',
    acceptedOn: '2026-11-23',
  };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../electron/backend/clock.ts';
import { registerMatter } from '../../electron/backend/matters/register.ts';
import { openStore } from '../../electron/backend/store/open.ts';
import { createStore } from '../../electron/backend/store/store.ts';
import { bundledContentDir, loadContent } from '../../kiosk-config/content.ts';
import { TerminalConfig } from '../../kiosk-config/schema.ts';
import { demoConfig } from '../demo/config.ts';
import { type Ratio, sideBySide } from './measure.ts';

const ROUNDS = 300;
/** What one matter weighs in the store. */
const ROW_BYTES = 1200;

/** A matter registered durably, against one raw durable transaction in a store with the same cipher and settings. */
export async function benchAccept(): Promise<Ratio> {
  const dir = mkdtempSync(join(tmpdir(), 'minglu-bench-'));
  const ours = opened(join(dir, 'ours'));
  const raw = opened(join(dir, 'raw'));
  const store = createStore(ours);
  const loaded = loadContent(bundledContentDir());
  if (!loaded.ok) throw new Error('the content pack does not load');
  const config = TerminalConfig.parse(
    await demoConfig({
      centreUrl: 'http://127.0.0.1:9',
      enrolmentCode: 'bench',
      cardPath: '/dev/null',
      scannerPath: '/dev/null',
      printerUrl: 'ipp://127.0.0.1:9/ipp/print',
    }),
  );
  const context = { store, config, content: loaded.content, clock: systemClock, canPrint: () => true };
  raw.exec('create table rows (id text primary key, body text)');
  const insert = raw.prepare('insert into rows values (?, ?)');
  const body = 'x'.repeat(ROW_BYTES);
  try {
    return await sideBySide(
      { name: 'accept a matter', peer: 'one raw durable transaction', rounds: ROUNDS },
      () => {
        const answer = registerMatter(registration(), context);
        if (!answer.ok) throw new Error(answer.reason);
      },
      () => {
        raw.transaction(() => insert.run(randomUUID(), body)).immediate();
      },
    );
  } finally {
    ours.close();
    raw.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function opened(dataDir: string) {
  const answer = openStore({ dataDir, storeKey: randomBytes(32).toString('hex') });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.db;
}

function registration() {
  return {
    submissionId: randomUUID(),
    draft: {
      purpose: 'appeal' as const,
      kindId: 'homestead',
      placeId: '130926105-04',
      facts: '邻居砌墙占了我家的宅基地。'.repeat(10),
      request: '请派人到现场量清楚界线。',
    },
    petitioner: {
      source: 'card' as const,
      name: '样例大山',
      address: '河北省虚构市样例县师素镇东答村1号',
      phone: null,
      idNumber: '139999195402030052',
    },
  };
}

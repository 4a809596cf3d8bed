import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RunningCentre, startCentre } from '../../central/server.ts';
import { DESK_TOKEN, exampleSettings } from '../../central/settings-rig.ts';
import { clientOf } from '../../central/terminal-rig.ts';
import { MATERIAL_PART } from '../../contract/materials.ts';
import { sampleJpeg } from '../../domain/jpeg.fixture.ts';
import { loadConfig } from '../../kiosk-config/load.ts';
import { openTestStore, sampleDraft } from './backend.fixture.ts';
import { sha256Of } from './store/signed-papers.ts';
import { startTerminalRig, type TerminalRig, WANG } from './terminal-rig.fixture.ts';

const draft = { ...sampleDraft(), placeId: '130926105-01' };

let centre: RunningCentre;
let rig: TerminalRig;
let closed = false;

beforeEach(async () => {
  const quiet = () => {};
  const [database, log] = [
    { kind: 'pglite' as const, dir: null },
    { info: quiet, error: quiet },
  ];
  centre = await startCentre({ port: 0, host: '127.0.0.1', database, settings: exampleSettings(), log });
  const loaded = loadConfig(`${import.meta.dirname}/../../kiosk-config/sites/suning.yaml`);
  if (!loaded.ok) throw new Error('the example site does not load');
  const { site, terminal } = loaded.config;
  const enrolmentCode = await centre.createEnrolmentCode(site.id, terminal.id);
  // A code is good once: on a machine under load the first answer may take its time.
  const options = { delays: { askCentreMs: 30_000 } };
  rig = await startTerminalRig({ centreUrl: centre.url, enrolmentCode, site, options });
}, 60_000);
afterEach(async () => {
  await rig.close();
  if (!closed) await centre.close();
  closed = false;
});

const call = () => rig.page().call;
const desk = () =>
  clientOf(centre.url, async () => ({ authorization: `Bearer ${DESK_TOKEN}`, 'content-type': 'application/json' }))
    .desk;

async function add(visitId: string, jpeg: Buffer, materialId?: string) {
  const to = materialId === undefined ? { kind: 'letter' as const, source: 'camera' as const } : { materialId };
  const added = await call().materials.add({ visitId, to, jpeg: jpeg.toString('base64') });
  if (!added.ok) throw new Error(added.reason);
  return added.materialId;
}

describe('materials brought with a matter', () => {
  it('lie at the centre as they were taken, and no longer with the visit', async () => {
    const visitId = await rig.identify(WANG);
    const jpegs = [sampleJpeg({ weight: 2 * MATERIAL_PART + 5 }), sampleJpeg({ seed: 2 })];
    const [one, two] = jpegs as [Buffer, Buffer];
    const materialId = await add(visitId, one);
    await add(visitId, two, materialId);
    await rig.page().until(({ visit }) => visit?.materials[0]?.pageIds.length === 2, 'two pages');

    expect(await call().matters.register({ visitId, submissionId: randomUUID(), draft })).toEqual({ ok: true });
    await rig.page().until(({ visit }) => visit?.matter != null && visit.materials.length === 0, 'the matter');
    const matterNo = rig.page().visit()?.matter?.progress.matterNo ?? '';
    await rig.page().until(({ terminal }) => terminal?.centre.waiting === 0, 'the delivery');
    const { materials } = await desk().materials.list({ matterNo });
    const pages = jpegs.map((jpeg) => ({
      ...{ sha256: sha256Of(jpeg), bytes: jpeg.length, width: 1654, height: 2339, here: true },
    }));
    expect(materials).toEqual([{ id: materialId, kind: 'letter', source: 'camera', pages }]);
    const read = await desk().materials.page({ matterNo, sha256: sha256Of(one) });
    expect(read.jpeg).toBe(one.toString('base64'));
    expect(rig.page().heard.join('')).not.toContain(one.toString('base64').slice(0, 200));
  }, 90_000);

  it('wait on the disk while the line is down', async () => {
    const visitId = await rig.identify(WANG);
    const jpeg = sampleJpeg({ weight: 3 * MATERIAL_PART });
    await rig.page().until(({ terminal }) => terminal?.centre.reachable === true, 'the centre');
    await centre.close();
    closed = true;
    await add(visitId, jpeg);
    expect(await call().matters.register({ visitId, submissionId: randomUUID(), draft })).toEqual({ ok: true });
    await rig.page().until(({ terminal }) => terminal?.centre.waiting === 2, 'matter and page waiting');
    await call().visit.end({ visitId });
    await rig.restart(() => {
      const { store } = openTestStore(rig.dataDir);
      expect(store.materialPages.waiting()).toBe(1);
      store.close();
    });
    await rig.page().until(({ terminal }) => terminal?.centre.waiting === 2, 'both still waiting');
  }, 90_000);

  it('are gone with a visit that registered nothing', async () => {
    const visitId = await rig.identify(WANG);
    await add(visitId, sampleJpeg());
    await call().visit.end({ visitId });
    await rig.reload();
    const { visitId: next } = await call().visit.open();
    await rig.page().until(({ visit }) => visit?.id === next && visit.materials.length === 0, 'an empty visit');
    await rig.restart(() => {
      const { db, store } = openTestStore(rig.dataDir);
      expect(db.prepare('select count(*) from material_pages').pluck().get()).toBe(0);
      store.close();
    });
  }, 90_000);
});

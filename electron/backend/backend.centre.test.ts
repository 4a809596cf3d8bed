import { afterEach, expect, it } from 'vitest';
import { type RunningCentre, startCentre } from '../../central/server.ts';
import { exampleSettings } from '../../central/settings-rig.ts';
import { loadConfig } from '../../kiosk-config/load.ts';
import { sampleDraft } from './backend.fixture.ts';
import { startTerminalRig, type TerminalRig, WANG } from './terminal-rig.fixture.ts';

let centre: RunningCentre | null = null;
let rig: TerminalRig | null = null;

afterEach(async () => {
  await rig?.close();
  await centre?.close();
});

it('the terminal and the reference centre understand each other, from enrolment to the notice', async () => {
  const quiet = () => {};
  centre = await startCentre({
    port: 0,
    host: '127.0.0.1',
    database: { kind: 'pglite', dir: null },
    settings: exampleSettings(),
    log: { info: quiet, error: quiet },
  });
  const loaded = loadConfig(`${import.meta.dirname}/../../kiosk-config/sites/suning.yaml`);
  if (!loaded.ok) throw new Error('the example site does not load');
  const { site, terminal } = loaded.config;
  const enrolmentCode = await centre.createEnrolmentCode(site.id, terminal.id);
  rig = await startTerminalRig({
    centreUrl: centre.url,
    enrolmentCode,
    site,
    options: { delays: { askCentreMs: 30_000 } },
  });
  const page = rig.page();

  const visitId = await rig.identify(WANG);
  const draft = { ...sampleDraft(), placeId: '130926105-01' };
  expect(await page.call.matters.register({ visitId, submissionId: crypto.randomUUID(), draft })).toEqual({ ok: true });
  await page.until(
    ({ visit }) => visit?.papers.map(({ code, state }) => `${code} ${state}`).join() === 'D01 completed,D02 completed',
    'receipt and notice',
  );
  expect(page.visit()?.matter?.progress).toMatchObject({ status: 'accepted' });
  expect(page.terminal()?.centre).toEqual({ reachable: true, waiting: 0 });

  const { progress, queryCode } = page.visit()?.matter ?? {};
  await page.call.visit.end({ visitId });
  await rig.reload();
  const next = rig.page();
  const again = await next.call.visit.open();
  expect(
    await next.call.follow.byNumber({
      visitId: again.visitId,
      matterNo: progress?.matterNo ?? '',
      queryCode: queryCode ?? '',
    }),
  ).toEqual({ ok: true });
  rig.scanner.scan(progress?.ticketUrl ?? '');
  await next.until(({ visit }) => visit?.matter?.origin === 'followed', 'the matter');
}, 60_000);

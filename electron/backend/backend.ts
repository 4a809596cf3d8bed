import { onError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { TerminalEvent, TerminalView } from '../../contract/shapes/terminal-state.ts';
import type { ContentPack } from '../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../kiosk-config/schema.ts';
import type { CardReaderEvent } from '../../native/id-card-reader/driver.ts';
import { createAppointments } from './appointments/appointments.ts';
import { createCalls } from './calls/calls.ts';
import { type Clock, instantOf, systemClock } from './clock.ts';
import { BACKEND_DELAYS, type BackendDelays } from './delays.ts';
import { createDevices } from './devices/devices.ts';
import type { Typesetter } from './documents/typesetter.ts';
import { createEventStream } from './event-stream.ts';
import { guidanceView } from './guidance-view.ts';
import { DISK_FLOOR_BYTES, startHeadroom } from './health/headroom.ts';
import { createLetters, type RecognitionRuntime } from './letters/letters.ts';
import { openLibrary } from './library/library.ts';
import { errorFields, type Log } from './log.ts';
import { hasShape } from './matters/printable.ts';
import { createProgressOf } from './matters/progress.ts';
import { registerMatter } from './matters/register.ts';
import { startRetention } from './matters/retention.ts';
import { signedDocumentsOf, wantedBy } from './matters/signed-papers-of.ts';
import { createLooseContentOf } from './printing/loose-content.ts';
import { createLooseDesk } from './printing/loose-desk.ts';
import { createMatterPapers } from './printing/matter-papers.ts';
import { createPaperDesk } from './printing/paper-desk.ts';
import { startPrinting } from './printing/start-printing.ts';
import { siteView } from './site-view.ts';
import type { SetSlip } from './slips/slip-setter.ts';
import { type SherpaRuntime, startSpeech } from './speech/speech.ts';
import { openStore, type StoreFault } from './store/open.ts';
import { createStore } from './store/store.ts';
import { deviceKeyOf } from './sync/device-key.ts';
import { startSync } from './sync/start-sync.ts';
import { createTerminalApi } from './terminal-api.ts';
import { createUploads } from './uploads/uploads.ts';
import { createCompanions } from './visits/companions.ts';
import { createFollow } from './visits/follow.ts';
import { createIdentify } from './visits/identify.ts';
import { createMaterials } from './visits/materials.ts';
import { createRate } from './visits/rate.ts';
import { createRegisterInVisit } from './visits/register-in-visit.ts';
import { createReloadGate } from './visits/reload-gate.ts';
import { createRemedy } from './visits/remedy.ts';
import { createVisitMatters } from './visits/visit-matters.ts';
import { visitView } from './visits/visit-view.ts';
import { createVisits } from './visits/visits.ts';
import { openDevices } from './wiring.ts';

/** A page's end of its channel: Electron's, or one of worker_threads. */
export type PagePort = Parameters<RPCHandler<Record<never, never>>['upgrade']>[0] & { start?(): void; close?(): void };

export interface Backend {
  /** A page was loaded afresh: whatever visit was open is over. */
  connectPage(port: PagePort): void;
  stop(): Promise<void>;
}

export interface BackendOptions {
  config: TerminalConfig;
  content: ContentPack;
  dataDir: string;
  /** 32 bytes as 64 hexadecimal digits. */
  storeKey: string;
  sqliteBinding?: string | null;
  typesetter: Typesetter;
  setSlip: SetSlip;
  /** How native speech code is run; without it no model speaks or listens. */
  sherpa?: SherpaRuntime | null;
  /** How text on paper is recognised; without it letters are photographed and not read. */
  recognition?: RecognitionRuntime | null;
  /** A dictation model was found good. */
  onCanListen?: () => void;
  log: Log;
  clock?: Clock;
  delays?: Partial<BackendDelays>;
  diskFloorBytes?: number;
}

/** Starts the terminal: store, devices, printing and sync, joined to whatever page connects. */
export function startBackend(
  options: BackendOptions,
): { ok: true; backend: Backend } | { ok: false; reason: StoreFault } {
  const { config, content, dataDir, typesetter, log, clock = systemClock, diskFloorBytes = DISK_FLOOR_BYTES } = options;
  const delays = { ...BACKEND_DELAYS, ...options.delays };
  const opened = openStore(options);
  if (!opened.ok) return opened;
  const store = createStore(opened.db);
  const brokenAt = store.audit.firstBroken();
  if (brokenAt !== null) log.error('audit-chain-broken', { position: brokenAt });

  const { guides, searchWords } = content.guidance;
  const { sqliteBinding = null } = options;
  const library = openLibrary({ guides, searchWords, lawsDir: config.laws, sqliteBinding, log });
  const progressOf = createProgressOf({ config, content, clock });
  const canPrint = (text: string) => hasShape(text) && typesetter.canPrint(text);
  const { privateKey } = deviceKeyOf(store);
  const matterPapers = createMatterPapers({ config, content, store, typesetter, progressOf, privateKey, clock });
  const { papersOf, contentOf, singleContentOf } = matterPapers;
  const signed = store.signedPapers;

  const events = createEventStream((type) => (type === 'visit' ? visitEvent() : terminalEvent()));
  const terminalChanged = () => events.changed('terminal');
  const visitChanged = () => events.changed('visit');
  const allChanged = () => {
    terminalChanged();
    visitChanged();
  };

  const devices = createDevices(
    {
      'id-card-reader': config.devices.idCardReader.driver,
      'code-scanner': config.devices.codeScanner.driver,
      printer: config.devices.printer.driver,
      ...(config.devices.receiptPrinter.driver === 'none'
        ? {}
        : { 'receipt-printer': config.devices.receiptPrinter.driver }),
      ...(config.devices.callLamp.driver === 'none' ? {} : { 'call-lamp': config.devices.callLamp.driver }),
    },
    terminalChanged,
  );
  const gate = createReloadGate(clock, delays.reloadWaitMs);
  const wired = openDevices(config.devices, {
    onCard(event) {
      if (event.kind === 'state') devices.set('id-card-reader', ...readerState(event));
      else gate.pass(() => identify.card(event));
    },
    onCode(event) {
      if (event.kind === 'state') devices.set('code-scanner', event.state, event.reason);
      else if (event.kind === 'rejected') log.info('scan-ignored', { reason: event.reason });
      else gate.pass(() => void follow.scanned(event.text));
    },
    onLamp: ({ state, reason }) => devices.set('call-lamp', state, reason),
  });

  const visits = createVisits({
    clock,
    delays,
    onChanged: allChanged,
    onEnded(ended, abandoned) {
      papers.visitEnded(ended.paperIds);
      speech.visitEnded();
      letters.visitEnded();
      appointments.visitEnded();
      uploads.visitEnded();
      store.tryTransaction(() => signed.forgetStrangers(null));
      log.info('visit-ended', { visit: ended.id, abandoned });
    },
  });
  const speech = startSpeech({
    config: config.speech,
    sherpa: options.sherpa ?? null,
    visits,
    log,
    onChanged() {
      if (speech.view().canListen) options.onCanListen?.();
      terminalChanged();
    },
  });
  const letters = createLetters({ visits, recognition: options.recognition ?? null, clock, delays, log });
  const shown = () => visits.current()?.matter?.known.matter.matterNo ?? null;
  const sync = startSync({
    ...{ config, store, clock, delays, log, shown },
    isWaitedFor: () => visitMatters.isWaitedFor(),
    onAnswered: (operation, answer) => appointments.answered(operation, answer),
    onMattersChanged: (matterNos) => visitMatters.changed(matterNos),
    onSignedPaperHere: visitChanged,
    onReachable: () => calls.poke(),
    onChanged: terminalChanged,
  });
  const { centre, sender, feed, signedPapers } = sync;
  const calls = createCalls({
    centre,
    lamp: wired.callLamp,
    isLampReady: () => devices.views().some(({ id, state }) => id === 'call-lamp' && state === 'ready'),
    ...{ clock, delays, log, onChanged: terminalChanged },
  });
  const uploads = createUploads({
    hall: { name: config.site.name, phone: config.site.phone },
    base: config.centre.trackingBase,
    ...{ visits, centre, clock, delays, log, onChanged: visitChanged },
  });

  const printing = startPrinting({
    ...{ config, store, contentOf, typesetter, clock, delays, log },
    printers: wired,
    setSlip: options.setSlip,
    onPrinterState: devices.set,
    onChanged: allChanged,
  });
  const { papers } = printing;
  const headroom = startHeadroom({
    store,
    dataDir,
    floorBytes: diskFloorBytes,
    clock,
    delays,
    log,
    onChanged: terminalChanged,
  });

  const appointments = createAppointments({
    offers: content.guidance.halls.find(({ siteId }) => siteId === config.site.id)?.offers ?? [],
    calendar: content.calendar,
    ...{ store, config, clock, delays, visits, centre },
    onAsked: () => sender.poke(),
    onStoreFull: headroom.writeFailed,
  });
  const retention = startRetention({ store, keepDays: config.retentionDays, clock, delays, log, shown });

  const follow = createFollow({
    visits,
    store,
    centre,
    clock,
    delays,
    staff: config.staff,
    log,
    onShown({ matter, events: happened }) {
      store.tryTransaction(() => {
        for (const document of signedDocumentsOf(happened)) signed.want(wantedBy(matter, document));
      });
      signedPapers.poke();
      visitChanged();
    },
  });
  const identify = createIdentify({
    visits,
    clock,
    delays,
    canPrint,
    onConfirmed: (visitId, idNumber) => void follow.loadMine(visitId, idNumber),
  });
  const site = siteView(config, content);
  const guidance = () => guidanceView(config.site.id, content, clock);
  const onIntended = () => {
    printing.poke();
    allChanged();
  };
  const loosePapers = createLooseDesk({
    ...{ visits, papers, onIntended, prints: printing.prints },
    contentOf: createLooseContentOf({ site, content, clock, library, guidance, appointments, progressOf }),
  });
  const paperDesk = createPaperDesk({
    visits,
    papers,
    prints: printing.prints,
    papersOf,
    contentOf: singleContentOf,
    signed,
    onIntended,
    onRead({ matter: { matterNo } }, { code, issueId }) {
      const at = instantOf(clock);
      store.tryTransaction(() => store.audit.append('paper-shown', `${matterNo} ${issueId ?? code}`, at));
    },
  });
  const visitMatters = createVisitMatters({
    visits,
    matters: store.matters,
    onAccepted: paperDesk.accepted,
    onIssued: paperDesk.issued,
  });
  const register = createRegisterInVisit({
    visits,
    register: (registration) => registerMatter(registration, { store, config, content, clock, canPrint }),
    onRegistered(visitId, known, paperIds) {
      if (paperIds.length > 0) {
        for (const paperId of paperIds) papers.adopt(paperId, known);
        log.info('matter-registered', { matter: known.matter.matterNo });
      }
      visitMatters.registered(visitId, known, paperIds);
      for (const waiting of [printing, sender, feed]) waiting.poke();
    },
    onStoreFull: headroom.writeFailed,
  });

  const rate = createRate({ visits, store, routeMap: content.routeMap, clock, onGiven: () => sender.poke() });
  const remedy = createRemedy({
    ...{ visits, store, config, clock, progressOf, canPrint },
    toRate: rate.open,
    onMade: () => sender.poke(),
  });

  function visitEvent(): TerminalEvent {
    const visit = visits.current();
    const paperView = (paperId: string) => papers.view(paperId, printing.troubles);
    return {
      type: 'visit',
      visit:
        visit &&
        visitView(visit, {
          progressOf,
          paperView,
          printable: paperDesk.printable,
          toRate: rate.open,
          upload: uploads.view,
          open: remedy.open,
        }),
    };
  }

  function terminalEvent(): TerminalEvent {
    const own = visits.current()?.paperIds ?? [];
    const terminal: TerminalView = {
      devices: devices.views(),
      centre: { reachable: centre.reachable(), waiting: store.outbox.waiting() + store.materialPages.waiting() },
      canRegister: headroom.canRegister(),
      finishingPapers: store.papers.unfinished().filter(({ id }) => !own.includes(id)).length,
      speech: speech.view(),
      call: calls.view(),
    };
    return { type: 'terminal', terminal };
  }

  const api = createTerminalApi({
    site,
    guidance,
    library,
    appointments,
    calls,
    uploads,
    events,
    visits,
    identify,
    companions: createCompanions({ visits, clock, canPrint }),
    follow,
    register,
    materials: createMaterials({ visits }),
    rate,
    remedy,
    papers: paperDesk,
    loosePapers,
    speech,
    letters,
    endVisit(visitId) {
      if (visits.current()?.id !== visitId) return;
      gate.close();
      visits.end();
    },
  });
  const handler = new RPCHandler(api, {
    interceptors: [onError((error) => log.warn('call-failed', errorFields(error)))],
  });
  let page: PagePort | null = null;

  return {
    ok: true,
    backend: {
      connectPage(port) {
        visits.end();
        events.endAll();
        page?.close?.();
        page = port;
        handler.upgrade(port);
        port.start?.();
        gate.open();
      },
      async stop() {
        visits.end();
        events.endAll();
        page?.close?.();
        calls.stop();
        headroom.stop();
        speech.close();
        letters.close();
        retention.stop();
        await Promise.all([sync.stop(), printing.stop(), wired.close()]);
        library.close();
        store.close();
      },
    },
  };
}

function readerState({ state, reason }: Extract<CardReaderEvent, { kind: 'state' }>) {
  return [state === 'out-of-service' ? ('attention' as const) : state, reason] as const;
}

import { join } from 'node:path';
import type { FirstView } from '../../contract/first-view.ts';
import type { FromBackend, ToBackend } from '../../contract/processes.ts';
import { bundledContentDir } from '../../kiosk-config/content.ts';
import { loadKnownContent } from '../../kiosk-config/known-content.ts';
import { loadConfig } from '../../kiosk-config/load.ts';
import { type Backend, type PagePort, startBackend } from './backend.ts';
import { createTypesetter } from './documents/typesetter.ts';
import { sourceFontDirs } from './fonts/find-fonts.ts';
import { sourceLanguageData } from './letters/letters.ts';
import { createLog, errorFields } from './log.ts';
import { processesByMain, type TaskPort } from './processes/by-main.ts';
import { firstView } from './site-view.ts';
import { createSlipSetter } from './slips/slip-setter.ts';

/** The part of Electron's `process.parentPort` that is used here. */
interface ParentPort {
  postMessage(message: FromBackend): void;
  on(event: 'message', listener: (event: { data: ToBackend; ports: (PagePort & TaskPort)[] }) => void): void;
}

const log = createLog();
const { parentPort } = process as unknown as { parentPort: ParentPort };
const processes = processesByMain((message) => parentPort.postMessage(message));

/** Configuration, content, store, then everything else; the first that fails is what main is told. */
function start(): { ok: true; backend: Backend; firstView: FirstView } | { ok: false; reason: string } {
  const { MINGLU_CONFIG, MINGLU_DATA, MINGLU_STORE_KEY, MINGLU_SQLITE_BINDING, MINGLU_ROOT } = process.env;
  // The key must not be inherited by anything this process starts.
  delete process.env.MINGLU_STORE_KEY;
  if (!MINGLU_CONFIG || !MINGLU_DATA || !MINGLU_STORE_KEY) return { ok: false, reason: 'environment' };
  const loaded = loadConfig(MINGLU_CONFIG, { lastGood: join(MINGLU_DATA, 'config.last-good.yaml') });
  if (!loaded.ok) {
    for (const { line, path } of loaded.problems) log.error('config-problem', { line, path });
    return { ok: false, reason: 'config' };
  }
  if (loaded.from === 'last-good') log.warn('config-last-good', { problems: loaded.problems.length });
  const content = loadKnownContent(loaded.config.content ?? bundledContentDir(), {
    kept: join(MINGLU_DATA, 'content.known'),
    program: import.meta.filename,
  });
  if (!content.ok) {
    for (const { file } of content.problems) log.error('content-problem', { file });
    return { ok: false, reason: 'content' };
  }
  const { fonts } = loaded.config;
  const root = MINGLU_ROOT ?? process.cwd();
  const fontDirs = [...(fonts === null ? [] : [fonts]), ...sourceFontDirs(root)];
  const typesetting = createTypesetter({
    fontDirs,
    now: () => new Date(),
    onFontProblem: ({ file, reason }) => log.warn('font-passed-over', { file, reason }),
  });
  if (!typesetting.ok) {
    log.error('fonts-missing', { missing: typesetting.missing.join() });
    return { ok: false, reason: 'fonts-missing' };
  }
  if (loaded.config.devices.documentCamera.driver !== 'none') parentPort.postMessage({ type: 'can-see' });
  const begun = startBackend({
    config: loaded.config,
    content: content.content,
    dataDir: MINGLU_DATA,
    storeKey: MINGLU_STORE_KEY,
    sqliteBinding: MINGLU_SQLITE_BINDING || null,
    typesetter: typesetting.typesetter,
    setSlip: createSlipSetter(typesetting.fonts),
    onCanListen: () => parentPort.postMessage({ type: 'can-listen' }),
    sherpa: { start: processes.starterOf('speech'), vadModel: join(root, 'native/speech/vad/silero-vad-v5.onnx') },
    recognition: { start: processes.starterOf('recognition'), languageData: sourceLanguageData(root) },
    log,
  });
  return begun.ok ? { ...begun, firstView: firstView(loaded.config) } : begun;
}

/** The unexpected ends this process: main starts it afresh, and the store knows where everything stood. */
function crash(error: unknown): never {
  log.error('backend-crashed', errorFields(error));
  process.exit(1);
}
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

const started = start();
if (started.ok) {
  const { backend, firstView } = started;
  parentPort.on('message', ({ data, ports: [port] }) => {
    if (data.type === 'ping') parentPort.postMessage({ type: 'pong' });
    if (data.type === 'process' && port) processes.arrived(data.id, port);
    if (data.type === 'process-gone') processes.gone(data.id);
    if (data.type === 'page' && port) backend.connectPage(port);
  });
  parentPort.postMessage({ type: 'ready', firstView });
  log.info('backend-ready');
} else {
  log.error('backend-failed', { reason: started.reason });
  parentPort.postMessage({ type: 'failed', reason: started.reason });
}

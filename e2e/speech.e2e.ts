import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Kiosk, launchKiosk } from './launch.ts';

// A terminal on which an administrator has installed a dictation model: good by its checksums, though no model at all.

const SITE = fileURLToPath(new URL('../kiosk-config/sites/suning.yaml', import.meta.url));
/** A start on a busy test machine. */
const startLimit = { timeout: 15_000, interval: 50 };

let dir: string;
let kiosk: Kiosk;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'minglu-speech-'));
  const model = join(dir, 'model');
  mkdirSync(model);
  const files = Object.fromEntries(
    ['model', 'tokens'].map((file) => {
      writeFileSync(join(model, file), file);
      return [file, { file, sha256: createHash('sha256').update(file).digest('hex') }];
    }),
  );
  const manifest = { type: 'sensevoice', name: '样例', licence: 'none', files };
  writeFileSync(join(model, 'manifest.json'), JSON.stringify(manifest));
  const config = join(dir, 'terminal.yaml');
  const site = parse(readFileSync(SITE, 'utf8'));
  writeFileSync(config, stringify({ ...site, speech: { dictationModel: model } }));
  kiosk = await launchKiosk({ config, dataDir: join(dir, 'data') });
});
afterAll(async () => {
  await kiosk.close();
  rmSync(dir, { recursive: true, force: true });
});

const permission = (name: string) =>
  kiosk.inPage(`navigator.permissions.query({ name: '${name}' }).then((it) => it.state)`);

describe('a terminal with dictation', () => {
  it('lets its page hear, and still not see', async () => {
    await vi.waitFor(async () => expect(await permission('microphone')).toBe('granted'), startLimit);
    expect(await permission('camera')).toBe('denied');
    const asked = (wish: string) =>
      kiosk.inPage(`navigator.mediaDevices.getUserMedia(${wish}).then(() => 'given', (error) => error.name)`);
    expect(await asked('{ video: true }')).not.toBe('given');
    expect(await asked('{ audio: true, video: true }')).not.toBe('given');
  });

  it('makes the sound of the page in the page', async () => {
    const state = await kiosk.inPage(`(async () => {
      const context = new AudioContext();
      await context.resume();
      return context.state;
    })()`);
    expect(state).toBe('running');
  });
});

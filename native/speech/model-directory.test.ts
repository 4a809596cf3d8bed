import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkModelDirectory, LISTENING_MODELS, MANIFEST_NAME, SPEAKING_MODELS } from './model-directory.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe("the folder of an administrator's model", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'model-'));
    writeFileSync(join(folder, 'model.onnx'), 'weights');
    writeFileSync(join(folder, 'tokens.txt'), 'tokens');
    writeManifest({});
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function writeManifest(changes: Record<string, unknown>) {
    const manifest = {
      type: 'sensevoice',
      name: '样例模型',
      licence: 'Apache-2.0',
      files: {
        model: { file: 'model.onnx', sha256: sha256('weights') },
        tokens: { file: 'tokens.txt', sha256: sha256('tokens') },
      },
      ...changes,
    };
    writeFileSync(join(folder, MANIFEST_NAME), JSON.stringify(manifest));
  }
  const check = () => checkModelDirectory(folder, LISTENING_MODELS);

  it('is taken when every file is what the manifest says', async () => {
    expect(await check()).toEqual({
      ok: true,
      model: {
        type: 'sensevoice',
        name: '样例模型',
        licence: 'Apache-2.0',
        files: { model: join(folder, 'model.onnx'), tokens: join(folder, 'tokens.txt') },
      },
    });
  });

  it('is absent when it has no manifest', async () => {
    rmSync(join(folder, MANIFEST_NAME));
    expect(await check()).toMatchObject({ ok: false, reason: 'absent' });
    expect(await checkModelDirectory(join(folder, 'no-such'), LISTENING_MODELS)).toMatchObject({ reason: 'absent' });
  });

  it('is refused with a changed file, a missing file, another kind of model', async () => {
    writeFileSync(join(folder, 'model.onnx'), 'weightz');
    expect(await check()).toEqual({ ok: false, reason: 'wrong-checksum', file: 'model.onnx' });
    rmSync(join(folder, 'model.onnx'));
    expect(await check()).toEqual({ ok: false, reason: 'missing-file', file: 'model.onnx' });
    writeManifest({ type: 'zipformer' });
    expect(await check()).toEqual({ ok: false, reason: 'missing-file', file: 'encoder' });
    writeManifest({ type: 'vits' });
    expect(await check()).toMatchObject({ reason: 'wrong-type' });
    expect(await checkModelDirectory(folder, SPEAKING_MODELS)).toMatchObject({
      reason: 'missing-file',
      file: 'model.onnx',
    });
  });

  it.each([
    ['no JSON', 'nonsense'],
    ['no licence', { licence: undefined }],
    ['a file outside the folder', { files: { model: { file: '../model.onnx', sha256: sha256('weights') } } }],
    ['an unknown key', { url: 'http://example.invalid' }],
    ['a checksum that is none', { files: { model: { file: 'model.onnx', sha256: 'abc' } } }],
  ])('is refused for a manifest with %s', async (_, manifest) => {
    if (typeof manifest === 'string') writeFileSync(join(folder, MANIFEST_NAME), manifest);
    else writeManifest(manifest);
    expect(await check()).toMatchObject({ ok: false, reason: 'manifest-unreadable' });
  });
});

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** The files a model of each type consists of. */
const ROLES = {
  paraformer: ['model', 'tokens'],
  sensevoice: ['model', 'tokens'],
  zipformer: ['encoder', 'decoder', 'joiner', 'tokens'],
  vits: ['model', 'lexicon', 'tokens'],
  matcha: ['acousticModel', 'vocoder', 'lexicon', 'tokens'],
} as const;

export type ModelType = keyof typeof ROLES;
export const LISTENING_MODELS: readonly ModelType[] = ['paraformer', 'sensevoice', 'zipformer'];
export const SPEAKING_MODELS: readonly ModelType[] = ['vits', 'matcha'];

const ModelFile = z.strictObject({
  /** A name in the model's own folder; a path would let a manifest reach elsewhere. */
  file: z.string().refine((name) => name !== '' && name === basename(name) && !name.startsWith('.')),
  sha256: z.string().regex(/^[0-9a-f]{64}$/i),
});

const Manifest = z.strictObject({
  type: z.string(),
  name: z.string().min(1).max(100),
  /** As the model's publisher states it: what the administrator has agreed to. */
  licence: z.string().min(1).max(100),
  files: z.record(z.string(), ModelFile),
});

export const MANIFEST_NAME = 'manifest.json';
/** A manifest is a page of text. */
const LARGEST_MANIFEST_BYTES = 65_536;

/** A model whose files are all there and are what its manifest says. */
export interface InstalledModel {
  type: ModelType;
  name: string;
  licence: string;
  /** Absolute paths by role. */
  files: Readonly<Record<string, string>>;
}

export type ModelProblem = 'absent' | 'manifest-unreadable' | 'wrong-type' | 'missing-file' | 'wrong-checksum';
export type CheckedModel =
  | { ok: true; model: InstalledModel }
  /** `file`: which of the manifest's files, for staff. */
  | { ok: false; reason: ModelProblem; file: string | null };

/** Reads the manifest of a model's folder and checks every file it names; a large model takes seconds. */
export async function checkModelDirectory(folder: string, wanted: readonly ModelType[]): Promise<CheckedModel> {
  const problem = (reason: ModelProblem, file: string | null = null) => ({ ok: false as const, reason, file });
  const text = await readManifest(join(folder, MANIFEST_NAME));
  if (text === null) return problem('absent');
  const parsed = Manifest.safeParse(fromJson(text));
  if (!parsed.success) return problem('manifest-unreadable');
  const { name, licence, files } = parsed.data;
  const type = wanted.find((one) => one === parsed.data.type);
  if (type === undefined) return problem('wrong-type');
  const paths: Record<string, string> = {};
  for (const role of ROLES[type]) {
    const entry = files[role];
    if (entry === undefined) return problem('missing-file', role);
    const path = join(folder, entry.file);
    const sum = await sha256Of(path);
    if (sum === null) return problem('missing-file', entry.file);
    if (sum !== entry.sha256.toLowerCase()) return problem('wrong-checksum', entry.file);
    paths[role] = path;
  }
  return { ok: true, model: { type, name, licence, files: paths } };
}

async function readManifest(file: string): Promise<string | null> {
  try {
    if ((await stat(file)).size > LARGEST_MANIFEST_BYTES) return '';
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sha256Of(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  } catch {
    return null;
  }
  return hash.digest('hex');
}

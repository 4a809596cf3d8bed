import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** Far above any card, configuration or paper: more is a mistake, or a stream that never ends. */
const LARGEST_INPUT_BYTES = 4 * 1024 * 1024;

export type ReadText = { ok: true; text: string } | { ok: false; problem: string };

/** Reads UTF-8 text from a file, or from standard input when `path` is `-`. */
export async function readText(path: string): Promise<ReadText> {
  const name = path === '-' ? 'standard input' : path;
  const refused = (why: string) => ({ ok: false as const, problem: `cannot read ${name}: ${why}` });
  if (path === '-' && process.stdin.isTTY) return refused('nothing is piped into it');
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of path === '-' ? process.stdin : createReadStream(path)) {
      size += chunk.length;
      if (size > LARGEST_INPUT_BYTES) return refused('more than 4 MiB');
      chunks.push(chunk);
    }
  } catch (error) {
    return refused(fileTrouble(error));
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return refused('not UTF-8 text');
  }
}

/** Writes a file; a path that cannot be written is an answer, not an accident. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
): Promise<{ ok: true } | { ok: false; problem: string }> {
  try {
    await writeFile(path, content);
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: `cannot write ${path}: ${fileTrouble(error)}` };
  }
}

const FILE_TROUBLES: Record<string, string> = {
  ENOENT: 'no such file or directory',
  ENOTDIR: 'no such file or directory',
  EISDIR: 'it is a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'permission denied',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links go round in a circle',
};

/** @throws what is not the trouble of a file */
function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^ERR_INVALID_ARG/.test(code)) return 'the name is not valid';
  if (!/^E[A-Z0-9]+$/.test(code)) throw error;
  return FILE_TROUBLES[code] ?? code;
}

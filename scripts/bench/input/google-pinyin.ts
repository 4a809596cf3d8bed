import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'out/cache/google-pinyin';
/** The library, its headers and its dictionary, as Debian builds them. */
const PACKAGES = ['libgooglepinyin0', 'libgooglepinyin0-dev'];

export interface Typed {
  milliseconds: number;
  candidates: string[];
}

/** Types every line into libgooglepinyin, in a program of its own that is compiled at the first call. */
export function typeIntoGooglePinyin(lines: readonly string[]): { loadMs: number; memoryMb: number; typed: Typed[] } {
  const program = compiled();
  const user = join(folder, 'user.dat');
  rmSync(user, { force: true });
  const libraries = join(folder, 'usr/lib/x86_64-linux-gnu');
  const { status, stdout, stderr } = spawnSync(program, [join(libraries, 'googlepinyin/data/dict_pinyin.dat'), user], {
    input: `${lines.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`libgooglepinyin could not be run: ${stderr}`);
  const [first = '', ...answers] = stdout.trimEnd().split('\n');
  const [nanoseconds, kilobytes] = first.split('\t').map(Number);
  const typed = answers.map((line) => {
    const [time = '0', ...candidates] = line.split('\t');
    return { milliseconds: Number(time) / 1e6, candidates };
  });
  return { loadMs: (nanoseconds ?? 0) / 1e6, memoryMb: (kilobytes ?? 0) / 1024, typed };
}

function compiled(): string {
  const program = join(folder, 'type');
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  must('apt-get', ['download', ...PACKAGES]);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) must('dpkg-deb', ['-x', file, '.']);
  const library = 'usr/lib/x86_64-linux-gnu/libgooglepinyin.a';
  const source = join('..', '..', '..', 'scripts/bench/input/google-pinyin.cpp');
  must('g++', ['-O2', '-Iusr/include', source, library, '-lpthread', '-o', 'type']);
  return program;
}

function must(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}

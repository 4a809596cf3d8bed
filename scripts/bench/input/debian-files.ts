import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of Debian packages, unpacked in a folder of their own at the first call; undefined when they cannot be had here. */
export function debianFiles(name: string, packages: readonly string[]): string | undefined {
  const folder = join('out/cache', name);
  if (existsSync(join(folder, 'usr'))) return folder;
  mkdirSync(folder, { recursive: true });
  const ran = (command: string, args: readonly string[]) => spawnSync(command, args, { cwd: folder }).status === 0;
  if (!ran('apt-get', ['download', ...packages])) return undefined;
  const archives = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  return archives.every((file) => ran('dpkg-deb', ['-x', file, '.'])) ? folder : undefined;
}

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const cache = 'out/cache/lexicon';

/** Where the words come from; checksums of the packages as they were reviewed. */
const DEBIAN = {
  pinyin: {
    name: 'rime-data-pinyin-simp',
    version: '0.0~git20230104.52b9c75-1',
    sha256: '9ff3f2ab35abb154cf9f37127c9e7edee243c1de99ebccba16a9f69a1f7fd2b1',
  },
  grammar: {
    name: 'sunpinyin-data',
    version: '0.1.22+20170109-2',
    sha256: 'e30b33b97cbe45af1b176a5c8e937078759d0c1f5344200a11e6ac802339a948',
  },
} as const;
const JIEBA = {
  name: '@node-rs/jieba',
  version: '2.0.3',
  sha256: 'dc47710696737e8f694ca6f21d4fe37a830d912cc38e8f2ef7049b5212b18ec8',
};

/** The files of the sources, fetched at the first call and kept in `out/cache`. */
export function lexiconSources() {
  mkdirSync(cache, { recursive: true });
  const pinyin = debian(DEBIAN.pinyin);
  const grammar = debian(DEBIAN.grammar);
  const jieba = npm(JIEBA);
  return {
    pinyin: join(pinyin, 'usr/share/rime-data/pinyin_simp.dict.yaml'),
    grammar: join(grammar, 'usr/lib/x86_64-linux-gnu/sunpinyin/data/lm_sc.t3g'),
    grammarWords: join(grammar, 'usr/lib/x86_64-linux-gnu/sunpinyin/data/pydict_sc.bin'),
    grammarLicence: join(grammar, 'usr/share/doc/sunpinyin-data/copyright'),
    jieba: join(jieba, 'package/dict.txt'),
    jiebaLicence: join(jieba, 'package/LICENSE'),
  };
}

function debian({ name, version, sha256 }: { name: string; version: string; sha256: string }): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  must('apt-get', ['download', `${name}=${version}`]);
  const file = fetched(name, sha256);
  mkdirSync(folder);
  must('dpkg-deb', ['-x', file, name]);
  return folder;
}

function npm({ name, version, sha256 }: { name: string; version: string; sha256: string }): string {
  const folder = join(cache, 'npm', name.replace('/', '-').slice(1));
  if (existsSync(folder)) return folder;
  must('npm', ['pack', '--silent', `${name}@${version}`]);
  const file = fetched(name.replace('/', '-').slice(1), sha256);
  mkdirSync(folder, { recursive: true });
  must('tar', ['-xzf', file, '-C', join('npm', name.replace('/', '-').slice(1))]);
  return folder;
}

/** The package that was just fetched, by its checksum the one that was reviewed. */
function fetched(name: string, sha256: string): string {
  const file = readdirSync(cache).find((one) => one.startsWith(name) && /\.(deb|tgz)$/.test(one));
  if (file === undefined) throw new Error(`${name} was not fetched`);
  const found = createHash('sha256')
    .update(readFileSync(join(cache, file)))
    .digest('hex');
  if (found === sha256) return file;
  rmSync(join(cache, file));
  throw new Error(`${name} is not the package that was reviewed: its checksum is ${found}`);
}

function must(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: cache, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}

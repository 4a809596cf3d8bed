import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readChecked } from './checked-yaml.ts';
import type { Problem } from './problem.ts';
import { TerminalConfig } from './schema.ts';
import { writeAtomically } from './write-atomically.ts';

export type CheckedConfig = { ok: true; config: TerminalConfig } | { ok: false; problems: Problem[] };

/**
 * `from: 'last-good'`: the file is wrong, its problems are told, and the configuration that worked last stays in force.
 */
export type LoadedConfig =
  | { ok: true; config: TerminalConfig; from: 'file' }
  | { ok: true; config: TerminalConfig; from: 'last-good'; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/** Checks the text of a configuration file; reads and writes nothing. */
export function checkConfigText(text: string): CheckedConfig {
  const checked = readChecked(text, TerminalConfig);
  return checked.ok ? { ok: true, config: checked.value } : checked;
}

/**
 * Loads a terminal's configuration. Relative directories in it are taken from where `file` lies.
 * @param lastGood where the last good text is kept; written after each good load, read when `file` is wrong or gone
 * @throws when `lastGood` cannot be written
 */
export function loadConfig(file: string, { lastGood }: { lastGood?: string } = {}): LoadedConfig {
  const text = readText(file);
  const checked = text === null ? unreadable(file) : checkConfigText(text);
  if (checked.ok) {
    if (lastGood !== undefined && text !== null && readText(lastGood) !== text) writeAtomically(lastGood, text);
    return { ok: true, config: withAbsolutePaths(checked.config, file), from: 'file' };
  }
  const { problems } = checked;
  const keptText = lastGood === undefined ? null : readText(lastGood);
  const kept = keptText === null ? null : checkConfigText(keptText);
  if (!kept?.ok) return { ok: false, problems };
  return { ok: true, config: withAbsolutePaths(kept.config, file), from: 'last-good', problems };
}

function withAbsolutePaths(config: TerminalConfig, file: string): TerminalConfig {
  const absolute = (path: string | null) => (path === null ? null : resolve(dirname(file), path));
  const speech = {
    ...config.speech,
    voiceModel: absolute(config.speech.voiceModel),
    dictationModel: absolute(config.speech.dictationModel),
    recordings: absolute(config.speech.recordings),
  };
  return {
    ...config,
    speech,
    content: absolute(config.content),
    fonts: absolute(config.fonts),
    laws: absolute(config.laws),
  };
}

function unreadable(file: string): CheckedConfig {
  return { ok: false, problems: [{ line: null, path: '', reason: `读不到配置文件 ${file}` }] };
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

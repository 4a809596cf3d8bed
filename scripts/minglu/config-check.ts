import { loadContent } from '../../kiosk-config/content.ts';
import { loadConfig } from '../../kiosk-config/load.ts';
import { type Problem, problemWords } from '../../kiosk-config/problem.ts';
import type { Outcome } from './command.ts';
import { readText } from './files.ts';

/** Checks a terminal's configuration file, and the content pack it names. */
export async function checkConfig({ file }: { file: string }): Promise<Outcome> {
  const read = await readText(file);
  if (!read.ok) return read;
  const problems = problemsOf(file);
  const [first] = problems;
  if (first === undefined) return { ok: true, answer: { ok: true, problems: [] } };
  return { ok: false, problem: `${file}: ${problemWords(first)}`, answer: { ok: false, problems } };
}

function problemsOf(file: string): Problem[] {
  const loaded = loadConfig(file);
  if (!loaded.ok) return loaded.problems;
  const { content } = loaded.config;
  if (content === null) return [];
  const pack = loadContent(content);
  return pack.ok
    ? []
    : pack.problems.map((found) => ({ line: null, path: 'content', reason: `${found.file} ${found.reason}` }));
}

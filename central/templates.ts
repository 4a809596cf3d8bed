import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentTemplate } from '../domain/documents/template.ts';
import { templateProblems } from '../domain/documents/template-problems.ts';
import { IssuedCode } from '../domain/matter.ts';
import { type ReadFile, readYaml } from './read-yaml.ts';

/** The templates of the documents the desk may issue; one that is not there cannot be issued. */
export type IssueTemplates = Partial<Record<IssuedCode, DocumentTemplate>>;

/** Reads the templates of a content pack's `documents` folder. */
export function readTemplates(dir: string): ReadFile<IssueTemplates> {
  if (!existsSync(dir)) return { ok: false, problems: [`${dir}：没有这个文件夹`] };
  const templates: IssueTemplates = {};
  const problems: string[] = [];
  for (const code of IssuedCode.options) {
    const file = join(dir, `${code.toLowerCase()}.yaml`);
    if (!existsSync(file)) continue;
    const read = readTemplate(file, code);
    if (read.ok) templates[code] = read.value;
    else problems.push(...read.problems);
  }
  return problems.length === 0 ? { ok: true, value: templates } : { ok: false, problems };
}

function readTemplate(file: string, code: IssuedCode): ReadFile<DocumentTemplate> {
  const read = readYaml(file, DocumentTemplate);
  if (!read.ok) return read;
  const problems = read.value.code === code ? templateProblems(read.value) : [`code 应是 ${code}`];
  return problems.length === 0 ? read : { ok: false, problems: problems.map((problem) => `${file}：${problem}`) };
}

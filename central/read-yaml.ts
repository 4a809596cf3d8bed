import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export type ReadFile<T> = { ok: true; value: T } | { ok: false; problems: string[] };

/** Reads a YAML or JSON file (JSON is YAML) by a schema. */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): ReadFile<z.output<Schema>> {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
  } catch (error) {
    return { ok: false, problems: [`${file}：读不出来（${(error as Error).message.split('\n')[0]}）`] };
  }
  const checked = schema.safeParse(content, { error: z.locales.zhCN().localeError });
  if (checked.success) return { ok: true, value: checked.data };
  return {
    ok: false,
    problems: checked.error.issues.map(({ path, message }) => `${file} ${path.join('.')}：${message}`),
  };
}

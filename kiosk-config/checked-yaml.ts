import { type Document, isCollection, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { issueWords, type Problem, problemsOfIssue } from './problem.ts';

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Reads YAML text by a schema; every problem names its line. JSON is YAML too. */
export function readChecked<Schema extends z.ZodType>(text: string, schema: Schema): Checked<z.output<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], reason: `YAML 格式错误（${message}）` })),
    ...aliasesIn(document).map((offset) => ({ offset, reason: '不能使用 YAML 别名（*）' })),
  ];
  if (syntax.length > 0) {
    return {
      ok: false,
      problems: syntax.map(({ offset, reason }) => ({ line: lines.linePos(offset).line, path: '', reason })),
    };
  }
  const read = schema.safeParse(document.toJS(), { error: issueWords });
  if (read.success) return { ok: true, value: read.data };
  const problems = read.error.issues.flatMap(problemsOfIssue).map(({ path, reason }) => {
    const offset = offsetOf(document, path);
    return { line: offset === null ? null : lines.linePos(offset).line, path: path.map(String).join('.'), reason };
  });
  return { ok: false, problems };
}

/** Aliases that multiply themselves would fill the memory; no file of ours needs one. */
function aliasesIn(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, { Alias: (_, node) => void offsets.push(node.range?.[0] ?? 0) });
  return offsets;
}

/** Where the key at `path` stands, or the nearest thing around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const items: unknown[] = isCollection(parent) ? parent.items : [];
    const item = items.find((one, i) =>
      isPair(one) ? isScalar(one.key) && String(one.key.value) === String(key) : i === key,
    );
    const node = isPair(item) ? item.key : item;
    if (isNode(node) && node.range) return node.range[0];
  }
  return null;
}

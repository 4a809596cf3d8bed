import { type FieldSpec, type Fields, fieldAt, partsOf } from './field-spec.ts';
import { fillDocument } from './fill.ts';
import { issueRules, type Wanted } from './issue-rules.ts';
import { sampleInput } from './sample-input.ts';
import { parseCondition, pathsIn, strayBraces } from './say.ts';
import type { DocumentTemplate } from './template.ts';

/** What is wrong with a template, in Chinese for who edits it; empty when it may be used. */
export function templateProblems(template: DocumentTemplate): string[] {
  const problems = [...wordProblems(template), ...inkProblems(template), ...lawProblems(template)];
  return problems.length > 0 ? problems : sampleProblems(template);
}

/** Every text, condition and list the template names, with the fields that can be named there. */
interface Use {
  fields: Fields;
  texts: string[];
  conditions: string[];
}

function wordProblems(template: DocumentTemplate): string[] {
  return usesOf(template).flatMap(({ fields, texts, conditions }) => [
    ...texts.filter(strayBraces).map((text) => `“${text}”里的大括号不成对，或者里面不是字段名`),
    ...texts
      .flatMap(pathsIn)
      .filter((path) => path !== 'row' && !isSayable(fieldAt(fields, path)))
      .map((path) => `没有可以印出的字段 {${path}}`),
    ...conditions.flatMap((condition) => {
      const { path, options } = parseCondition(condition);
      const spec = fieldAt(fields, path);
      if (spec === null) return [`条件“${condition}”里没有字段 ${path}`];
      const known = spec.type === 'choice' ? Object.keys(spec.options) : [];
      return (options ?? []).filter((one) => !known.includes(one)).map((one) => `条件“${condition}”里没有选项 ${one}`);
    }),
  ]);
}

function isSayable(spec: FieldSpec | null): boolean {
  if (spec === null || spec.type === 'route' || spec.type === 'signature') return false;
  if (spec.type === 'list') return spec.words !== undefined;
  return partsOf(spec) === null;
}

/** Ink stands where a field has it; a name that leads nowhere would leave the line empty without a word. */
function inkProblems({ fields, parts }: DocumentTemplate): string[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const ink = block.kind === 'sign-here' ? block.signed?.ink : undefined;
      if (ink === undefined || fieldAt(fields, ink)?.type === 'signature') return [];
      return [`没有签名字段 ${ink}`];
    }),
  );
}

/** A county may say it in other words, but not leave out what the law wants said. */
function lawProblems(template: DocumentTemplate): string[] {
  // The plain words are an extra: what the law wants stands on the paper itself.
  const paper = { ...template, parts: template.parts.filter(({ layout }) => layout !== 'plain') };
  const named = new Set(usesOf(paper).flatMap(({ texts }) => texts.flatMap(pathsIn)));
  for (const block of paper.parts.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'table') named.add(block.each);
    if (block.kind === 'choices' || block.kind === 'route-map') named.add(block.of);
    if (block.kind === 'sign-here' && block.signed !== undefined) named.add(block.signed.ink);
  }
  const isPrinted = (path: string) => [...named].some((one) => one === path || one.startsWith(`${path}.`));
  return Object.entries(issueRules[template.code].wanted).flatMap(([path, wanted]) => {
    const problem = wantedProblem(template.fields, path, wanted);
    if (problem !== null) return [problem];
    return wanted.printed && !isPrinted(path) ? [`法定内容 ${path} 没有印在文书上`] : [];
  });
}

function wantedProblem(fields: Fields, path: string, { type }: Wanted): string | null {
  const spec = fieldAt(fields, path);
  if (spec === null || spec.type !== type) return `法定字段 ${path} 应有，类型是 ${type}`;
  return isOptional(fields, path) ? `法定字段 ${path} 不能是可以不填的` : null;
}

function isOptional(fields: Fields, path: string): boolean {
  const names = path.split('.');
  return names.some((_, i) => fieldAt(fields, names.slice(0, i + 1).join('.'))?.optional === true);
}

function sampleProblems(template: DocumentTemplate): string[] {
  const filled = fillDocument(template, sampleInput(template));
  return filled.ok ? [] : [`样例填不成这份文书：${filled.field}（${filled.reason}）`];
}

function usesOf({ fields, documentNo, parts }: DocumentTemplate): Use[] {
  const lists = listsOf(fields);
  const inLists = lists.map(({ of, words }) => ({
    fields: { ...fields, ...of },
    texts: words === undefined ? [] : [words],
    conditions: [],
  }));
  const tables = parts.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
  const inTables = tables.map(({ each, columns }): Use => {
    const list = fieldAt(fields, each);
    const of = list?.type === 'list' ? list.of : {};
    return { fields: { ...fields, ...of }, ...gather(columns.map(({ value }) => value)) };
  });
  const around = parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => (block.kind === 'table' ? { when: block.when } : block)),
  }));
  return [...inLists, ...inTables, { fields, ...gather([documentNo, around]) }];
}

function listsOf(fields: Fields): Extract<FieldSpec, { type: 'list' }>[] {
  return Object.values(fields).flatMap((spec) => {
    if (spec.type === 'list') return [spec, ...listsOf(spec.of)];
    return spec.type === 'group' ? listsOf(spec.fields) : [];
  });
}

/** The strings of a piece of template: what stands under `when` is a condition, everything else words. */
function gather(value: unknown): { texts: string[]; conditions: string[] } {
  if (typeof value === 'string') return { texts: [value], conditions: [] };
  if (typeof value !== 'object' || value === null) return { texts: [], conditions: [] };
  const found = Object.entries(value).map(([key, inner]) => {
    const { texts, conditions } = gather(inner);
    return key === 'when' ? { texts: [], conditions: [...texts, ...conditions] } : { texts, conditions };
  });
  return { texts: found.flatMap(({ texts }) => texts), conditions: found.flatMap(({ conditions }) => conditions) };
}

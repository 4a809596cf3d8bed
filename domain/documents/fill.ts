import { z } from 'zod';
import { MainStep } from '../route-step.ts';
import { Signature } from '../signature.ts';
import { checkInput } from './check-input.ts';
import type { CodeBlock, DocumentBlock, DocumentContent, DocumentResult, Field, RouteMapOnPaper } from './document.ts';
import { fieldAt } from './field-spec.ts';
import { fieldWords, inputSchema, wordsByField } from './field-words.ts';
import { refusalByLaw } from './issue-rules.ts';
import { holds, type Known, knownOfItem, say, valueAt } from './say.ts';
import type { DocumentTemplate, TemplateBlock, Words } from './template.ts';

const NUMERALS = '一二三四五六七八九十';

/** Fills a template. Refused with the field when something is missing, wrong, unprintable, or against the law. */
export function fillDocument(template: DocumentTemplate, value: unknown): DocumentResult {
  const checked = checkInput(inputSchema(template.fields), value);
  if (!checked.ok) return checked;
  const refusal = refusalByLaw(template.code, checked.input);
  if (refusal !== null) return refusal;
  const { fields } = template;
  const known = { fields, input: checked.input, words: fieldWords(fields, checked.input) };
  return { ok: true, content: contentOf(template, known) };
}

function contentOf(template: DocumentTemplate, known: Known): DocumentContent {
  const documentNo = template.documentNo === undefined ? null : say(template.documentNo, known);
  return {
    code: template.code,
    templateVersion: template.version,
    title: template.name,
    documentNo,
    parts: template.parts
      .filter((part) => holds(part.when, known))
      .map(({ layout, title, organ, blocks }) => ({
        layout,
        title: say(title, known),
        organ: organ === undefined ? null : say(organ, known),
        documentNo: organ === undefined ? null : documentNo,
        blocks: filledBlocks(blocks, known),
      })),
    mark: template.mark,
    filledIn: wordsByField(known.words),
  };
}

function filledBlocks(blocks: readonly TemplateBlock[], known: Known): DocumentBlock[] {
  let numbered = 0;
  return blocks
    .filter((block) => holds(block.when, known))
    .map((block) => {
      if (block.kind !== 'numbered') return filledBlock(block, known);
      const heading = `${NUMERALS.charAt(numbered)}、${say(block.heading, known)}`;
      numbered += 1;
      return { kind: 'numbered', heading, text: say(block.text, known) };
    });
}

function filledBlock(block: Exclude<TemplateBlock, { kind: 'numbered' }>, known: Known): DocumentBlock {
  const filled = (words: Words) => say(words, known);
  switch (block.kind) {
    case 'salutation':
    case 'paragraph':
    case 'heading':
    case 'note':
      return { kind: block.kind, text: filled(block.text) };
    case 'fields':
      return {
        kind: 'fields',
        rows: block.rows.map((row) => cellsOf(row, known)).filter(({ length }) => length > 0),
      };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(({ title, share, align }) => ({ title, share, align })),
        rows: tableRows(block, known),
      };
    case 'choices':
      return { kind: 'choices', label: filled(block.label), options: optionsOf(block.of, known) };
    case 'reference':
      return { kind: 'reference', fields: cellsOf(block.fields, known), code: codeOf(block.code, known) };
    case 'answer':
      return { kind: 'answer', question: filled(block.question), answer: filled(block.answer) };
    case 'sign-here':
      return { kind: 'sign-here', labels: block.labels, ...signedOf(block, known) };
    case 'writing-lines':
      return { kind: 'writing-lines', label: filled(block.label), lines: block.lines };
    case 'signature':
      return {
        kind: 'signature',
        attachment: block.attachment === undefined ? null : filled(block.attachment),
        organ: filled(block.organ),
        day: filled(block.day),
        contact: block.contact === undefined ? null : filled(block.contact),
        code: block.code === undefined ? null : codeOf(block.code, known),
      };
    case 'route-map':
      return { kind: 'route-map', map: mapOf(block, known) };
  }
}

type BlockOf<Kind extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: Kind }>;

function cellsOf(cells: BlockOf<'reference'>['fields'], known: Known): Field[] {
  return cells
    .filter((cell) => holds(cell.when, known))
    .map(({ label, value, emphasis }) => ({ label: say(label, known), value: say(value, known), emphasis }));
}

function codeOf({ url, lines }: BlockOf<'reference'>['code'], known: Known): CodeBlock {
  return { url: say(url, known), lines: lines.map((line) => say(line, known)) };
}

function optionsOf(path: string, { fields, input }: Known): { text: string; chosen: boolean }[] {
  const spec = fieldAt(fields, path);
  if (spec?.type !== 'choice') return [];
  const chosen = valueAt(input, path);
  return Object.entries(spec.options).map(([key, text]) => ({ text, chosen: key === chosen }));
}

function signedOf({ signed }: BlockOf<'sign-here'>, known: Known): { signed?: { ink: Signature; day: string } } {
  const ink = signed === undefined ? undefined : valueAt(known.input, signed.ink);
  if (signed === undefined || ink === undefined || ink === null) return {};
  return { signed: { ink: Signature.parse(ink), day: say(signed.day, known) } };
}

function tableRows({ each, columns, atLeast }: BlockOf<'table'>, known: Known): string[][] {
  const spec = fieldAt(known.fields, each);
  const items = valueAt(known.input, each);
  if (spec?.type !== 'list') return [];
  const rows = (Array.isArray(items) ? items : []).map((item, i) => {
    const ofItem = knownOfItem(known, item, spec.of);
    const numbered = { ...ofItem, words: { ...ofItem.words, row: String(i + 1) } };
    return columns.map(({ value }) => (value === '' ? '' : say(value, numbered)));
  });
  const missing = Math.max(0, atLeast - rows.length);
  return [...rows, ...Array.from({ length: missing }, () => columns.map(() => ''))];
}

function mapOf({ of, title, lines, notes }: BlockOf<'route-map'>, known: Known): RouteMapOnPaper {
  return {
    title: say(title, known),
    lines: lines.map((line) => say(line, known)),
    steps: z.array(MainStep).parse(valueAt(known.input, of)),
    notes: notes.map((note) => say(note, known)),
  };
}

import type { DocumentBlock, DocumentContent, DocumentPart, Field } from '../../../domain/documents/document.ts';
import type { Signature } from '../../../domain/signature.ts';
import { columnsOf } from '../../../native/receipt-printer/charset.ts';
import { evenLines, fillLines, widestPiece } from './fill-lines.ts';

/** A slip from top to bottom, broken to its columns; how a line gets onto the paper is the printer's business. */
export type SlipLine =
  | { kind: 'text'; text: string; bold?: boolean; double?: boolean; centred?: boolean }
  | { kind: 'gap' }
  | { kind: 'rule' }
  /** A rule with room above it to write by hand. */
  | { kind: 'hand-rule' }
  | { kind: 'ink'; signature: Signature }
  | { kind: 'code'; url: string };

export type SlipLines =
  | { ok: true; lines: SlipLine[] }
  /** This kind of block needs a whole page. */
  | { ok: false; reason: 'not-a-slip'; block: DocumentBlock['kind'] };

export interface SlipOptions {
  /** Half-width characters on a line: 32 on a roll of 58 mm, 48 on one of 80 mm. */
  columns: number;
  /** Above 0 it is marked 补打 n. */
  reprint: number;
}

/** Thermal paper turns pale within months; whoever keeps the slip must know. */
const FADES = '热敏纸会褪色，请拍照留存';
const DOUBLE = 2;
/** A label longer than five characters would leave too little room beside it. */
const WIDEST_LABEL = 10;
const LABEL_GAP = 1;
/** A value of more lines reads better over the whole width, under its label. */
const MOST_LINES_BESIDE = 2;

/** What a slip says, line by line: the same words as on the page. */
export function slipLines(content: DocumentContent, { columns, reprint }: SlipOptions): SlipLines {
  const lines: SlipLine[] = [];
  for (const [i, part] of content.parts.entries()) {
    if (i > 0) lines.push({ kind: 'gap' }, { kind: 'rule' }, { kind: 'gap' });
    lines.push(...head(part, columns));
    if (i === 0 && reprint > 0) lines.push({ kind: 'text', text: `补打 ${reprint}`, bold: true, centred: true });
    for (const block of part.blocks) {
      const set = blockLines(block, columns);
      if (set === null) return { ok: false, reason: 'not-a-slip', block: block.kind };
      lines.push(...set);
    }
  }
  const feet = [content.mark, FADES].flatMap((text) => centredLines(text, columns));
  return { ok: true, lines: [...lines, { kind: 'gap' }, { kind: 'gap' }, ...feet] };
}

function head({ title, organ, documentNo }: DocumentPart, columns: number): SlipLine[] {
  return [
    ...(organ === null ? [] : centredLines(organ, columns)),
    ...evenLines(title, columns / DOUBLE).map(
      (text): SlipLine => ({ kind: 'text', text, bold: true, double: true, centred: true }),
    ),
    ...(documentNo === null ? [] : centredLines(documentNo, columns)),
  ];
}

function blockLines(block: DocumentBlock, columns: number): SlipLine[] | null {
  switch (block.kind) {
    case 'salutation':
    case 'paragraph':
    case 'note':
      return [{ kind: 'gap' }, ...textLines(block.text, columns)];
    case 'numbered':
      return [{ kind: 'gap' }, ...textLines(block.heading + block.text, columns)];
    case 'heading':
      return [{ kind: 'gap' }, ...textLines(block.text, columns, { bold: true })];
    case 'answer':
      return [
        { kind: 'gap' },
        ...textLines(block.question, columns, { bold: true }),
        ...textLines(block.answer, columns),
      ];
    case 'fields':
      return [{ kind: 'gap' }, { kind: 'rule' }, ...fieldLines(block.rows.flat(), columns), { kind: 'rule' }];
    case 'reference':
      return referenceLines(block, columns);
    case 'choices':
      return [
        { kind: 'gap' },
        ...textLines(`${block.label}：`, columns, { bold: true }),
        ...block.options.flatMap(({ text, chosen }) => hanging(chosen ? '√' : '□', text, { columns, label: 3 })),
      ];
    case 'writing-lines':
      return [
        { kind: 'gap' },
        ...textLines(`${block.label}：`, columns),
        ...Array.from({ length: block.lines }, (): SlipLine => ({ kind: 'hand-rule' })),
      ];
    case 'sign-here':
      return block.labels.flatMap((label, i) => signLines(label, block.signed && SIGNED[i]?.(block.signed), columns));
    case 'table':
    case 'signature':
    case 'route-map':
      return null;
  }
}

type Signed = NonNullable<Extract<DocumentBlock, { kind: 'sign-here' }>['signed']>;

/** What was written on the screen: the name on the first line, the day on the second. */
const SIGNED: readonly ((signed: Signed) => SlipLine)[] = [
  ({ ink }) => ({ kind: 'ink', signature: ink }),
  ({ day }) => ({ kind: 'text', text: day }),
];

function signLines(label: string, written: SlipLine | undefined, columns: number): SlipLine[] {
  return [{ kind: 'gap' }, ...textLines(`${label}：`, columns), written ?? { kind: 'hand-rule' }];
}

/** The numbers big and in clear right over their code, so that whoever cannot scan it can read them out. */
function referenceLines({ fields, code }: Extract<DocumentBlock, { kind: 'reference' }>, columns: number): SlipLine[] {
  return [
    ...fields.flatMap(({ label, value, emphasis }): SlipLine[] => {
      const double = emphasis === true && columnsOf(value) * DOUBLE <= columns;
      const lines = double ? [value] : fillLines(value, columns);
      return [
        { kind: 'gap' },
        { kind: 'text', text: label, centred: true },
        ...lines.map(
          (text): SlipLine => ({ kind: 'text', text, bold: true, centred: true, ...(double && { double }) }),
        ),
      ];
    }),
    { kind: 'gap' },
    { kind: 'code', url: code.url },
    ...code.lines.flatMap((text) => centredLines(text, columns)),
  ];
}

function fieldLines(fields: readonly Field[], columns: number): SlipLine[] {
  const labels = fields.map(({ label }) => columnsOf(label)).filter((width) => width <= WIDEST_LABEL);
  const label = Math.max(0, ...labels) + LABEL_GAP;
  const room = columns - label;
  return fields.flatMap((field): SlipLine[] => {
    const look = field.emphasis ? { bold: true } : {};
    if (field.value === '') return [...textLines(field.label, columns), { kind: 'hand-rule' }];
    const beside =
      columnsOf(field.label) < label &&
      widestPiece(field.value) <= room &&
      fillLines(field.value, room).length <= MOST_LINES_BESIDE;
    if (beside) return hanging(field.label, field.value, { columns, label, ...look });
    return [...textLines(field.label, columns), ...indented(field.value, columns, look)];
  });
}

/** Under its label, in by one character where that costs no line. */
function indented(text: string, columns: number, look: { bold?: boolean }): SlipLine[] {
  const full = fillLines(text, columns);
  const inner = fillLines(text, columns - 2);
  const fits = widestPiece(text) <= columns - 2 && inner.length === full.length;
  return (fits ? inner.map((line) => `  ${line}`) : full).map((line) => ({ kind: 'text', text: line, ...look }));
}

function hanging(
  label: string,
  text: string,
  { columns, label: width, ...look }: { columns: number; label: number; bold?: boolean },
): SlipLine[] {
  return fillLines(text, columns - width).map((line, i) => {
    const before = i === 0 ? label : '';
    return { kind: 'text', text: before + ' '.repeat(width - columnsOf(before)) + line, ...look };
  });
}

function textLines(text: string, columns: number, look: { bold?: boolean } = {}): SlipLine[] {
  return fillLines(text, columns).map((line) => ({ kind: 'text', text: line, ...look }));
}

function centredLines(text: string, columns: number): SlipLine[] {
  return evenLines(text, columns).map((line) => ({ kind: 'text', text: line, centred: true }));
}

import { z } from 'zod';
import type { BranchStep, MainStep } from '../route-step.ts';
import { numberedTitle, PROVISIONAL_NOTE, someProvisional, stateWords, timeWords, wayWords } from '../step-words.ts';
import type { CodeBlock, DocumentBlock, DocumentContent, DocumentPart, Field, RouteMapOnPaper } from './document.ts';

/** A paper as it is read on a screen: its own words one after the other, without how they stand on the page. */
export const PaperPiece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: z.string() }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('field'), label: z.string(), value: z.string() }),
  /** What stands on the paper in smaller type. */
  z.object({ kind: z.literal('note'), text: z.string() }),
]);
export type PaperPiece = z.infer<typeof PaperPiece>;

/** What is said where the paper has room and no words. */
const BY_HAND = '（空着，打印后手写）';
const TO_TICK = '（打印后打勾）';
const CHOSEN = '（已选）';
const ON_PAPER = '（二维码印在纸上）';
const SIGNED = '（已在屏幕上签名）';

const heading = (words: string): PaperPiece => ({ kind: 'heading', text: words });
const text = (words: string): PaperPiece => ({ kind: 'text', text: words });
const note = (words: string): PaperPiece => ({ kind: 'note', text: words });
const field = (label: string, value: string): PaperPiece => ({ kind: 'field', label, value });

/** Every word of the paper, in the order of the page. Codes to scan and strokes of a pen are left to the paper. */
export function paperPieces({ parts, mark }: DocumentContent): PaperPiece[] {
  return [...parts.flatMap(partPieces), note(mark)];
}

function partPieces({ organ, title, documentNo, blocks }: DocumentPart): PaperPiece[] {
  return [...said(organ), heading(title), ...said(documentNo), ...blocks.flatMap(blockPieces)];
}

function blockPieces(block: DocumentBlock): PaperPiece[] {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return [{ kind: block.kind, text: block.text }];
    case 'salutation':
    case 'paragraph':
      return [text(block.text)];
    case 'numbered':
      return [heading(block.heading), text(block.text)];
    case 'answer':
      return [heading(block.question), text(block.answer)];
    case 'fields':
      return block.rows.flat().map(fieldPiece);
    case 'table':
      return tablePieces(block);
    case 'choices':
      return [heading(block.label), ...optionPieces(block.options)];
    case 'reference':
      return [...block.fields.map(fieldPiece), ...codePieces(block.code)];
    case 'sign-here':
      return block.labels.map((label, i) => field(label, signedAs(block.signed, i)));
    case 'writing-lines':
      return [field(block.label, BY_HAND)];
    case 'signature':
      return [
        ...said(block.attachment),
        text(block.organ),
        text(block.day),
        ...said(block.contact),
        ...(block.code === null ? [] : codePieces(block.code)),
      ];
    case 'route-map':
      return mapPieces(block.map);
  }
}

function codePieces({ lines }: CodeBlock): PaperPiece[] {
  return [...lines.map(note), note(ON_PAPER)];
}

function said(words: string | null): PaperPiece[] {
  return words === null ? [] : [text(words)];
}

function fieldPiece({ label, value }: Field): PaperPiece {
  return field(label, value === '' ? BY_HAND : value);
}

/** Row by row, each cell under its column's title; rows that are only room to write say so once. */
function tablePieces({ columns, rows }: Extract<DocumentBlock, { kind: 'table' }>): PaperPiece[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const shown = filled.length > 0 ? filled : [columns.map(() => '')];
  return shown.flatMap((row) => columns.map(({ title }, i) => fieldPiece({ label: title, value: row[i] ?? '' })));
}

function optionPieces(options: Extract<DocumentBlock, { kind: 'choices' }>['options']): PaperPiece[] {
  const isChosen = options.some(({ chosen }) => chosen);
  const pieces = options.map(({ text: words, chosen }) => text(chosen ? `${words}${CHOSEN}` : words));
  return isChosen ? pieces : [...pieces, note(TO_TICK)];
}

/** The name stands on the first line, the day on the second. */
function signedAs(signed: Extract<DocumentBlock, { kind: 'sign-here' }>['signed'], line: number): string {
  if (signed === undefined || line > 1) return BY_HAND;
  return line === 0 ? SIGNED : signed.day;
}

function mapPieces({ title, lines, steps, notes }: RouteMapOnPaper): PaperPiece[] {
  return [
    heading(title),
    ...lines.map(text),
    ...steps.flatMap((step, i) => [
      heading(numberedTitle(step, i)),
      ...stepPieces(step),
      ...step.branches.flatMap((branch) => [heading(`也可能：${branch.title}`), ...stepPieces(branch)]),
    ]),
    ...notes.map(note),
    ...(someProvisional(steps) ? [note(PROVISIONAL_NOTE)] : []),
  ];
}

function stepPieces(step: MainStep | BranchStep): PaperPiece[] {
  const way = 'condition' in step ? wayWords(step) : null;
  const who = step.state === 'current' ? `${stateWords.current}　${step.role}` : step.role;
  return [...said(way), text(who), text(step.plain), ...timeWords(step).map(text), note(step.basis)];
}

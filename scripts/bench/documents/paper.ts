import type { DocumentBlock, DocumentContent } from '../../../domain/documents/document.ts';
import { fillDocument } from '../../../domain/documents/fill.ts';
import { sampleInput } from '../../../domain/documents/sample-input.ts';
import type { DocumentTemplate } from '../../../domain/documents/template.ts';
import { CODE_SIDE } from '../../../electron/backend/documents/code-shapes.ts';
import type { LaidOutPage, Shape } from '../../../electron/backend/documents/drawing.ts';
import { qrCode } from '../../../electron/backend/documents/qr-code.ts';
import { createTypesetter } from '../../../electron/backend/documents/typesetter.ts';
import { type FontRole, findFonts, sourceFontDirs } from '../../../electron/backend/fonts/find-fonts.ts';
import { bundledContentDir, loadContent } from '../../../kiosk-config/content.ts';

/** A paragraph, or a QR code: what an engine sets by itself, breaking the lines and the pages. */
export type FlowItem =
  | { kind: 'text'; spans: { text: string; role: FontRole }[]; size: number; align: 'left' | 'center' | 'right' }
  | { kind: 'code'; side: number; modules: Extract<Shape, { kind: 'modules' }> };

/**
 * The paper as ours gets it, as ours lays it out for the floor, and as the peers get it. For these its text parts are paragraphs they lay out themselves, in sizes and margins like
 * ours; they are spared what ours does beyond that (rules of the letter's head, spreading of lines, one line never
 * alone). The route map is given as drawn: boxes, lines and words at their places, which spares them its layout.
 */
export interface BenchPaper {
  content: DocumentContent;
  /** As we lay it out. */
  pages: LaidOutPage[];
  width: number;
  height: number;
  margins: { left: number; top: number; right: number; bottom: number };
  flows: FlowItem[][];
  drawings: LaidOutPage[];
}

const FONT_DIRS = sourceFontDirs(process.cwd());
const BODY_SIZE = 16;
export const LEADING = 1.6;

export function noticeTemplate(): DocumentTemplate {
  const loaded = loadContent(bundledContentDir());
  if (!loaded.ok) throw new Error('the content pack does not load');
  return loaded.content.documents.D02;
}

/** D02 with its plain companion and its route map, of the person the template's sample invents. */
export function benchContent(template: DocumentTemplate, change: Record<string, unknown> = {}): DocumentContent {
  const filled = fillDocument(template, { ...sampleInput(template), ...change });
  if (!filled.ok) throw new Error(`${filled.reason} ${filled.field}`);
  return filled.content;
}

export function benchTypesetter() {
  const created = createTypesetter({ fontDirs: FONT_DIRS, now: () => new Date() });
  if (!created.ok) throw new Error('the fonts are missing: run npm start once');
  return created.typesetter;
}

/** The font file of each role. */
export function fontFiles(): Record<FontRole, string> {
  const found = findFonts({ dirs: FONT_DIRS });
  if (!found.ok) throw new Error('the fonts are missing: run npm start once');
  const { body, bold, title, heading } = found.fonts.roles;
  return { body: body[0] ?? '', bold: bold[0] ?? '', title: title[0] ?? '', heading: heading[0] ?? '' };
}

export function benchPaper(): BenchPaper {
  const content = benchContent(noticeTemplate());
  const { parts, mark } = content;
  const pages = benchTypesetter().layout(content);
  const [first] = pages;
  if (first === undefined) throw new Error('no pages');
  const flows = parts
    .filter(({ layout }) => layout !== 'drawing')
    .map(({ title, organ, documentNo, blocks }) => [
      ...[organ, title, documentNo].flatMap((text) => (text === null ? [] : [paragraph(text, 'title', 22, 'center')])),
      ...blocks.flatMap(itemsOf),
      paragraph(mark, 'body', 10),
    ]);
  const drawings = pages.slice(-parts.filter(({ layout }) => layout === 'drawing').length);
  const margins = { left: 80, top: 105, right: 74, bottom: 99 };
  return { content, pages, width: first.width, height: first.height, margins, flows, drawings };
}

function paragraph(text: string, role: FontRole, size = BODY_SIZE, align: 'left' | 'center' | 'right' = 'left') {
  return { kind: 'text' as const, spans: [{ text, role }], size, align };
}

function itemsOf(block: DocumentBlock): FlowItem[] {
  switch (block.kind) {
    case 'numbered': {
      const spans: { text: string; role: FontRole }[] = [
        { text: block.heading, role: 'bold' },
        { text: block.text, role: 'body' },
      ];
      return [{ kind: 'text', spans, size: BODY_SIZE, align: 'left' }];
    }
    case 'answer':
      return [paragraph(block.question, 'heading', 20), paragraph(block.answer, 'body', 20)];
    case 'signature': {
      const { attachment, organ, day, contact, code } = block;
      return [
        ...(attachment === null ? [] : [paragraph(attachment, 'body')]),
        paragraph(organ, 'body', BODY_SIZE, 'right'),
        paragraph(day, 'body', BODY_SIZE, 'right'),
        ...(contact === null ? [] : [paragraph(contact, 'body')]),
        ...(code === null ? [] : [codeItem(code.url), ...code.lines.map((text) => paragraph(text, 'body', 10))]),
      ];
    }
    case 'salutation':
    case 'paragraph':
    case 'note':
      return [paragraph(block.text, 'body')];
    default:
      throw new Error(`the peers do not know ${block.kind}`);
  }
}

function codeItem(url: string): FlowItem {
  const modules = qrCode(url, { x: 0, y: 0, side: CODE_SIDE, room: CODE_SIDE });
  return { kind: 'code', side: CODE_SIDE, modules };
}

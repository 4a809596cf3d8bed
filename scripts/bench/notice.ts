import { openSync } from 'fontkit';
import PDFDocument from 'pdfkit';
import { documents } from '../../domain/documents/documents.ts';
import { createTypesetter } from '../../electron/backend/documents/typesetter.ts';
import { findFonts, sourceFontDirs } from '../../electron/backend/fonts/find-fonts.ts';
import { type Ratio, sideBySide } from './measure.ts';

const ROUNDS = 30;

/** The notice with its route map, against bare pdfkit writing the same words with the same fonts, opened once. */
export async function benchNotice(): Promise<Ratio> {
  const fontDirs = sourceFontDirs(process.cwd());
  const created = createTypesetter({ fontDirs, now: () => new Date() });
  const found = findFonts({ dirs: fontDirs });
  if (!created.ok || !found.ok) throw new Error('the fonts are missing: run npm start once');
  const { D02 } = documents;
  const answer = D02.content(D02.sample());
  if (!answer.ok) throw new Error(answer.reason);
  const words = textOf(answer.content.blocks);
  const font = openSync(found.fonts.roles.body[0] ?? '');
  return sideBySide(
    { name: 'render the notice with its route map', peer: 'bare pdfkit, same words and fonts', rounds: ROUNDS },
    async () => {
      const rendered = await created.typesetter.render(answer.content);
      if (!rendered.ok) throw new Error(rendered.reason);
    },
    () => bare(words, font),
  );
}

function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textOf);
}

function bare(words: readonly string[], font: unknown): Promise<void> {
  const pdf = new PDFDocument({ size: 'A4', font: null } as unknown as PDFKit.PDFDocumentOptions);
  pdf.registerFont('body', font as PDFKit.Mixins.PDFFontSource);
  pdf.font('body').fontSize(12);
  for (const text of words) pdf.text(text);
  return new Promise((resolve) => {
    pdf.on('data', () => {});
    pdf.on('end', () => resolve());
    pdf.end();
  });
}

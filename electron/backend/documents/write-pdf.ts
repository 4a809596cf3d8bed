import PDFDocument from 'pdfkit';
import type { OpenFonts } from '../fonts/open-fonts.ts';
import type { LaidOutPage } from './drawing.ts';
import { createPainter } from './pdf-painter.ts';

export interface PdfSettings {
  /** Shown by viewers and print queues: holds no personal data. */
  title: string;
  createdAt: Date;
  fonts: OpenFonts;
}

/** Writes pages of shapes as one PDF that declares PDF/A-2b and embeds every font. */
export async function writePdf(
  pages: readonly LaidOutPage[],
  { title, createdAt, fonts }: PdfSettings,
): Promise<{ pdf: Uint8Array; fontsUsed: string[] }> {
  const options: PDFKit.PDFDocumentOptions = {
    autoFirstPage: false,
    lang: 'zh-CN',
    displayTitle: true,
    pdfVersion: '1.7',
    // pdfkit knows PDF/A-2b, its types know PDF/A-1 only.
    subset: 'PDF/A-2b' as PDFKit.PDFDocumentOptions['subset'],
    info: { Title: title, Creator: 'Minglu', Producer: 'Minglu', CreationDate: createdAt },
  };
  // Without a default font pdfkit writes no Helvetica, which PDF/A would want embedded.
  const pdf = new PDFDocument({ ...options, font: null } as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Uint8Array[] = [];
  const written = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const painter = createPainter(pdf, fonts);
  for (const { width, height, shapes, bookmark } of pages) {
    pdf.addPage({ size: [width, height], margin: 0 });
    if (bookmark !== null) pdf.outline.addItem(bookmark);
    for (const shape of shapes) painter.draw(shape);
  }
  pdf.end();
  await written;
  return { pdf: new Uint8Array(Buffer.concat(chunks)), fontsUsed: painter.fontsUsed() };
}

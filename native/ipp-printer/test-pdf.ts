import PDFDocument from 'pdfkit';

/** An A4 PDF with that many nearly empty pages. */
export async function testPdf(pages: number): Promise<Buffer> {
  const document = new PDFDocument({ size: 'A4' });
  for (let page = 1; page < pages; page++) document.addPage();
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * Pages of a PDF whose page objects stand uncompressed, as pdfkit writes them; null when none is seen,
 * which is not the same as no pages.
 */
export function countPdfPages(pdf: Uint8Array): number | null {
  const pages = Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![A-Za-z])/g);
  return pages === null ? null : pages.length;
}

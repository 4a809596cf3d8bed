import { createBarePdfkit } from './bare-pdfkit.ts';
import { createChromium } from './chromium.ts';
import type { Engine } from './engine.ts';
import { createOurs } from './ours.ts';
import type { BenchPaper } from './paper.ts';
import { createPdfLib } from './pdf-lib.ts';
import { createPdfmake } from './pdfmake.ts';
import { createReactPdf } from './react-pdf.ts';

/** Ours first, then the floor, then the peers. */
export const engines: Record<string, (paper: BenchPaper) => Engine | Promise<Engine>> = {
  ours: createOurs,
  'bare pdfkit': createBarePdfkit,
  pdfmake: createPdfmake,
  'react-pdf': createReactPdf,
  'pdf-lib': createPdfLib,
  Chromium: createChromium,
};

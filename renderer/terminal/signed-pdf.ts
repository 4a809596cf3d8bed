import { getDocument, type PDFPageProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PageView } from './page-views.ts';

/** A signed PDF opened for reading. It comes from outside, so it is read in this sandboxed page and nowhere else. */
export interface OpenPdf {
  /** Of each page, in points. */
  sizes: readonly { width: number; height: number }[];
  /** Draws a piece of a page, as sharp as the screen is; true when it stands there, false when it was taken back. */
  draw(view: PageView, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

/** The files pdf.js reads Chinese encodings, standard fonts and pictures with; they come with the page. */
const FILES = new URL('pdf/', document.baseURI).href;

/**
 * Opens the bytes, given as base64. Glyphs are drawn as outlines and pictures decoded in plain script: nothing of the
 * file reaches the browser's own font and picture machinery, and nothing in it is ever run.
 * @throws when they cannot be read as PDF
 */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const port = new Worker(scriptUrl(workerUrl), { type: 'module' });
  // Its types know only of no port at all.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: VerbosityLevel.ERRORS });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const pdf = await getDocument({
      data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
      worker,
      verbosity: VerbosityLevel.ERRORS,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      enableXfa: false,
      isImageDecoderSupported: false,
      cMapUrl: `${FILES}cmaps/`,
      cMapPacked: true,
      standardFontDataUrl: `${FILES}fonts/`,
      wasmUrl: `${FILES}decoders/`,
    }).promise;
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
    const sizes = pages.map((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      return { width, height };
    });
    return { sizes, draw: (view, canvas, signal) => draw(pages[view.page - 1], view, { canvas, signal }), close };
  } catch (error) {
    close();
    throw error;
  }
}

async function draw(
  page: PDFPageProxy | undefined,
  { scale, left, top, width, height }: PageView,
  { canvas, signal }: { canvas: HTMLCanvasElement; signal: AbortSignal },
): Promise<boolean> {
  if (page === undefined || signal.aborted) return false;
  const dots = window.devicePixelRatio;
  // Drawn beside the screen first: the page before stays until this one is whole.
  const beside = document.createElement('canvas');
  beside.width = Math.round(width * dots);
  beside.height = Math.round(height * dots);
  const viewport = page.getViewport({ scale: scale * dots, offsetX: -left * dots, offsetY: -top * dots });
  const drawing = page.render({ canvas: beside, viewport });
  const stop = () => drawing.cancel();
  signal.addEventListener('abort', stop);
  try {
    await drawing.promise;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  canvas.width = beside.width;
  canvas.height = beside.height;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.getContext('2d')?.drawImage(beside, 0, 0);
  return true;
}

/** The page's policy asks for a trusted type wherever a script is named by its address: this one is our own file. */
function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  const policy = trustedTypes.createPolicy('minglu-pdf-worker', { createScriptURL: (address) => address });
  return policy.createScriptURL(url);
}

/** As much of the Trusted Types API as is used; TypeScript does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

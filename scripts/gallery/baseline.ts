import { fileURLToPath } from 'node:url';
import type { PNG } from 'pngjs';
import type { DocumentContent } from '../../domain/documents/document.ts';
import type { Typesetter } from '../../electron/backend/documents/typesetter.ts';
import { contentOf, templates } from '../../kiosk-config/content/documents/papers.fixture.ts';
import { pagePictures } from './pictures.ts';

/** Pages that were looked at and found right; `npm run gallery -- keep` takes the present ones. */
export const BASELINE = fileURLToPath(new URL('./baseline', import.meta.url));

/** Coarse enough to be small, fine enough that a line moved by a millimetre shows. */
const DPI = 50;

/** Every document with its sample. */
export function baselinePapers(): { name: string; content: DocumentContent }[] {
  return templates.map(({ code }) => ({ name: code, content: contentOf(code) }));
}

export async function baselinePictures(typesetter: Typesetter, content: DocumentContent): Promise<PNG[]> {
  const rendered = await typesetter.render(content);
  if (!rendered.ok) throw new Error(`${rendered.field} ${rendered.character}`);
  return pagePictures(rendered.pdf, { dpi: DPI });
}

import type { DocumentCode, DocumentContent, DocumentRefusal } from '../../../domain/documents/document.ts';
import { fillDocument } from '../../../domain/documents/fill.ts';
import { sampleInput } from '../../../domain/documents/sample-input.ts';
import type { DocumentTemplate } from '../../../domain/documents/template.ts';
import { bundledContentDir, loadContent } from '../../content.ts';

const loaded = loadContent(bundledContentDir());
if (!loaded.ok) throw new Error(loaded.problems.map(({ file, reason }) => `${file}: ${reason}`).join('\n'));
const { documents } = loaded.content;

/** The templates of the content pack that comes with the program. */
export const templates: readonly DocumentTemplate[] = Object.values(documents);

export function templateOf(code: DocumentCode): DocumentTemplate {
  return documents[code];
}

export function sampleOf(code: DocumentCode): Record<string, unknown> {
  return sampleInput(documents[code]);
}

/** The sample with some fields changed, reached by their paths; `undefined` takes one away. */
export function changed(code: DocumentCode, changes: Record<string, unknown>): Record<string, unknown> {
  const copy = structuredClone(sampleOf(code));
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  }
  return copy;
}

/** @throws when the paper is refused */
export function contentOf(code: DocumentCode, input: unknown = sampleOf(code)): DocumentContent {
  const filled = fillDocument(documents[code], input);
  if (!filled.ok) throw new Error(`${code}: ${filled.reason} ${filled.field}`);
  return filled.content;
}

/** All words of a paper in one text, road maps left out. */
export function wordsOf(code: DocumentCode, changes: Record<string, unknown> = {}): string {
  const { parts } = contentOf(code, changed(code, changes));
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  const blocks = parts.flatMap((part) => part.blocks).filter(({ kind }) => kind !== 'route-map');
  return blocks.map((block) => texts(block).join(' ')).join('\n');
}

/** Why a paper is refused; null when it is made. */
export function refusalOf(code: DocumentCode, input: unknown): DocumentRefusal | null {
  const filled = fillDocument(documents[code], input);
  return filled.ok ? null : filled;
}

import type { DocumentCode, DocumentContent } from '../../domain/documents/document.ts';
import { lawfulInputs } from '../../kiosk-config/content/documents/inputs.fixture.ts';
import {
  contentOf,
  refusalOf,
  sampleOf,
  templateOf,
  templates,
} from '../../kiosk-config/content/documents/papers.fixture.ts';

export interface GalleryPaper {
  /** Name of the files, e.g. `D02-rare`. */
  name: string;
  content: DocumentContent;
  reprint: number;
}

/** Characters of names that common fonts do not have: Ext A, Ext B and beyond. */
const RARE_NAME = '虚构𠮷𬭎㐂䶮𪚥';
/** Of these generated inputs the longest is taken: as full as a paper can be. */
const TRIED = 60;

/** Every document with ordinary, extreme and rare data, and every choice that changes what it says. */
export function galleryPapers(): GalleryPaper[] {
  return templates.flatMap(({ code }) => [
    { name: code, content: contentOf(code), reprint: 0 },
    ...variantsOf(code),
    { name: `${code}-extreme`, content: contentOf(code, longestInput(code)), reprint: 2 },
    { name: `${code}-rare`, content: contentOf(code, renamed(sampleOf(code)) as Record<string, unknown>), reprint: 0 },
  ]);
}

function variantsOf(code: DocumentCode): GalleryPaper[] {
  const sample = sampleOf(code);
  const { fields } = templateOf(code);
  const field = ['procedure', 'path', 'way', 'kind'].find((one) => fields[one]?.type === 'choice');
  const spec = field === undefined ? undefined : fields[field];
  if (field === undefined || spec?.type !== 'choice') return [];
  return Object.keys(spec.options)
    .filter((option) => option !== sample[field])
    .flatMap((option) => {
      const input = inputWith(code, { field, option });
      return input === null ? [] : [{ name: `${code}-${option}`, content: contentOf(code, input), reprint: 0 }];
    });
}

/** The sample with another choice; where the law wants other fields with it, an input it allows. */
function inputWith(code: DocumentCode, { field, option }: { field: string; option: string }) {
  const chosen = { ...sampleOf(code), [field]: option };
  if (refusalOf(code, chosen) === null) return chosen;
  return lawfulInputs(code, { count: TRIED, seed: 11 }).find((input) => input[field] === option) ?? null;
}

function longestInput(code: DocumentCode): Record<string, unknown> {
  const inputs = lawfulInputs(code, { count: TRIED, seed: 7 });
  const length = (input: unknown) => JSON.stringify(input).length;
  return inputs.reduce((longest, input) => (length(input) > length(longest) ? input : longest), inputs[0] ?? {});
}

/** The sample with every person's name replaced; names stand under `name`, `recipient`, `server` and the like. */
function renamed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^(王虚构|赵样例|李样例|孙虚构)$/u, RARE_NAME);
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'route' ? inner : renamed(inner)]),
  );
}

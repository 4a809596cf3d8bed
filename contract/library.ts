import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Guide, GuideCard } from '../domain/guide.ts';
import { Day } from '../domain/matter.ts';

/** The longest question; longer ones are no words to look for. */
export const LONGEST_QUERY = 50;
/** Hits on one page of the screen. */
export const HITS_A_PAGE = 6;

export const LawId = z.string().min(1).max(120);
export const ArticleLabel = z.string().min(3).max(30);

/** What was found: text, and where in it the words stand (UTF-16, end exclusive), to be set off. */
export const Snippet = z.object({
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Snippet = z.infer<typeof Snippet>;

export const Hit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guide'), id: z.string(), title: z.string(), snippet: Snippet }),
  /** The law as a whole: its name has the words. */
  z.object({ kind: z.literal('law'), lawId: LawId, title: Snippet }),
  z.object({
    kind: z.literal('article'),
    lawId: LawId,
    lawTitle: z.string(),
    label: ArticleLabel,
    snippet: Snippet,
  }),
]);
export type Hit = z.infer<typeof Hit>;

export const SearchAnswer = z.object({
  hits: z.array(Hit),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** False: nowhere as typed; these are what comes near. */
  exact: z.boolean(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const LawCard = z.object({
  lawId: LawId,
  title: z.string(),
  /** The day this version was made, and since when it is in force where the text says so. */
  versionOn: Day,
  inForceFrom: Day.nullable(),
  articles: z.number().int(),
});
export type LawCard = z.infer<typeof LawCard>;

export const LawView = LawCard.extend({
  history: z.array(z.object({ on: Day, words: z.string() })),
  preamble: z.array(z.string()),
  /** In the order of the law; `under`: part, chapter and section, from the outside in. */
  contents: z.array(z.object({ label: ArticleLabel, under: z.array(z.string()), opening: z.string() })),
});
export type LawView = z.infer<typeof LawView>;

export const ArticleView = z.object({
  lawId: LawId,
  lawTitle: z.string(),
  label: ArticleLabel,
  under: z.array(z.string()),
  paragraphs: z.array(z.string()),
  versionOn: Day,
  inForceFrom: Day.nullable(),
  previous: ArticleLabel.nullable(),
  next: ArticleLabel.nullable(),
});
export type ArticleView = z.infer<typeof ArticleView>;

/** 法规政策: guides of the content pack, and the laws the administrator has imported. The same for every visit. */
export const libraryContract = {
  guides: oc.output(z.object({ guides: z.array(GuideCard) })),
  laws: oc.output(z.object({ laws: z.array(LawCard) })),
  search: oc
    .input(z.object({ query: z.string().max(LONGEST_QUERY), page: z.number().int().min(0).max(1000).default(0) }))
    .output(SearchAnswer),
  guide: oc.input(z.object({ id: z.string().max(40) })).output(z.object({ guide: Guide.nullable() })),
  /** `lawId` as a hit names it, or the name a guide's legal basis gives (`LegalBasis.law`). */
  law: oc.input(z.object({ lawId: LawId })).output(z.object({ law: LawView.nullable() })),
  article: oc
    .input(z.object({ lawId: LawId, label: ArticleLabel }))
    .output(z.object({ article: ArticleView.nullable() })),
};

import { z } from 'zod';
import { Day, Road } from './matter.ts';

export const GuidanceId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, '应为小写字母、数字和短横线，以字母开头');

/** One article a text rests on. `law` without 中华人民共和国, as people say it. */
export const LegalBasis = z.strictObject({
  law: z.string().min(2).max(40),
  /** As the law prints it, e.g. `第三十五条`; null: the text as a whole. */
  article: z
    .string()
    .regex(/^第[〇零一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?$/, '应为“第三十五条”这样的写法')
    .nullable(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

/** Under which heading a guide stands in the list. */
export const GuideTopic = z.enum(['petition', 'mediation', 'land', 'work', 'relief', 'rights']);
export type GuideTopic = z.infer<typeof GuideTopic>;

/** A paragraph as it is shown, read aloud and searched: short, one thought. */
export const Paragraph = z.string().min(2).max(90);

/** 办事指南: a plain-language answer to one question, written by us and not by the law. */
export const Guide = z.strictObject({
  id: GuidanceId,
  title: z.string().min(2).max(18),
  topic: GuideTopic,
  /** The answer in one sentence, for the list. */
  summary: z.string().min(4).max(40),
  asOf: Day,
  basis: z.array(LegalBasis).min(1).max(8),
  sections: z
    .array(z.strictObject({ heading: z.string().min(2).max(16), paragraphs: z.array(Paragraph).min(1).max(8) }))
    .min(1)
    .max(8),
  /** What leads on from here; `road`: the road of the route map that this is about. */
  related: z.strictObject({
    guides: z.array(GuidanceId).max(4),
    services: z.array(GuidanceId).max(2),
    road: Road.nullable(),
  }),
});
export type Guide = z.infer<typeof Guide>;

/** A guide as a list shows it. */
export const GuideCard = Guide.pick({ id: true, title: true, topic: true, summary: true });
export type GuideCard = z.infer<typeof GuideCard>;

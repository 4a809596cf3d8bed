import { z } from 'zod';

/** 公文腔: words that no screen and no guide uses, each with what people say instead. */
export const OfficialeseFile = z
  .strictObject({
    words: z.array(z.strictObject({ word: z.string().min(1).max(12), plainer: z.string().min(1).max(20) })).min(1),
    /** Names of papers, rights and laws that have to stay as they are, each with the reason. */
    allowed: z.array(z.strictObject({ text: z.string().min(2).max(30), reason: z.string().min(2).max(40) })),
  })
  .refine(({ words }) => new Set(words.map(({ word }) => word)).size === words.length, { error: '有重复的词' });
type OfficialeseFile = z.infer<typeof OfficialeseFile>;

/** The officialese in a text, in the order of the list; allowed names count as said plainly. */
export function officialeseIn(text: string, { words, allowed }: OfficialeseFile): string[] {
  const rest = allowed.reduce((left, { text: name }) => left.replaceAll(name, '〓'), text);
  return words.flatMap(({ word }) => (rest.includes(word) ? [word] : []));
}

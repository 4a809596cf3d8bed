import { z } from 'zod';
import { Purpose, Road } from '../domain/matter.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
/** Longer labels do not fit a button. */
const Label = z.string().min(1).max(14);
const Phrase = z.string().min(4).max(60);

/** 信访目的 as the first question of a visit puts it. */
export const PurposeContent = z.strictObject({ id: Purpose, label: Label, hint: z.string().min(1).max(60) });
export type PurposeContent = z.infer<typeof PurposeContent>;

/** A kind of trouble in everyday words; staff put the official category right afterwards. */
export const Kind = z.strictObject({
  id: Id,
  label: Label,
  hint: z.string().min(1).max(60),
  icon: Id,
  /** 事项标题 on papers; `{place}` becomes the name of the place. */
  titleTemplate: z.string().includes('{place}').max(60),
  /** The road of an appeal (申诉求决) of this kind until the organ decides. */
  appealRoad: Road,
  /** 内容分类, level 1. */
  category: z.string().min(1),
  factsPhrases: z.array(Phrase).min(4).max(10),
  requestPhrases: z.array(Phrase).min(4).max(10),
});
export type Kind = z.infer<typeof Kind>;

export const Township = z.strictObject({
  /** Nine digits. */
  id: z.string().regex(/^\d{9}$/),
  label: Label,
  villages: z.array(z.strictObject({ id: z.string().regex(/^\d{9}-\d{2}$/), label: Label })),
});
export type Township = z.infer<typeof Township>;

export const HelpLine = z.strictObject({
  number: z.string().regex(/^\d{3,12}$/),
  name: z.string().min(1).max(20),
  use: z.string().min(1).max(60),
});
export type HelpLine = z.infer<typeof HelpLine>;

/** Words that call for somebody to talk to, and the numbers of help-lines.yaml that are shown then. */
export const CareFile = z.strictObject({
  words: z.array(z.string().min(2).max(10)).min(1),
  lines: z.array(z.string()).min(1).max(3),
});

const unique = <Item>(key: (item: Item) => string) => ({
  check: (items: Item[]) => new Set(items.map(key)).size === items.length,
  message: { error: '有重复的项' },
});
const byId = unique(({ id }: { id: string }) => id);

export const PurposesFile = z.array(PurposeContent).length(Purpose.options.length).refine(byId.check, byId.message);
export const KindsFile = z.array(Kind).min(1).max(12).refine(byId.check, byId.message);
export const PlacesFile = z.strictObject({
  county: Label,
  townships: z
    .array(Township)
    .min(1)
    .refine(byId.check, byId.message)
    .refine((all) => all.every(({ id, villages }) => villages.every((village) => village.id.startsWith(`${id}-`))), {
      error: '村的编号应以所在乡镇的编号开头',
    }),
});
export type PlacesFile = z.infer<typeof PlacesFile>;
export const HelpLinesFile = z.array(HelpLine).min(1);

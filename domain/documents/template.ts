import { z } from 'zod';
import { DocumentCode, Layout } from './document.ts';
import { Fields } from './field-spec.ts';

/**
 * When something is printed: `due` (filled in), `!due` (left empty), `purpose=appeal|other`, `!purpose=accusation`.
 * Several conditions must all hold.
 */
export const Condition = z.string().regex(/^!?[a-z][A-Za-z0-9.]*(=[a-z0-9|-]+)?$/);
export const When = z.union([Condition, z.array(Condition).min(1)]);
export type When = z.infer<typeof When>;

/** Words with `{field}` in them; `{field|sentence}` ends with a full stop whether or not the field does. */
const Text = z.string().min(1);
/** Words, or pieces of which some are said only under a condition. */
export const Words = z.union([Text, z.array(z.union([Text, z.strictObject({ when: When, text: Text })])).min(1)]);
export type Words = z.infer<typeof Words>;

const when = { when: When.optional() };
const Cell = z.strictObject({ ...when, label: Text, value: Words, emphasis: z.boolean().default(false) });
const Code = z.strictObject({ url: Text, lines: z.array(Words) });

export const TemplateBlock = z.discriminatedUnion('kind', [
  z.strictObject({ ...when, kind: z.enum(['salutation', 'paragraph', 'heading', 'note']), text: Words }),
  /** The numbers 一、二、 are given when it is filled, so that a block left out leaves no gap. */
  z.strictObject({ ...when, kind: z.literal('numbered'), heading: Text, text: Words }),
  z.strictObject({ ...when, kind: z.literal('fields'), rows: z.array(z.array(Cell).min(1).max(2)).min(1) }),
  z.strictObject({
    ...when,
    kind: z.literal('table'),
    /** The list whose items are the rows. */
    each: Text,
    columns: z
      .array(
        z.strictObject({
          title: Text,
          value: z.union([Words, z.literal('')]),
          share: z.number().min(1).max(30),
          align: z.enum(['left', 'centre', 'right']).default('left'),
        }),
      )
      .min(1)
      .max(8),
    /** Empty rows make it up to this number, to be filled in by hand. */
    atLeast: z.number().int().min(0).max(20).default(0),
  }),
  /** □ for every option of a choice; what was chosen is ticked. */
  z.strictObject({ ...when, kind: z.literal('choices'), label: Text, of: Text }),
  z.strictObject({ ...when, kind: z.literal('reference'), fields: z.array(Cell).min(1).max(3), code: Code }),
  z.strictObject({ ...when, kind: z.literal('answer'), question: Text, answer: Words }),
  z.strictObject({
    ...when,
    kind: z.literal('sign-here'),
    labels: z.array(Text).min(1).max(3),
    /** Signed on the screen: a field of type `signature` to stand on the first line, and the day on the second. */
    signed: z.strictObject({ ink: Text, day: Text }).optional(),
  }),
  z.strictObject({
    ...when,
    kind: z.literal('writing-lines'),
    label: Text,
    lines: z.number().int().min(1).max(20),
  }),
  z.strictObject({
    ...when,
    kind: z.literal('signature'),
    attachment: Text.optional(),
    organ: Text,
    day: Text,
    contact: Text.optional(),
    code: Code.optional(),
  }),
  z.strictObject({
    ...when,
    kind: z.literal('route-map'),
    /** A field of type `route`. */
    of: Text,
    title: Text,
    lines: z.array(Text),
    notes: z.array(Text),
  }),
]);
export type TemplateBlock = z.infer<typeof TemplateBlock>;

/** What a document says, as data: a county changes its words without a release. */
export const DocumentTemplate = z.strictObject({
  schema: z.literal('minglu-document/1'),
  code: DocumentCode,
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,2}$/),
  name: z.string().min(1).max(40),
  /** 文号, for documents that have one. */
  documentNo: Text.optional(),
  fields: Fields,
  parts: z
    .array(
      z.strictObject({
        ...when,
        layout: Layout,
        title: Text,
        /** 发文机关标志 of an official or letter part. */
        organ: Text.optional(),
        blocks: z.array(TemplateBlock).min(1),
      }),
    )
    .min(1),
  mark: Text,
  /** A complete input of a visibly fictitious person. */
  sample: z.record(z.string(), z.unknown()),
});
export type DocumentTemplate = z.infer<typeof DocumentTemplate>;

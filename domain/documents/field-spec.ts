import { z } from 'zod';

const FieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);

const common = {
  /** What staff call the field. */
  label: z.string().min(1).max(30),
  optional: z.boolean().default(false),
};

/** Characters a field of running text may hold, unless the template says otherwise. */
const USUAL_LENGTH = 400;

/**
 * A field of a document template and what may stand in it. `handler` and `organ` are groups whose parts the law wants;
 * `choice` prints the words of its option; `list` in running text prints its `words` for every item, joined.
 */
export type FieldSpec = { label: string; optional: boolean } & (
  | { type: 'text'; max: number }
  | { type: 'name'; masked: boolean }
  | { type: 'id-number' }
  | { type: 'day' | 'moment' | 'due' | 'query-code' | 'url' | 'handler' | 'organ' | 'route' | 'signature' }
  | { type: 'count'; min: number; max: number }
  | { type: 'choice'; options: Record<string, string> }
  | { type: 'group'; fields: Fields }
  | { type: 'list'; of: Fields; min: number; max: number; words?: string | undefined; join: string }
);
export type Fields = Record<string, FieldSpec>;
export type FieldType = FieldSpec['type'];

export const FieldSpec: z.ZodType<FieldSpec> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      ...common,
      type: z.literal('text'),
      max: z.number().int().min(1).max(4000).default(USUAL_LENGTH),
    }),
    z.strictObject({ ...common, type: z.literal('name'), masked: z.boolean().default(false) }),
    z.strictObject({ ...common, type: z.literal('id-number') }),
    z.strictObject({
      ...common,
      type: z.enum(['day', 'moment', 'due', 'query-code', 'url', 'handler', 'organ', 'route', 'signature']),
    }),
    z.strictObject({
      ...common,
      type: z.literal('count'),
      min: z.number().int().default(0),
      max: z.number().int().default(99999),
    }),
    z.strictObject({
      ...common,
      type: z.literal('choice'),
      options: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), z.string().min(1)),
    }),
    z.strictObject({ ...common, type: z.literal('group'), fields: Fields }),
    z.strictObject({
      ...common,
      type: z.literal('list'),
      of: Fields,
      min: z.number().int().min(0).default(0),
      max: z.number().int().min(1).max(500).default(50),
      words: z.string().optional(),
      join: z.string().default('、'),
    }),
  ]),
) as unknown as z.ZodType<FieldSpec>;

export const Fields: z.ZodType<Fields> = z.lazy(() => z.record(FieldName, FieldSpec));

const text = (label: string, max = 100): FieldSpec => ({ type: 'text', label, optional: false, max });

/** It must fit on one line at the head of a notice; the longest real names have under 40 characters. */
const ORGAN_NAME_LENGTH = 40;

/** 受理人: the first person met must be known by name, title and telephone. */
export const HANDLER_FIELDS: Fields = {
  name: { type: 'name', label: '姓名', optional: false, masked: false },
  title: text('职务'),
  phone: text('联系电话'),
};

/** 机关、单位 as a notice names it. */
export const ORGAN_FIELDS: Fields = {
  name: text('名称', ORGAN_NAME_LENGTH),
  office: text('科室'),
  address: text('地址'),
  hours: text('接待时间'),
  phone: text('电话'),
  supervisionPhone: text('监督电话'),
  reviewOrgan: text('复查机关'),
};

/** The parts of a field that has parts, else null. */
export function partsOf(spec: FieldSpec): Fields | null {
  if (spec.type === 'group') return spec.fields;
  if (spec.type === 'handler') return HANDLER_FIELDS;
  return spec.type === 'organ' ? ORGAN_FIELDS : null;
}

/** The field a path like `handler.phone` leads to, through groups only; null when there is none. */
export function fieldAt(fields: Fields, path: string): FieldSpec | null {
  const [name = '', ...rest] = path.split('.');
  const spec = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (spec === undefined) return null;
  if (rest.length === 0) return spec;
  const parts = partsOf(spec);
  return parts === null ? null : fieldAt(parts, rest.join('.'));
}

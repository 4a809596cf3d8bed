import { z } from 'zod';
import { maskIdentityNumber, maskName } from '../mask.ts';
import { Day, Instant } from '../matter.ts';
import { showQueryCode } from '../query-code.ts';
import { MainStep } from '../route-step.ts';
import { Signature } from '../signature.ts';
import { dayWords } from '../wording.ts';
import { type FieldSpec, type Fields, partsOf } from './field-spec.ts';
import { DueOnPaper, dueWords, momentWords } from './paper-words.ts';

/** What a field says on paper: words, or the words of its parts or items. Nothing for a field left empty. */
export type FieldWords = string | FieldWords[] | { [part: string]: FieldWords };

/** Blanks alone do not fill a field. */
const filled = (max: number) => z.string().trim().min(1).max(max);
/** 民委发〔2016〕33号: a name field takes at least 50 characters. */
const NAME_LENGTH = 50;
const QUERY_CODE_LENGTH = 9;

/** The schema for an input of these fields. An empty optional field may be left out or null. */
export function inputSchema(fields: Fields): z.ZodType<Record<string, unknown>> {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, spec]) => [name, spec.optional ? schemaOf(spec).nullish() : schemaOf(spec)]),
    ),
  );
}

function schemaOf(spec: FieldSpec): z.ZodType {
  switch (spec.type) {
    case 'text':
      return filled(spec.max * 2).refine((text) => [...text].length <= spec.max);
    case 'name':
      return filled(NAME_LENGTH * 2).refine((text) => [...text].length <= NAME_LENGTH);
    case 'id-number':
      return filled(18);
    case 'day':
      return Day;
    case 'moment':
      return Instant;
    case 'due':
      return DueOnPaper;
    case 'query-code':
      return filled(QUERY_CODE_LENGTH);
    case 'url':
      return z.url().max(300);
    case 'count':
      return z.number().int().min(spec.min).max(spec.max);
    case 'choice':
      return z.enum(Object.keys(spec.options));
    case 'list':
      return z.array(inputSchema(spec.of)).min(spec.min).max(spec.max);
    case 'route':
      return z.array(MainStep).min(1);
    case 'signature':
      return Signature;
    default:
      return inputSchema(partsOf(spec) ?? {});
  }
}

/** The words of a checked input. */
export function fieldWords(fields: Fields, input: Record<string, unknown>): { [field: string]: FieldWords } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, spec]) => {
      const value = input[name];
      return value === undefined || value === null ? [] : [[name, wordsOf(spec, value)]];
    }),
  );
}

function wordsOf(spec: FieldSpec, value: unknown): FieldWords {
  switch (spec.type) {
    case 'name':
      return spec.masked ? maskName(String(value)) : String(value);
    case 'id-number':
      return maskIdentityNumber(String(value));
    case 'day':
      return dayWords(String(value));
    case 'moment':
      return momentWords(String(value));
    case 'due':
      return dueWords(DueOnPaper.parse(value));
    case 'query-code':
      return showQueryCode(String(value));
    case 'choice':
      return spec.options[String(value)] ?? '';
    case 'list':
      return (value as Record<string, unknown>[]).map((item) => fieldWords(spec.of, item));
    case 'group':
    case 'handler':
    case 'organ':
      return fieldWords(partsOf(spec) ?? {}, value as Record<string, unknown>);
    case 'route':
    case 'signature':
      return {};
    default:
      return String(value);
  }
}

/** Every word with the path of its field, e.g. `representatives.0.name`. */
export function wordsByField(words: FieldWords, path: readonly string[] = []): { field: string; text: string }[] {
  if (typeof words === 'string') return [{ field: path.join('.'), text: words }];
  return Object.entries(words).flatMap(([part, inner]) => wordsByField(inner, [...path, part]));
}

import fc from 'fast-check';
import type { DocumentCode } from '../../../domain/documents/document.ts';
import { type FieldSpec, type Fields, partsOf } from '../../../domain/documents/field-spec.ts';
import { refusalByLaw } from '../../../domain/documents/issue-rules.ts';
import { sampleRoute } from '../../../domain/documents/sample-route.ts';
import { sampleOf, templateOf } from './papers.fixture.ts';

/** What people's papers are full of, with marks that must not stand at a line's end or start, Latin and figures. */
const PHRASES = [
  '界墙往我家这边挪了约四十厘米',
  '按“宅基地使用证”上的尺寸重新丈量',
  '（见附件2）',
  '《农村土地承包法》第十六条',
  '2026年11月23日',
  '0317-0000123',
  '村委会说：“等一等”，',
  '；',
  '共3,600.50元',
  'A4纸12页',
  '、样例县虚构镇测试村3组17号',
  '……',
  '——后来没有答复。',
];
/** Extension A to G, a minority name's dot, and plain ones. */
const NAMES = ['王虚构', '欧阳样例', '虚构𠮷', '样例𬭎', '虚㐂构', '样䶮例', '虚构𪚥', '阿卜杜拉·虚构·样例江', '虚·例'];

const text = (max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...PHRASES), { minLength: 1, maxLength: Math.max(1, Math.ceil(max / 8)) })
    .map((phrases) => [...phrases.join('')].slice(0, max).join('').trim())
    .filter((words) => words !== '');

const name = fc.oneof(fc.constantFrom(...NAMES), fc.constant('样'.repeat(50)), fc.constant('古丽·'.repeat(16)));
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const signature = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 0, max: 1100 })), {
      minLength: 1,
      maxLength: 30,
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((strokes) => [...strokes, [[100, 300] as [number, number], [900, 420] as [number, number]]]);

/** Any input of these fields, from shortest to longest. */
export function inputOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(fields).map(([key, spec]): [string, fc.Arbitrary<unknown>] => [
    key,
    spec.optional ? fc.option(arbitraryOf(spec)) : arbitraryOf(spec),
  ]);
  return fc.record(Object.fromEntries(entries));
}

function arbitraryOf(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'text':
      return text(spec.max);
    case 'name':
      return name;
    case 'id-number':
      return fc.constant('139999195603070018');
    case 'day':
      return day;
    case 'moment':
      return day.map((on) => `${on}T09:05:00+08:00`);
    case 'due':
      return fc.record({ on: day, provisional: fc.boolean() });
    case 'query-code':
      return fc.constant('JTRSVR9DH');
    case 'url':
      return fc.constant('https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV');
    case 'count':
      return fc.integer({ min: spec.min, max: spec.max });
    case 'choice':
      return fc.constantFrom(...Object.keys(spec.options));
    case 'list':
      return fc.array(inputOf(spec.of), { minLength: spec.min, maxLength: spec.max, size: 'small' });
    case 'route':
      return fc.constant(sampleRoute());
    case 'signature':
      return signature;
    default:
      return inputOf(partsOf(spec) ?? {});
  }
}

/** Inputs of a document that the law allows; what is never more than so long in life stays as in the sample. */
export function lawfulInputs(code: DocumentCode, { count, seed }: { count: number; seed: number }) {
  const template = templateOf(code);
  const sample = sampleOf(code);
  const fixed = ['documentNo', 'matterNo', 'routeMapVersion'].filter((field) => field in sample);
  const arbitrary = inputOf(template.fields)
    .map((input) => ({ ...input, ...Object.fromEntries(fixed.map((field) => [field, sample[field]])) }))
    .map((input) => ('purpose' in sample ? { ...input, purpose: sample.purpose } : input))
    .map((input) => (code === 'D09' ? { ...input, ...lawfulExtension(sample) } : input))
    .filter((input) => refusalByLaw(code, input) === null);
  return fc.sample(arbitrary, { numRuns: count, seed });
}

/** So few generated inputs keep article 34 that these stay as in the sample. */
function lawfulExtension({ path, acceptedOn, originalDue, newDue }: Record<string, unknown>) {
  return { path, acceptedOn, originalDue, newDue };
}

import { describe, expect, it } from 'vitest';
import type { DocumentCode } from '../../../domain/documents/document.ts';
import type { DocumentTemplate } from '../../../domain/documents/template.ts';
import { templateProblems } from '../../../domain/documents/template-problems.ts';
import { changed, contentOf, refusalOf, templateOf, wordsOf } from './papers.fixture.ts';

const NOTICES = ['D03', 'D04', 'D05', 'D06', 'D08', 'D09'] as const satisfies DocumentCode[];

/** The template as a county might leave it, with every print of a field taken out of its parts. */
function without(code: DocumentCode, field: string): DocumentTemplate {
  const template = templateOf(code);
  const parts = JSON.stringify(template.parts).replace(new RegExp(`\\{${field}(\\|sentence)?\\}`, 'g'), '');
  return { ...template, parts: JSON.parse(parts) as DocumentTemplate['parts'] };
}

describe.each(NOTICES)('every notice: %s', (code) => {
  it.each([
    ['to whom', '王虚构先生：'],
    ['which matter', '信访编号：139999100-T03-20261123-0007-7'],
    ['when and how it was brought', '您于2026年11月23日以走访形式向样例县群众服务中心提出的'],
    ['the article it rests on', '《信访工作条例》'],
    ['the right to ask for another handler', '您可以申请其回避'],
    ['the query code', '查询码JTR-SVR-9DH'],
    ['where to ask', '可以在县群众服务中心、各乡镇诉调对接中心的一体机查询进展和文书'],
    ['whom to complain to', '或者在一体机“监督投诉”提出'],
  ])('says %s', (_, words) => {
    expect(wordsOf(code)).toContain(words);
  });

  it('names who is responsible by name, title and telephone', () => {
    const handler = { name: '孙样例', title: '副主任', phone: '0317-0000199' };
    expect(wordsOf(code, { handler })).toContain('经办人孙样例，职务副主任，联系电话0317-0000199');
  });

  it('bears its number, room for the seal over the organ and the day, and the code to follow it', () => {
    const { documentNo, parts } = contentOf(code);
    expect(documentNo).toMatch(/^样信.{1,4}〔202[67]〕[1-9]\d*号$/);
    const signature = parts[0]?.blocks.findLast(({ kind }) => kind === 'signature');
    expect(signature).toMatchObject({
      organ: parts[0]?.organ,
      code: { url: 'https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV' },
    });
  });

  it('comes with a page of a few plain questions', () => {
    const plain = contentOf(code).parts.at(-1);
    const questions = plain?.blocks.filter(({ kind }) => kind === 'answer').length;
    expect(plain?.layout).toBe('plain');
    expect([3, 4]).toContain(questions);
  });

  it.each([
    'documentNo',
    'matterNo',
    'queryCode',
    'ticketUrl',
    'petitioner.name',
    'purpose',
    'title',
    'submittedOn',
    'receivedBy',
    'receivedOn',
    'organ',
    'organ.phone',
    'organ.supervisionPhone',
    'handler',
    'handler.name',
    'handler.title',
    'handler.phone',
    'enquiryPlaces',
    'signedOn',
  ])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf(code, changed(code, { [field]: undefined }))).toEqual(refused);
  });

  it('is refused for an accusation, whose content it would show', () => {
    const refused = { ok: false, reason: 'accusation-content', field: 'purpose' };
    expect(refusalOf(code, changed(code, { purpose: 'accusation' }))).toEqual(refused);
  });

  it.each(['handler.name', 'handler.title', 'handler.phone', 'organ.phone', 'organ.supervisionPhone', 'title'])(
    'cannot lose {%s} when a county changes the words',
    (field) => {
      expect(templateProblems(without(code, field))).toEqual([`法定内容 ${field} 没有印在文书上`]);
    },
  );
});

describe('what the law wants of each notice stays in whatever words a county chooses', () => {
  it.each<[DocumentCode, string]>([
    ['D03', 'path'],
    ['D03', 'procedureName'],
    ['D03', 'competentOrgan.address'],
    ['D03', 'competentOrgan.phone'],
    ['D03', 'applyWithin'],
    ['D03', 'materials'],
    ['D03', 'basis'],
    ['D04', 'ground'],
    ['D04', 'reason'],
    ['D04', 'otherRoutes'],
    ['D05', 'recheckOrgan'],
    ['D05', 'recheckDocumentNo'],
    ['D05', 'recheckedOn'],
    ['D05', 'reason'],
    ['D06', 'way'],
    ['D06', 'passedTo.name'],
    ['D06', 'passedTo.phone'],
    ['D06', 'passedOn'],
    ['D08', 'reason'],
    ['D08', 'competentOrgan.name'],
    ['D08', 'competentOrgan.address'],
    ['D08', 'competentOrgan.phone'],
    ['D09', 'acceptedOn'],
    ['D09', 'originalDue'],
    ['D09', 'newDue'],
    ['D09', 'reason'],
    ['D09', 'approverTitle'],
    ['D09', 'organ.reviewOrgan'],
  ])('%s {%s}', (code, field) => {
    expect(templateProblems(without(code, field))).toEqual([`法定内容 ${field} 没有印在文书上`]);
  });
});

describe('only a notice of the petition procedure speaks of review as a right (articles 35 and 36)', () => {
  it.each(NOTICES)('%s', (code) => {
    expect(/自收到书面答复之日起30日内，请求.+复查/.test(wordsOf(code))).toBe(code === 'D09');
  });
});

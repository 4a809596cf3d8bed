import { describe, expect, it } from 'vitest';
import { issueRules } from '../../../domain/documents/issue-rules.ts';
import type { DocumentTemplate } from '../../../domain/documents/template.ts';
import { templateProblems } from '../../../domain/documents/template-problems.ts';
import { refusalOf, sampleOf, templateOf, templates } from './papers.fixture.ts';

describe('every template of the pack', () => {
  it.each(templates)('$code $name fills from its own sample, and a terminal’s mark stands on it', (template) => {
    expect(templateProblems(template)).toEqual([]);
    expect(template.mark).toBe('此件由自助终端打印，与系统留存文书一致');
  });

  it.each(templates)('$code $name has a visibly fictitious sample', (template) => {
    const text = JSON.stringify(sampleOf(template.code));
    expect(text.match(/\d{3,4}-\d{7,8}/g)?.every((phone) => phone.startsWith('0317-0000')) ?? true).toBe(true);
    expect(text).toMatch(/139999|样信/);
  });

  it.each(templates)('$code $name refuses what is no input with a field instead of failing', ({ code }) => {
    for (const input of [null, 'text', 5, [], {}]) expect(refusalOf(code, input)).toMatchObject({ ok: false });
  });

  it.each(templates)('$code $name cannot be issued without what the law wants', ({ code }) => {
    for (const path of Object.keys(issueRules[code].wanted)) {
      const [first = ''] = path.split('.');
      const { [first]: _, ...input } = sampleOf(code);
      expect(refusalOf(code, input)).toMatchObject({ ok: false, reason: 'missing-field' });
    }
  });
});

/** D02 with some of its text changed. */
function edited(change: (text: string) => string): DocumentTemplate {
  return JSON.parse(change(JSON.stringify(templateOf('D02')))) as DocumentTemplate;
}

describe('a template as a county edits it', () => {
  it('may say it in other words', () => {
    expect(templateProblems(edited((text) => text.replace('现告知如下', '现将有关事项告知如下')))).toEqual([]);
  });

  it('cannot leave out the handler’s telephone', () => {
    const without = edited((text) => text.replaceAll('{handler.phone}', ''));
    expect(templateProblems(without)).toContain('法定内容 handler.phone 没有印在文书上');
  });

  it('cannot leave the handler’s telephone to the page in plain words', () => {
    const { parts, ...rest } = templateOf('D02');
    const [paper, ...others] = parts;
    const without = JSON.parse(JSON.stringify(paper).replaceAll('{handler.phone}', '')) as DocumentTemplate['parts'][0];
    expect(templateProblems({ ...rest, parts: [without, ...others] })).toContain(
      '法定内容 handler.phone 没有印在文书上',
    );
  });

  it('cannot make a field the law wants one that may stay empty', () => {
    const loose = edited((text) =>
      text.replace('"label":"受理人","optional":false', '"label":"受理人","optional":true'),
    );
    expect(templateProblems(loose)).toContain('法定字段 handler 不能是可以不填的');
  });

  it('is told of a placeholder that is no field', () => {
    const misspelt = edited((text) => text.replace('{handler.title}', '{handler.titel}'));
    expect(templateProblems(misspelt)).toContain('没有可以印出的字段 {handler.titel}');
  });

  it('is told of a brace that would be printed as it stands', () => {
    const stray = edited((text) => text.replace('现告知如下', '现告知{如下'));
    expect(templateProblems(stray).join()).toContain('大括号不成对');
  });

  it('is told of a condition on an option that does not exist', () => {
    const wrong = edited((text) => text.replace('procedure=simple', 'procedure=simpel'));
    expect(templateProblems(wrong).join()).toContain('没有选项 simpel');
  });

  it('is told when its sample no longer fills it', () => {
    const broken = edited((text) => text.replace('"sample":{"documentNo":"样信受告〔2026〕12号",', '"sample":{'));
    expect(templateProblems(broken)).toEqual(['样例填不成这份文书：documentNo（missing-field）']);
  });
});

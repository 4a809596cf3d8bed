import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DocumentCode } from '../../domain/documents/document.ts';
import { answerOf, minglu, refusalOf } from './run-cli.fixture.ts';

const dir = mkdtempSync(join(tmpdir(), 'minglu-document-'));
afterAll(() => rmSync(dir, { recursive: true }));
const out = join(dir, 'paper.pdf');
const render = (code: string) => ['document', 'render', code, '--in', '-', '--out', out];

type Sample = { petitioner: { name: string }; [field: string]: unknown };
const sampleOf = async (code: string) => (await answerOf(['document', 'sample', code])) as Sample;

describe('document', () => {
  it.each(DocumentCode.options)('%s: the sample is complete and comes out as PDF', async (code) => {
    const sample = await sampleOf(code);
    const answer = await answerOf(render(code), JSON.stringify(sample));
    const pdf = readFileSync(out);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(answer).toEqual({
      code,
      out,
      pages: expect.any(Number),
      fonts: expect.arrayContaining([expect.stringContaining('Noto')]),
      bytes: pdf.length,
    });
  });

  it('says whom the paper is for under petitioner', async () => {
    expect((await sampleOf('D01')).petitioner.name).toBe('王虚构');
    expect((await sampleOf('D02')).petitioner.name).not.toBe('');
  });

  it('prints the sample as JSON also without --json, ready to be filled in', async () => {
    const { code, stdout } = await minglu(['document', 'sample', 'D01']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(await sampleOf('D01'));
  });

  it('reads its input from a file', async () => {
    const file = join(dir, 'input.json');
    writeFileSync(file, JSON.stringify(await sampleOf('D01')));
    expect(await answerOf(['document', 'render', 'D01', '--in', file, '--out', out])).toMatchObject({ code: 'D01' });
  });

  it('refuses a notice without a handler', async () => {
    const { handler: _, ...noHandler } = await sampleOf('D02');
    expect(await refusalOf(render('D02'), JSON.stringify(noHandler))).toBe('minglu: document D02: handler is missing');
  });

  it('refuses a name no font can draw, and keeps the name out of the message', async () => {
    const sample = await sampleOf('D02');
    const named = (name: string) => JSON.stringify({ ...sample, petitioner: { ...sample.petitioner, name } });
    const privateUse = await refusalOf(render('D02'), named('王\ue000构'));
    expect(privateUse).toMatch(/petitioner\.name .*private-use/);
    expect(privateUse).not.toContain('王');
    // Not assigned to any character.
    expect(await refusalOf(render('D02'), named('王\u{3fffd}'))).toMatch(/petitioner\.name holds U\+3FFFD/);
  });

  it('writes nothing when it refuses', async () => {
    const untouched = join(dir, 'untouched.pdf');
    await refusalOf(['document', 'render', 'D01', '--in', '-', '--out', untouched], '{}');
    expect(() => readFileSync(untouched)).toThrow('ENOENT');
  });

  it.each([
    ['an unknown document', render('D99'), '{}', /unknown document D99/],
    ['text that is not JSON', render('D01'), '{"petitioner": 王虚构}', /standard input is not JSON/],
    ['an empty input', render('D01'), '{}', /document D01: matterNo is missing/],
    ['JSON that is no input', render('D01'), '[]', /document D01: the input/],
    ['no input at all', render('D01'), '', /not JSON/],
    ['an absent file', ['document', 'render', 'D01', '--in', join(dir, 'no'), '--out', out], '', /no such file/],
    ['no way out', ['document', 'render', 'D01', '--in', '-'], '{}', /--out is missing/],
  ])('refuses %s', async (_, args, input, words) => {
    const line = await refusalOf(args, input);
    expect(line).toMatch(words);
    expect(line).not.toContain('王虚构');
  });

  it('says so when the PDF cannot be written', async () => {
    const sample = JSON.stringify(await sampleOf('D01'));
    const nowhere = join(dir, 'no-such-folder', 'paper.pdf');
    expect(await refusalOf(['document', 'render', 'D01', '--in', '-', '--out', nowhere], sample)).toMatch(
      /cannot write .*no such file or directory/,
    );
  });
});

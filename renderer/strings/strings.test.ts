import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PaperCode } from '../../contract/shapes/terminal-state.ts';
import { terminalContract } from '../../contract/terminal.ts';
import { troubleWords } from '../ui/paper-status.tsx';
import { reasonWords, t } from './words.ts';

const { site: _site, events: _events, ...groups } = terminalContract;
const outputs = Object.values(groups).flatMap((group) =>
  Object.values(group).map((procedure) => procedure['~orpc'].outputSchema),
);
const reasons = outputs.flatMap((schema) => {
  const text = JSON.stringify(z.toJSONSchema(schema as z.ZodType));
  return [...text.matchAll(/"reason":\{[^}]*"enum":\[([^\]]*)\]/g)].flatMap(([, list = '']) => JSON.parse(`[${list}]`));
});

describe('every failure the contract knows', () => {
  it('is really found in the contract', () => {
    expect(reasons).toContain('store-full');
    expect(new Set(reasons).size).toBeGreaterThan(10);
  });

  it('has one plain sentence and a next step', () => {
    for (const reason of [...new Set(reasons), 'no-answer']) {
      const words = reasonWords[reason as keyof typeof reasonWords];
      expect(words, reason).toBeDefined();
      expect(words.what, reason).toMatch(/。$/);
      expect(words.next, reason).toMatch(/。$/);
    }
  });
});

describe('a paper in trouble', () => {
  const paper = { id: '1', code: 'D01', issueId: null, copyNo: 0 } as const;

  it('tells a person to ask for help and that nothing needs registering again', () => {
    const words = troubleWords({ ...paper, state: 'submitted', troubles: ['media-empty-error'] });
    expect(words).toContain('加纸');
    expect(words).toContain('不用重新登记');
  });

  it('has words for a trouble nobody has thought of', () => {
    expect(troubleWords({ ...paper, state: 'submitted', troubles: ['fuser-over-temp'] })).toBe(t.papers.otherTrouble);
  });

  it('is no trouble any more once it came out', () => {
    expect(troubleWords({ ...paper, state: 'completed', troubles: ['media-empty'] })).toBeNull();
  });
});

describe('a paper', () => {
  it('has a name for each code there is', () => {
    for (const code of PaperCode.options) expect(t.papers.names[code], code).toMatch(/\p{Script=Han}/u);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../domain/documents/document.ts';
import { openTypesetter } from '../minglu/typesetter.ts';
import { BASELINE, baselinePapers, baselinePictures } from './baseline.ts';

/** Of all dots: other versions of poppler smooth an edge differently; a moved line of text is far more. */
const TOLERATED = 0.002;

const opened = openTypesetter();
if (!opened.ok) throw new Error(opened.problem);
const { typesetter } = opened;

function kept(name: string): PNG[] {
  const files = readdirSync(BASELINE).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file));
  return files.sort().map((file) => PNG.sync.read(readFileSync(join(BASELINE, file))));
}

function shareOfDifference(one: PNG, other: PNG): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return 1;
  return pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.3 }) / (width * height);
}

/** The content with one line more near its beginning, which moves all that follows. */
function withOneLineMore(content: DocumentContent): DocumentContent {
  const [first, ...others] = content.parts;
  if (first === undefined) return content;
  const blocks = first.blocks.flatMap((block, i) =>
    i === 1 ? [{ kind: 'note' as const, text: '一' }, block] : [block],
  );
  return { ...content, parts: [{ ...first, blocks }, ...others] };
}

describe('pages look as they did when they were looked at', () => {
  it.each(baselinePapers())('$name', async ({ name, content }) => {
    const before = kept(name);
    const now = await baselinePictures(typesetter, content);
    expect(now).toHaveLength(before.length);
    now.forEach((page, i) => {
      const old = before[i];
      expect(old === undefined ? 1 : shareOfDifference(old, page)).toBeLessThanOrEqual(TOLERATED);
    });
  });

  it('and a moved line is seen', async () => {
    const [paper] = baselinePapers();
    if (paper === undefined) throw new Error('no papers');
    const [before] = kept(paper.name);
    const [moved] = await baselinePictures(typesetter, withOneLineMore(paper.content));
    if (before === undefined || moved === undefined) throw new Error('no pages');
    expect(shareOfDifference(before, moved)).toBeGreaterThan(TOLERATED);
  });
});

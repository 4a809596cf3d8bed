import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../domain/signature.ts';
import { changed, contentOf, sampleOf } from '../../../kiosk-config/content/documents/papers.fixture.ts';
import { inkShapes } from './ink-shapes.ts';
import { layoutProblems } from './layout-problems.ts';
import { fonts, typesetter } from './typesetter.fixture.ts';

const anySignature: fc.Arbitrary<Signature> = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 2500 })), {
    minLength: 1,
    maxLength: 20,
  }),
  { minLength: 1, maxLength: 8 },
);

describe('a signature on paper', () => {
  const box = { left: 100, top: 50, right: 260, bottom: 92 };

  it('stays inside its box, the breadth of its line too, and keeps its shape', () => {
    fc.assert(
      fc.property(anySignature, (signature) => {
        const shapes = inkShapes(signature, box);
        expect(shapes).toHaveLength(signature.length);
        for (const shape of shapes) {
          if (shape.kind !== 'line') throw new Error('a stroke is a line');
          const half = shape.thickness / 2 - 1e-9;
          for (const [x, y] of shape.points) {
            expect(x).toBeGreaterThanOrEqual(box.left + half);
            expect(x).toBeLessThanOrEqual(box.right - half);
            expect(y).toBeGreaterThanOrEqual(box.top + half);
            expect(y).toBeLessThanOrEqual(box.bottom - half);
          }
        }
      }),
    );
  });

  it('is not made larger than it was written', () => {
    const [shape] = inkShapes([[[0, 0], [100, 0]]], { ...box, right: 900 }); // biome-ignore format: one stroke
    const [[from] = [0], [to] = [0]] = shape?.kind === 'line' ? shape.points : [];
    // 10 mm in points.
    expect(to - from).toBeCloseTo((10 / 25.4) * 72);
  });

  it('stands on the line of the receipt after its label, and nothing lies under it', () => {
    const pages = typesetter.layout(contentOf('D01'));
    const shapes = pages.flatMap((page) => page.shapes);
    const ink = shapes.flatMap((shape) => (shape.kind === 'line' && shape.pen ? shape.points : []));
    expect(ink).toHaveLength((sampleOf('D01').signature as Signature).flat().length);
    const label = shapes.find((shape) => shape.kind === 'text' && shape.text.includes('信访人签名'));
    const day = shapes.findLast((shape) => shape.kind === 'text' && shape.text === '日期：');
    if (label?.kind !== 'text' || day?.kind !== 'text') throw new Error('there is no line to sign on');
    const [xs, ys] = [ink.map(([x]) => x), ink.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThan(label.x + fonts.width(label.text, label.role) * label.size);
    expect(Math.max(...xs)).toBeLessThan(day.x);
    expect(Math.max(...ys) - label.y).toBeLessThan(4);
    expect(layoutProblems(pages, fonts.width)).toEqual([]);
  });

  it('is not there when nobody signed', () => {
    const content = contentOf('D01', changed('D01', { signing: 'none', signature: undefined, signedOn: undefined }));
    const shapes = typesetter.layout(content).flatMap((page) => page.shapes);
    expect(shapes.filter((shape) => shape.kind === 'line' && shape.pen)).toEqual([]);
  });
});

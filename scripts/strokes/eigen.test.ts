import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';

const symmetric = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((of) => ({
      size,
      matrix: Float64Array.from(of, (_, index) => {
        const [row, column] = [Math.floor(index / size), index % size];
        return of[Math.min(row, column) * size + Math.max(row, column)] as number;
      }),
    })),
);

describe('the eigenvectors of a symmetric matrix', () => {
  it('are only stretched by it, each by its eigenvalue, which ascend', () => {
    fc.assert(
      fc.property(symmetric, ({ size, matrix }) => {
        const { values, vectors } = symmetricEigen(matrix, size);
        expect([...values]).toEqual([...values].sort((a, b) => a - b));
        for (let k = 0; k < size; k += 1) {
          for (let row = 0; row < size; row += 1) {
            let product = 0;
            for (let i = 0; i < size; i += 1) {
              product += (matrix[row * size + i] as number) * (vectors[i * size + k] as number);
            }
            expect(product).toBeCloseTo((values[k] as number) * (vectors[row * size + k] as number), 8);
          }
        }
      }),
    );
  });
});

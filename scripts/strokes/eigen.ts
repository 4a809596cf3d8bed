/**
 * Eigenvalues, ascending, and eigenvectors (column k beside value k) of a symmetric matrix, row by row: Householder's reduction to
 * three diagonals, then the QL method with shifts (Wilkinson and Reinsch, Handbook for Automatic Computation II).
 */
export function symmetricEigen(matrix: Float64Array, size: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = Float64Array.from(matrix);
  const values = new Float64Array(size);
  const side = new Float64Array(size);
  reduce(vectors, values, side, size);
  diagonalise(vectors, values, side, size);
  return sorted(vectors, values, size);
}

function reduce(a: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  const at = (row: number, column: number) => a[row * n + column] as number;
  for (let i = n - 1; i >= 1; i -= 1) {
    const l = i - 1;
    let h = 0;
    let scale = 0;
    if (l > 0) for (let k = 0; k <= l; k += 1) scale += Math.abs(at(i, k));
    if (scale === 0) {
      e[i] = at(i, l);
      d[i] = 0;
      continue;
    }
    for (let k = 0; k <= l; k += 1) {
      a[i * n + k] = at(i, k) / scale;
      h += at(i, k) ** 2;
    }
    let f = at(i, l);
    let g = f >= 0 ? -Math.sqrt(h) : Math.sqrt(h);
    e[i] = scale * g;
    h -= f * g;
    a[i * n + l] = f - g;
    e.fill(0, 0, l + 1);
    // Row by row, since the lower triangle is symmetric: far kinder to memory than going down columns.
    for (let j = 0; j <= l; j += 1) {
      const own = at(i, j);
      let sum = at(j, j) * own;
      for (let k = 0; k < j; k += 1) {
        sum += at(j, k) * at(i, k);
        e[k] = (e[k] as number) + at(j, k) * own;
      }
      e[j] = (e[j] as number) + sum;
    }
    f = 0;
    for (let j = 0; j <= l; j += 1) {
      a[j * n + i] = at(i, j) / h;
      e[j] = (e[j] as number) / h;
      f += (e[j] as number) * at(i, j);
    }
    const half = f / (h + h);
    for (let j = 0; j <= l; j += 1) {
      f = at(i, j);
      g = (e[j] as number) - half * f;
      e[j] = g;
      for (let k = 0; k <= j; k += 1) a[j * n + k] = at(j, k) - f * (e[k] as number) - g * at(i, k);
    }
    d[i] = h;
  }
  d[0] = 0;
  e[0] = 0;
  const products = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    if (d[i] !== 0) {
      products.fill(0, 0, i);
      for (let k = 0; k < i; k += 1) {
        const own = at(i, k);
        for (let j = 0; j < i; j += 1) products[j] = (products[j] as number) + own * at(k, j);
      }
      for (let k = 0; k < i; k += 1) {
        const own = at(k, i);
        for (let j = 0; j < i; j += 1) a[k * n + j] = at(k, j) - (products[j] as number) * own;
      }
    }
    d[i] = at(i, i);
    a[i * n + i] = 1;
    for (let j = 0; j < i; j += 1) {
      a[j * n + i] = 0;
      a[i * n + j] = 0;
    }
  }
}

function diagonalise(z: Float64Array, d: Float64Array, e: Float64Array, n: number): void {
  transpose(z, n);
  for (let i = 1; i < n; i += 1) e[i - 1] = e[i] as number;
  e[n - 1] = 0;
  for (let l = 0; l < n; l += 1) {
    for (;;) {
      let m = l;
      while (m < n - 1) {
        const near = Math.abs(d[m] as number) + Math.abs(d[m + 1] as number);
        if (Math.abs(e[m] as number) <= Number.EPSILON * near) break;
        m += 1;
      }
      if (m === l) break;
      shift(z, d, e, l, m, n);
    }
  }
  transpose(z, n);
}

/** One QL sweep over the rows l to m; vectors stand in rows meanwhile. */
function shift(z: Float64Array, d: Float64Array, e: Float64Array, l: number, m: number, n: number): void {
  const low = d[l] as number;
  let g = ((d[l + 1] as number) - low) / (2 * (e[l] as number));
  let r = Math.hypot(g, 1);
  g = (d[m] as number) - low + (e[l] as number) / (g + (g >= 0 ? r : -r));
  let s = 1;
  let c = 1;
  let p = 0;
  for (let i = m - 1; i >= l; i -= 1) {
    const f = s * (e[i] as number);
    const b = c * (e[i] as number);
    r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] = (d[i + 1] as number) - p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = (d[i + 1] as number) - p;
    r = ((d[i] as number) - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
    const upper = (i + 1) * n;
    const lower = i * n;
    for (let k = 0; k < n; k += 1) {
      const high = z[upper + k] as number;
      const own = z[lower + k] as number;
      z[upper + k] = s * own + c * high;
      z[lower + k] = c * own - s * high;
    }
  }
  d[l] = low - p;
  e[l] = g;
  e[m] = 0;
}

function transpose(matrix: Float64Array, n: number): void {
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < row; column += 1) {
      const upper = matrix[column * n + row] as number;
      matrix[column * n + row] = matrix[row * n + column] as number;
      matrix[row * n + column] = upper;
    }
  }
}

function sorted(vectors: Float64Array, values: Float64Array, n: number) {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const sortedVectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    for (let row = 0; row < n; row += 1) sortedVectors[row * n + to] = vectors[row * n + from] as number;
  });
  return { values: Float64Array.from(order, (from) => values[from] as number), vectors: sortedVectors };
}

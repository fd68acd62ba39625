/**
 * Solves (K + λI) a = b by Cholesky's decomposition; `k` holds K, symmetric and positive, row after row, and is written over.
 * Takes a sixth of size³ multiplications.
 */
export function solveRidge(k: Float64Array, size: number, lambda: number, b: Float64Array): Float64Array {
  decompose(k, size, lambda);
  const solved = Float64Array.from(b);
  for (let row = 0; row < size; row += 1) {
    let sum = solved[row] ?? 0;
    for (let at = 0; at < row; at += 1) sum -= (k[row * size + at] ?? 0) * (solved[at] ?? 0);
    solved[row] = sum / (k[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solved[row] ?? 0;
    for (let at = row + 1; at < size; at += 1) sum -= (k[at * size + row] ?? 0) * (solved[at] ?? 0);
    solved[row] = sum / (k[row * size + row] ?? 1);
  }
  return solved;
}

/** Four columns at a time: each number of the row is read once for all of them, and a processor adds four sums at the same time. */
function decompose(k: Float64Array, size: number, lambda: number): void {
  for (let row = 0; row < size; row += 1) {
    const own = row * size;
    let column = 0;
    for (; column + 4 <= row; column += 4) {
      const first = column * size;
      const second = first + size;
      const third = second + size;
      const fourth = third + size;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let at = 0; at < column; at += 1) {
        const one = k[own + at] ?? 0;
        a += one * (k[first + at] ?? 0);
        b += one * (k[second + at] ?? 0);
        c += one * (k[third + at] ?? 0);
        d += one * (k[fourth + at] ?? 0);
      }
      const p = ((k[own + column] ?? 0) - a) / (k[first + column] ?? 1);
      const q = ((k[own + column + 1] ?? 0) - b - p * (k[second + column] ?? 0)) / (k[second + column + 1] ?? 1);
      const r = ((k[own + column + 2] ?? 0) - c - p * (k[third + column] ?? 0) - q * (k[third + column + 1] ?? 0)) / (k[third + column + 2] ?? 1);
      const rest = p * (k[fourth + column] ?? 0) + q * (k[fourth + column + 1] ?? 0) + r * (k[fourth + column + 2] ?? 0);
      k[own + column] = p;
      k[own + column + 1] = q;
      k[own + column + 2] = r;
      k[own + column + 3] = ((k[own + column + 3] ?? 0) - d - rest) / (k[fourth + column + 3] ?? 1);
    }
    for (; column <= row; column += 1) {
      const other = column * size;
      let sum = (k[own + column] ?? 0) + (row === column ? lambda : 0);
      for (let at = 0; at < column; at += 1) sum -= (k[own + at] ?? 0) * (k[other + at] ?? 0);
      k[own + column] = row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (k[other + column] ?? 1);
    }
  }
}

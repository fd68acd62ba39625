/**
 * Solves (K + λI) a = b by Cholesky's decomposition; `kernel` is K, symmetric and positive, row after row, and is written over.
 * Takes a third of size³ multiplications.
 */
export function solveRidge(kernel: Float64Array, size: number, lambda: number, b: Float64Array): Float64Array {
  const k = kernel;
  for (let row = 0; row < size; row += 1) {
    const own = row * size;
    for (let column = 0; column <= row; column += 1) {
      const other = column * size;
      let sum = (k[own + column] ?? 0) + (row === column ? lambda : 0);
      for (let at = 0; at < column; at += 1) sum -= (k[own + at] ?? 0) * (k[other + at] ?? 0);
      k[own + column] = row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / (k[other + column] ?? 1);
    }
  }
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

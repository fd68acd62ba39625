/** A fitted logistic regression: its inputs are taken from `means` and divided by `spreads` first. */
export type Logistic = { base: number; factors: number[]; means: number[]; spreads: number[] };

export type Example = { inputs: number[]; isTrue: boolean; weight: number };

const ridge = 1e-3;
const roundsMost = 30;

/** Fits by Newton's method (iteratively reweighted least squares), with a small penalty on the factors, so that it always ends. */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const count = examples[0]?.inputs.length ?? 0;
  const total = Math.max(
    1e-9,
    examples.reduce((sum, one) => sum + one.weight, 0),
  );
  const mean = (of: (one: Example) => number): number => examples.reduce((sum, one) => sum + one.weight * of(one), 0) / total;
  const means = Array.from({ length: count }, (_, at) => mean(({ inputs }) => inputs[at] ?? 0));
  const spreads = means.map((middle, at) => spreadOr1(Math.sqrt(mean(({ inputs }) => ((inputs[at] ?? 0) - middle) ** 2))));
  const rows = examples.map(({ inputs, isTrue, weight }) => ({
    x: [1, ...inputs.map((one, at) => (one - (means[at] ?? 0)) / (spreads[at] ?? 1))],
    isTrue,
    weight,
  }));
  let factors = new Array<number>(count + 1).fill(0);
  for (let round = 0; round < roundsMost; round += 1) {
    const slope = new Array<number>(count + 1).fill(0);
    const curve = Array.from({ length: count + 1 }, () => new Array<number>(count + 1).fill(0));
    for (const { x, isTrue, weight } of rows) {
      const guess = 1 / (1 + Math.exp(-x.reduce((sum, one, at) => sum + one * (factors[at] ?? 0), 0)));
      const share = weight / total;
      for (let i = 0; i <= count; i += 1) {
        slope[i] = (slope[i] ?? 0) + share * ((isTrue ? 1 : 0) - guess) * (x[i] ?? 0);
        for (let j = 0; j <= count; j += 1) (curve[i] ?? [])[j] = (curve[i]?.[j] ?? 0) + share * guess * (1 - guess) * (x[i] ?? 0) * (x[j] ?? 0);
      }
    }
    for (let i = 0; i <= count; i += 1) {
      slope[i] = (slope[i] ?? 0) - ridge * (factors[i] ?? 0);
      (curve[i] ?? [])[i] = (curve[i]?.[i] ?? 0) + ridge;
    }
    const change = solve(curve, slope);
    factors = factors.map((factor, at) => factor + Math.max(-2, Math.min(2, change[at] ?? 0)));
    if (change.every((one) => Math.abs(one) < 1e-6)) break;
  }
  const [base = 0, ...rest] = factors;
  return { base, factors: rest, means, spreads };
}

/** What is the same in all examples differs by no more than what is lost in adding it up, which is not to be magnified. */
const spreadOr1 = (spread: number): number => (spread > 1e-9 ? spread : 1);

/** The estimated probability, 0 to 1. */
export function chance({ base, factors, means, spreads }: Logistic, inputs: readonly number[]): number {
  const z = factors.reduce((sum, factor, at) => sum + factor * (((inputs[at] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1)), base);
  return 1 / (1 + Math.exp(-z));
}

/** Gauss's elimination with the largest pivot. Both are written over. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) if (Math.abs(matrix[row]?.[column] ?? 0) > Math.abs(matrix[pivot]?.[column] ?? 0)) pivot = row;
    [matrix[column], matrix[pivot]] = [matrix[pivot] ?? [], matrix[column] ?? []];
    [right[column], right[pivot]] = [right[pivot] ?? 0, right[column] ?? 0];
    for (let row = column + 1; row < size; row += 1) {
      const by = (matrix[row]?.[column] ?? 0) / (matrix[column]?.[column] || 1);
      for (let at = column; at < size; at += 1) (matrix[row] ?? [])[at] = (matrix[row]?.[at] ?? 0) - by * (matrix[column]?.[at] ?? 0);
      right[row] = (right[row] ?? 0) - by * (right[column] ?? 0);
    }
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let at = row + 1; at < size; at += 1) sum -= (matrix[row]?.[at] ?? 0) * (right[at] ?? 0);
    right[row] = sum / (matrix[row]?.[row] || 1);
  }
  return right;
}

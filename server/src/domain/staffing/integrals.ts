/**
 * The integrals of the Erlang A formulae over the virtual wait x from 0 to infinity, with time in mean patiences. What is integrated is w(x) = exp(g(x)),
 * g(x) = lambda (1 - e^-x) - work x, times something between 0 and 1. g is concave, so w has one peak and falls away on both sides ever faster.
 */
export type Rates = {
  /** Requests in one mean patience. */
  lambda: number;
  /** Requests that all servers together can finish in one mean patience. */
  work: number;
  within: number;
  short: number;
};

/** All but `unit` are divided by the greatest value of w, which may be past the range of a number; `unit` is 1 divided by it. */
export type Integrals = {
  unit: number;
  all: number;
  /** Weighed with the chance of staying that long, and of giving up before. */
  staying: number;
  givingUp: number;
  stayingWithin: number;
  givingUpSoon: number;
  waitOfStaying: number;
};

/** exp(-46) is 1e-20: nothing beyond matters to a number of 16 digits. */
const negligible = 46;
const pieces = 48;

/** Gauss and Legendre's eight points, on [-1, 1], of which the negative ones mirror these, with their weights. */
const gauss: readonly (readonly [at: number, weight: number])[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
];

/** Where g has fallen by `negligible` from its peak, towards infinity: the far end, by doubling and then halving. */
function farEnd(g: (x: number) => number, peak: number, start: number): number {
  const floor = g(peak) - negligible;
  let width = start;
  while (g(peak + width) > floor) width *= 2;
  return peak + width;
}

function nearEnd(g: (x: number) => number, peak: number): number {
  const floor = g(peak) - negligible;
  if (g(0) >= floor) return 0;
  let [low, high] = [0, peak];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (g(middle) < floor) low = middle;
    else high = middle;
  }
  return low;
}

/** Ends of the pieces: even ones, those where a formula has a corner, and finer ones near 0, where the chance of staying changes fast. */
function cuts(from: number, to: number, corners: readonly number[]): number[] {
  const even = Array.from({ length: pieces + 1 }, (_, i) => from + ((to - from) * i) / pieces);
  const fine = Array.from({ length: 12 }, (_, i) => 2 ** (i - 6));
  return [...even, ...[...corners, ...fine].filter((x) => x > from && x < to)].sort((a, b) => a - b);
}

export function integrals({ lambda, work, within, short }: Rates): Integrals {
  const g = (x: number): number => -lambda * Math.expm1(-x) - work * x;
  const peak = Math.max(0, Math.log(lambda / work));
  // To the right of the peak g falls at least as fast as by its slope and its bend there.
  const [from, to] = [nearEnd(g, peak), farEnd(g, peak, 1 / Math.max(work - lambda, Math.sqrt(Math.min(lambda, work))))];
  const found: Integrals = { unit: Math.exp(-g(peak)), all: 0, staying: 0, givingUp: 0, stayingWithin: 0, givingUpSoon: 0, waitOfStaying: 0 };

  const add = (x: number, weight: number): void => {
    const w = weight * Math.exp(g(x) - g(peak));
    const stays = Math.exp(-x);
    found.all += w;
    found.staying += w * stays;
    found.givingUp += w * -Math.expm1(-x);
    found.givingUpSoon += w * -Math.expm1(-Math.min(x, short));
    found.waitOfStaying += w * stays * x;
    if (x <= within) found.stayingWithin += w * stays;
  };
  const ends = cuts(from, to, [peak, within, short]);
  for (let i = 1; i < ends.length; i++) {
    const [low = 0, high = 0] = [ends[i - 1], ends[i]];
    const [middle, half] = [(low + high) / 2, (high - low) / 2];
    for (const [at, weight] of gauss) {
      add(middle - half * at, half * weight);
      add(middle + half * at, half * weight);
    }
  }
  return found;
}

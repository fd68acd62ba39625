import { kinds, type Features } from './features.ts';

/**
 * An inverted index of lines (questions and phrasings) by their features, as arrays that go to another thread without being copied.
 * The similarity of two lines is the mean of three cosines of (1 + ln tf) · idf, one for each kind of feature.
 */
export type Lexical = {
  lines: number;
  /** An open hash table: a feature's hash, and one more than its number; 0 is an empty place. */
  hashes: Uint32Array;
  numbers: Int32Array;
  /** By a feature's number. */
  idf: Float32Array;
  starts: Int32Array;
  /** Postings of feature f stand from starts[f] to starts[f + 1]. */
  postings: Int32Array;
  weights: Float32Array;
};

/** What a kind counts in the similarity; the sum is 1. */
const shares = [0.4, 0.25, 0.35];

/** A line as features of the index with their weights; its length is 1, unless it has features that the index does not know. */
export type Row = { features: Int32Array; weights: Float32Array };

export function buildLexical(texts: readonly Features[]): { lexical: Lexical; rows: Row[] } {
  const frequency = new Map<number, number>();
  for (const features of texts) for (const kind of features) for (const hash of kind.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);

  let size = 1024;
  while (size < frequency.size * 2) size *= 2;
  const hashes = new Uint32Array(size);
  const numbers = new Int32Array(size);
  const idf = new Float32Array(frequency.size);
  const starts = new Int32Array(frequency.size + 1);
  let next = 0;
  for (const [hash, count] of frequency) {
    let place = hash & (size - 1);
    while (numbers[place] !== 0) place = (place + 1) & (size - 1);
    hashes[place] = hash;
    numbers[place] = next + 1;
    idf[next] = Math.log((texts.length + 1) / (count + 0.5));
    starts[next + 1] = (starts[next] ?? 0) + count;
    next += 1;
  }
  const lexical: Lexical = { lines: texts.length, hashes, numbers, idf, starts, postings: new Int32Array(0), weights: new Float32Array(0) };
  const rows = texts.map((features) => rowOf(lexical, features));

  const total = starts[frequency.size] ?? 0;
  const postings = new Int32Array(total);
  const weights = new Float32Array(total);
  const filled = starts.slice(0, frequency.size);
  rows.forEach((row, line) => {
    row.features.forEach((feature, at) => {
      const place = filled[feature] ?? 0;
      postings[place] = line;
      weights[place] = row.weights[at] ?? 0;
      filled[feature] = place + 1;
    });
  });
  return { lexical: { ...lexical, postings, weights }, rows };
}

function numberOf({ hashes, numbers }: Lexical, hash: number): number {
  const last = hashes.length - 1;
  for (let place = hash & last; ; place = (place + 1) & last) {
    const number = numbers[place] ?? 0;
    if (number === 0) return -1;
    if (hashes[place] === hash) return number - 1;
  }
}

export function rowOf(lexical: Lexical, features: Features): Row {
  const found: number[] = [];
  const weights: number[] = [];
  weigh(lexical, features, (_hash, number, weight) => {
    if (number < 0) return;
    found.push(number);
    weights.push(weight);
  });
  return { features: Int32Array.from(found), weights: Float32Array.from(weights) };
}

/** A line with the features that the index does not know as well, by their hashes: to compare lines that stand in no index. Its length is 1. */
export function wholeRowOf(lexical: Lexical, features: Features): Map<number, number> {
  const whole = new Map<number, number>();
  weigh(lexical, features, (hash, _number, weight) => whole.set(hash, (whole.get(hash) ?? 0) + weight));
  return whole;
}

export function likeness(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [hash, weight] of one) sum += weight * (other.get(hash) ?? 0);
  return sum;
}

/** The weight of each feature of a line; `number` is -1 for one that the index does not know. */
function weigh(lexical: Lexical, features: Features, take: (hash: number, number: number, weight: number) => void): void {
  const rarest = Math.log((lexical.lines + 1) / 0.5);
  let present = 0;
  for (let kind = 0; kind < kinds; kind += 1) if ((features[kind]?.size ?? 0) > 0) present += shares[kind] ?? 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    const of = features[kind];
    if (!of) continue;
    const [numbers, weights] = [new Int32Array(of.size), new Float64Array(of.size)];
    let square = 0;
    let at = 0;
    for (const [hash, count] of of) {
      const number = numberOf(lexical, hash);
      const weight = (1 + Math.log(count)) * (number < 0 ? rarest : (lexical.idf[number] ?? 0));
      square += weight * weight;
      numbers[at] = number;
      weights[at] = weight;
      at += 1;
    }
    const scale = square === 0 ? 0 : Math.sqrt((shares[kind] ?? 0) / present / square);
    at = 0;
    for (const hash of of.keys()) {
      take(hash, numbers[at] ?? -1, (weights[at] ?? 0) * scale);
      at += 1;
    }
  }
}

/** Adds `by` times the similarity of a row with every line to `into`. */
export function addSimilarities(lexical: Lexical, row: Row, by: number, into: Float32Array): void {
  const { starts, postings, weights } = lexical;
  for (let at = 0; at < row.features.length; at += 1) {
    const feature = row.features[at] ?? 0;
    const weight = (row.weights[at] ?? 0) * by;
    const end = starts[feature + 1] ?? 0;
    for (let place = starts[feature] ?? 0; place < end; place += 1) {
      const line = postings[place] ?? 0;
      into[line] = (into[line] ?? 0) + weight * (weights[place] ?? 0);
    }
  }
}

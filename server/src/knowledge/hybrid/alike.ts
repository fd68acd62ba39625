import type { Read } from './leanings.ts';
import type { Row } from './lexical.ts';

/** From when on two texts ask the same: by their words, or by what they lean to. Chosen by measuring: docs/learning-loop.md. */
export const alikeByWords = 0.6;
export const alikeByLeanings = 0.85;

type Postings = Map<number, { at: number; weight: number }[]>;

function post(postings: Postings, at: number, { features, weights }: Row): void {
  features.forEach((feature, place) => {
    const one = { at, weight: weights[place] ?? 0 };
    const there = postings.get(feature);
    if (there) there.push(one);
    else postings.set(feature, [one]);
  });
}

function add(postings: Postings, { features, weights }: Row, by: number, into: Float32Array): void {
  features.forEach((feature, place) => {
    const weight = (weights[place] ?? 0) * by;
    for (const { at, weight: other } of postings.get(feature) ?? []) into[at] = (into[at] ?? 0) + weight * other;
  });
}

/** Texts that others are put beside. 1 and more is alike. What a text has nothing in common with is not looked at. */
export class Beside {
  #count = 0;
  #words: Postings = new Map();
  #leanings: Postings = new Map();
  #byWords = new Float32Array(64);
  #byLeanings = new Float32Array(64);
  readonly byWords: number;
  readonly byLeanings: number;

  constructor(byWords = alikeByWords, byLeanings = alikeByLeanings) {
    this.byWords = byWords;
    this.byLeanings = byLeanings;
  }

  /** Answers its number, from 0. */
  put({ row, leanings }: Read): number {
    const at = this.#count++;
    post(this.#words, at, row);
    post(this.#leanings, at, leanings);
    return at;
  }

  /** How alike each of them is, until the next call. */
  likes({ row, leanings }: Read): Float32Array {
    if (this.#byWords.length < this.#count) [this.#byWords, this.#byLeanings] = [new Float32Array(this.#count * 2), new Float32Array(this.#count * 2)];
    this.#byWords.fill(0, 0, this.#count);
    this.#byLeanings.fill(0, 0, this.#count);
    add(this.#words, row, 1 / this.byWords, this.#byWords);
    add(this.#leanings, leanings, 1 / this.byLeanings, this.#byLeanings);
    for (let at = 0; at < this.#count; at += 1) this.#byWords[at] = Math.max(this.#byWords[at] ?? 0, this.#byLeanings[at] ?? 0);
    return this.#byWords.subarray(0, this.#count);
  }

  /** The likest, and how alike it is; null beside nothing. The first of equals. */
  likest(one: Read): { at: number; like: number } | null {
    let best: { at: number; like: number } | null = null;
    this.likes(one).forEach((like, at) => {
      if (!best || like > best.like) best = { at, like };
    });
    return best;
  }
}

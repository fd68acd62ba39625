import { hashOf } from '../text/hash-of.ts';
import { tables, tablesIn } from './tables.ts';
import type { Sentence } from './sentences.ts';

/** Places of a message's features in the weights, and how much of each there is. */
export type Evidence = { places: Uint32Array; amounts: Float32Array };

/** Weights have this many places; features share them by hash. */
export const placesMost = 1 << 20;

const amount = { word: 1, run: 0.7, far: 0.5, characters: 0.3, meaning: 0.6, meanings: 0.35, table: 0.1 } as const;
/** Added to every message's length, so that a single word does not speak as loudly as a sentence. */
const shortest = 12;
/** How far one meaning reaches for another, in words. */
const reach = 6;

const placeOf = (feature: string): number => hashOf(feature) & (placesMost - 1);

/** What stands in the sentences, each feature as much as it says by its form alone. `weighed` says how much it says by being rare. */
export function featuresOf(sentences: readonly Sentence[]): Evidence {
  const found = new Map<number, number>();
  const addAt: AddAt = (place, much) => {
    if ((found.get(place) ?? 0) < much) found.set(place, much);
  };
  const add: Add = (feature, much) => addAt(placeOf(feature), much);
  for (const sentence of sentences) addWords(sentence, add, addAt);
  for (const sentence of sentences) addMeanings(sentence, add);
  for (const feature of tableFeatures(tablesIn(sentences))) add(feature, amount.table);
  return { places: Uint32Array.from(found.keys()), amounts: Float32Array.from(found.values()) };
}

/** The same features, rare ones counting for more, of length 1 together at most: a long message is not more urgent for being long. `rarity` is by place. */
export function weighed({ places, amounts }: Evidence, rarity: (place: number) => number): Evidence {
  const weights = new Float32Array(amounts.length);
  let squares = shortest * shortest;
  for (let at = 0; at < weights.length; at += 1) {
    const weight = (amounts[at] ?? 0) * rarity(places[at] ?? 0);
    weights[at] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  for (let at = 0; at < weights.length; at += 1) weights[at] = (weights[at] ?? 0) / length;
  return { places, amounts: weights };
}

type Add = (feature: string, much: number) => void;
type AddAt = (place: number, much: number) => void;

/** Stems, runs of two and three of them, and parts of words, which outlast misspelling. */
function addWords({ words, stems }: Sentence, add: Add, addAt: AddAt): void {
  add(`^ ${stems[0] ?? ''}`, amount.run);
  add(`${stems.at(-1) ?? ''} $`, amount.run);
  stems.forEach((stem, at) => {
    add(stem, amount.word);
    const [next, last] = [stems[at + 1], stems[at + 2]];
    if (next !== undefined) add(`${stem} ${next}`, amount.run);
    if (next !== undefined && last !== undefined) {
      add(`${stem} ${next} ${last}`, amount.far);
      add(`${stem} _ ${last}`, amount.far);
    }
    for (const place of partsOf(words[at] ?? '')) addAt(place, amount.characters);
  });
}

const parts = new Map<string, readonly number[]>();
const partsMost = 20_000;

/** Places of a word's runs of four and five characters. Kept, for the same words come again and again. */
function partsOf(word: string): readonly number[] {
  const known = parts.get(word);
  if (known) return known;
  const edged = `^${word}$`;
  const places = [4, 5].flatMap((length) =>
    Array.from({ length: Math.max(0, edged.length - length + 1) }, (_, from) => placeOf(`c${edged.slice(from, from + length)}`)),
  );
  if (parts.size >= partsMost) parts.clear();
  parts.set(word, places);
  return places;
}

/** What words mean, beside the words next to them and before what others mean. */
function addMeanings({ stems, meanings }: Sentence, add: Add): void {
  stems.forEach((_, at) => {
    for (const meaning of meanings[at] ?? []) {
      add(`=${meaning}`, amount.meaning);
      const [before, next] = [stems[at - 1], stems[at + 1]];
      if (next !== undefined) add(`=${meaning} ${next}`, amount.meanings);
      if (before !== undefined) add(`${before} =${meaning}`, amount.meanings);
      for (let far = at + 1; far <= at + reach; far += 1) for (const other of meanings[far] ?? []) add(`=${meaning}>${other}`, amount.meanings);
    }
  });
}

/** Each table that matches, how many of a kind do, and how many in all. */
function tableFeatures(matched: readonly number[]): string[] {
  const kinds = new Map<string, number>();
  for (const place of matched) {
    const kind = tables[place]?.kind ?? '';
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [
    ...matched.map((place) => `table ${place}`),
    ...[...kinds].flatMap(([kind, count]) => (count > 1 ? [`kind ${kind}`, `kinds ${kind}`] : [`kind ${kind}`])),
    ...[1, 2, 3, 5].filter((count) => matched.length >= count).map((count) => `tables ${count}`),
  ];
}

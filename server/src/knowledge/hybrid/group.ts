import { readSynonyms } from '../text/synonyms.ts';
import { wholeRowOf } from './lexical.ts';
import { readText } from './lines.ts';
import { spellingOfModel } from './look.ts';
import type { Model } from './model.ts';

/** Two texts that are at least so alike are of one group. Chosen by measuring: docs/assistant.md. */
const alikeFrom = 0.42;

/**
 * Puts texts together that ask the same, by words, pairs of words and runs of characters: each text goes to the group of the first text that it is like enough,
 * in the order in which they are given. Answers the places of the texts in each group, the first text's group first.
 */
export function groupWith(model: Model, synonymLines: string): (texts: readonly string[]) => number[][] {
  const synonyms = readSynonyms(synonymLines);
  const spelling = spellingOfModel(model);
  return (texts) => {
    const heads: { places: number[] }[] = [];
    // Which groups' first texts have a feature, and how much of it: what a text has nothing in common with is not looked at.
    const having = new Map<number, { group: number; weight: number }[]>();
    texts.forEach((text, place) => {
      const whole = wholeRowOf(model.lexical, readText(text, spelling, synonyms));
      const likeness = new Float32Array(heads.length);
      for (const [feature, own] of whole) for (const { group, weight } of having.get(feature) ?? []) likeness[group] = (likeness[group] ?? 0) + weight * own;
      const best = likeness.reduce((most, like, group) => (like > (likeness[most] ?? 0) ? group : most), 0);
      const head = heads[best];
      if (head && (likeness[best] ?? 0) >= alikeFrom) return void head.places.push(place);
      const group = heads.push({ places: [place] }) - 1;
      for (const [feature, weight] of whole) {
        const there = having.get(feature);
        if (there) there.push({ group, weight });
        else having.set(feature, [{ group, weight }]);
      }
    });
    return heads.map(({ places }) => places);
  };
}

import { featuresOf, weighed, type Evidence } from './evidence.ts';
import type { Sentence } from './sentences.ts';
import { windowsOf } from './windows.ts';

/** A message as a whole, and the parts of it that are looked at by themselves. */
export type Look = { whole: Evidence; parts: readonly Evidence[] };

export function lookAt(sentences: readonly Sentence[], rarity: (place: number) => number): Look {
  const evidenceOf = (some: readonly Sentence[]): Evidence => weighed(featuresOf(some), rarity);
  return { whole: evidenceOf(sentences), parts: windowsOf(sentences).map((part) => evidenceOf([part])) };
}

/** How much the most urgent part of a message counts, beside the whole: more finds more lines in passing, and takes more of what is long for urgent. */
const partCounts = 0.35;

/** How urgent a message looks: as a whole, or with its most urgent part counted besides, where that is more. */
export function urgency({ whole, parts }: Look, score: (evidence: Evidence) => number): number {
  const ofWhole = score(whole);
  return parts.reduce((most, part) => Math.max(most, (1 - partCounts) * ofWhole + partCounts * score(part)), ofWhole);
}

import { learn, urgencyOf, type Learnt } from './learn-urgent.ts';
import { urgency, type Look } from './look-at.ts';
import type { Told } from './read-lessons.ts';
import { groupsOfAlike } from './nearly-alike.ts';

const folds = 5;

/** How urgent each message looks by what was learnt from the others, without those that are nearly like it. */
export function crossScores(told: readonly Told[], looks: readonly Look[], learnt: (places: readonly number[]) => Learnt): number[] {
  const foldOf = foldsOf(told.map(({ text }) => text));
  const scores = new Array<number>(told.length).fill(0);
  for (let fold = 0; fold < folds; fold += 1) {
    const from = learnt([...told.keys()].filter((at) => foldOf[at] !== fold));
    looks.forEach((look, at) => {
      if (foldOf[at] === fold) scores[at] = urgency(look, (evidence) => urgencyOf(from, evidence));
    });
  }
  return scores;
}

/** Groups are dealt out in the order of their first line. */
function foldsOf(texts: readonly string[]): number[] {
  const dealt = new Map<number, number>();
  return groupsOfAlike(texts).map((group) => {
    const fold = dealt.get(group) ?? dealt.size % folds;
    dealt.set(group, fold);
    return fold;
  });
}

/** The lowest bar that at most this share of the scores is above. */
export function barOf(scores: readonly number[], share: number): number {
  return [...scores].sort((a, b) => b - a)[Math.floor(share * scores.length)] ?? 0;
}

export const learnFrom =
  (told: readonly Told[], looks: readonly Look[]) =>
  (places: readonly number[]): Learnt =>
    learn(places.flatMap((at) => (looks[at] ? [{ kind: told[at]?.kind ?? null, evidence: looks[at].whole }] : [])));

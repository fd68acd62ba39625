import type { Decision } from '../../domain/assistant/decide-answer.ts';

/** What came of one question: `ranked` are articles, best first, and `sure` is the confidence in the first. `right` null: no article answers it. */
export type Outcome = { right: string | null; ranked: readonly string[]; sure: number; decision: Decision };

/** Shares are percentages, null where there is nothing to divide by. */
export type Measures = {
  /** In scope: the right article is first; is among three. */
  acc1: number | null;
  r3: number | null;
  /** The chance, in percent, that a question in scope has a higher confidence than one out of scope. */
  auroc: number | null;
  /** In scope, answered right, at the lowest threshold that answers at most 5 and 10 % of those out of scope. */
  in5: number | null;
  in10: number | null;
  /** Of questions in scope. `resolved`: right, or the right one among the choices. `precision`: of those answered. */
  policy: Record<'right' | 'wrong' | 'choicesRight' | 'choicesWrong' | 'queued' | 'resolved' | 'precision', number | null>;
  oos: Record<'answered' | 'choices' | 'queued', number | null>;
};

const share = (count: number, of: number): number | null => (of === 0 ? null : (100 * count) / of);

export function measure(outcomes: readonly Outcome[]): Measures {
  const inside = outcomes.filter((one) => one.right !== null);
  const outside = outcomes.filter((one) => one.right === null);
  const ofInside = (test: (one: Outcome) => boolean): number => inside.filter(test).length;
  const ofOutside = (type: Decision['type']): number | null => share(outside.filter((one) => one.decision.type === type).length, outside.length);
  const right = ofInside(({ decision, right }) => decision.type === 'answer' && decision.articleId === right);
  const answered = ofInside(({ decision }) => decision.type === 'answer');
  const offered = ofInside(({ decision }) => decision.type === 'choices');
  const choicesRight = ofInside(({ decision, right }) => decision.type === 'choices' && decision.articleIds.includes(right ?? ''));
  const ofAll = (count: number): number | null => share(count, inside.length);
  return {
    acc1: ofAll(ofInside((one) => one.ranked[0] === one.right)),
    r3: ofAll(ofInside((one) => one.ranked.slice(0, 3).includes(one.right ?? ''))),
    auroc: areaUnderCurve(
      inside.map((one) => one.sure),
      outside.map((one) => one.sure),
    ),
    in5: insideAt(inside, outside, 0.05),
    in10: insideAt(inside, outside, 0.1),
    policy: {
      right: ofAll(right),
      wrong: ofAll(answered - right),
      choicesRight: ofAll(choicesRight),
      choicesWrong: ofAll(offered - choicesRight),
      queued: ofAll(inside.length - answered - offered),
      resolved: ofAll(right + choicesRight),
      precision: share(right, answered),
    },
    oos: { answered: ofOutside('answer'), choices: ofOutside('choices'), queued: ofOutside('none') },
  };
}

/** By ranks (Mann and Whitney's U), equals counting half; in percent. */
function areaUnderCurve(inside: readonly number[], outside: readonly number[]): number | null {
  if (inside.length === 0 || outside.length === 0) return null;
  const all = [...inside.map((sure) => ({ sure, isInside: true })), ...outside.map((sure) => ({ sure, isInside: false }))].sort((a, b) => a.sure - b.sure);
  let ranks = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.sure === all[start]?.sure) end += 1;
    const middle = (start + 1 + end) / 2;
    ranks += middle * all.slice(start, end).filter((one) => one.isInside).length;
    start = end;
  }
  return (100 * (ranks - (inside.length * (inside.length + 1)) / 2)) / (inside.length * outside.length);
}

function insideAt(inside: readonly Outcome[], outside: readonly Outcome[], most: number): number | null {
  if (inside.length === 0 || outside.length === 0) return null;
  const sures = outside.map((one) => one.sure).sort((a, b) => b - a);
  // The first of those that may not be answered: what is surer than it is.
  const bar = sures[Math.floor(most * outside.length)] ?? -Infinity;
  return share(inside.filter((one) => one.sure > bar && one.ranked[0] === one.right).length, inside.length);
}

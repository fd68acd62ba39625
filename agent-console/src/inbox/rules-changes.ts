import type { Ring, TeamRules } from '@frontdesk/shared/team-rules';
import { rulesWords as words, ruleWords, type NumberRule } from './rules-words.ts';
import { changeOf, type WordedChange } from './setting-changes.ts';

const numberWords = (name: NumberRule, value: number | null): string => {
  const { unit } = ruleWords[name];
  return value === null ? words.noLimit : unit === undefined ? String(value) : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
};
const yesNo = (value: boolean): string => (value ? words.yes : words.no);

function stepChanges(was: Ring | undefined, is: Ring | undefined, nth: number): WordedChange[] {
  const named = (label: string) => words.summaryName(label, nth);
  if (!was || !is) return changeOf(words.step(nth), was ? words.stepThere : words.noStep, is ? words.stepAdded(is.fromSeconds, is.offers) : words.noStep);
  return [
    ...changeOf(named(words.begins), `${was.fromSeconds} ${words.seconds}`, `${is.fromSeconds} ${words.seconds}`),
    ...changeOf(named(words.offers), String(was.offers), String(is.offers)),
    ...changeOf(named(words.preferred), yesNo(was.preferredSkills), yesNo(is.preferredSkills)),
    ...changeOf(named(words.overflow), yesNo(was.overflow), yesNo(is.overflow)),
  ];
}

/** What is different in a team's numbers, those of `names` and, with `asking`, in whom it asks and whether it takes calls. */
export function rulesChanges(
  was: TeamRules,
  is: TeamRules,
  shown: { names: readonly NumberRule[]; asking: boolean },
  teamName: (id: string) => string,
): WordedChange[] {
  const teams = (ids: readonly string[]) => (ids.length === 0 ? words.nobodyHelps : ids.map(teamName).join(', '));
  const numbers = shown.names.flatMap((name) => changeOf(ruleWords[name].label, numberWords(name, was[name]), numberWords(name, is[name])));
  if (!shown.asking) return numbers;
  const steps = Array.from({ length: Math.max(was.rings.length, is.rings.length) }, (_, index) => stepChanges(was.rings[index], is.rings[index], index + 1));
  return [
    ...numbers,
    ...steps.flat(),
    ...changeOf(words.helpers, teams(was.overflowTeamIds), teams(is.overflowTeamIds)),
    ...changeOf(words.takesCalls, yesNo(was.callBacks), yesNo(is.callBacks)),
  ];
}

/** A version's values of what is shown, in a form that keeps its own of the rest. */
export function rulesBack(draft: TeamRules, version: TeamRules, shown: { names: readonly NumberRule[]; asking: boolean }): TeamRules {
  const numbers = Object.fromEntries(shown.names.map((name) => [name, version[name]]));
  const { rings, overflowTeamIds, callBacks } = version;
  return { ...draft, ...numbers, ...(shown.asking ? { rings, overflowTeamIds, callBacks } : {}) };
}

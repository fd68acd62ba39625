import type { Ring } from '@frontdesk/shared/team-rules.ts';
import type { Lending } from './lend.ts';
import type { Roster } from './roster.ts';
import type { Candidate, RulesOf, Waived, Work } from './work.ts';

/** What is insisted on, and what is not because nobody has it. */
export type Needs = { skills: string[]; language: string | null; waived: Waived[] };

export const speaks = (person: Candidate, language: string | null): boolean => language === null || person.languages.includes(language);
export const knows = (person: Candidate, skills: readonly string[]): boolean => skills.every((skill) => person.skills.includes(skill));

const meets = (person: Candidate, { need, name }: Waived): boolean => (need === 'language' ? person.languages : person.skills).includes(name);

/**
 * What is asked for is kept, one after the other, the language first, as long as somebody connected who has not declined this work has all that
 * is kept: someone who speaks no Somali is better than nobody for ever. Those of the overflow teams count where they can be reached. Preferred
 * skills that nobody in reach of the ring has are not waited for.
 */
export function weighNeeds(roster: Roster, rulesOf: RulesOf, lending: Lending): (work: Work, ring: Ring) => Needs {
  const holders = new Map<string, number[]>();
  const kept = <Key>(key: string, make: () => Key & number[]): number[] => {
    const known = holders.get(key);
    if (known) return known;
    const made = make();
    holders.set(key, made);
    return made;
  };

  const inReach = (teamId: string, overflow: boolean): number[] => {
    const others = overflow ? rulesOf(teamId).overflowTeamIds.filter((other) => !lending.isShut(other)) : [];
    return [...new Set([teamId, ...others].flatMap((one) => roster.connectedIn(one)))];
  };

  return (work, ring) => {
    const declined = new Set(work.attempts.filter((attempt) => attempt.how === 'declined').map((attempt) => attempt.staffId));
    const somebody = (places: readonly number[]) => places.some((place) => !declined.has(roster.people[place]?.staffId ?? ''));
    const keep = (wanted: Waived[], before: Waived[], overflow: boolean): { kept: Waived[]; waived: Waived[] } => {
      const scope = JSON.stringify([work.teamId, overflow]);
      const narrow = (needs: Waived[]): number[] =>
        kept(scope + JSON.stringify(needs), () => {
          const last = needs.at(-1);
          if (!last) return inReach(work.teamId, overflow);
          return narrow(needs.slice(0, -1)).filter((place) => meets(roster.people[place] as Candidate, last));
        });
      const all = [...before];
      const waived: Waived[] = [];
      if (!somebody(narrow([]))) return { kept: wanted, waived };
      for (const need of wanted) {
        if (somebody(narrow([...all, need]))) all.push(need);
        else waived.push(need);
      }
      return { kept: all.slice(before.length), waived };
    };

    const reachesOut = rulesOf(work.teamId).rings.some((one) => one.overflow);
    const language: Waived[] = work.language === null ? [] : [{ need: 'language', name: work.language }];
    const required = keep([...language, ...work.required.map((name): Waived => ({ need: 'skill', name }))], [], reachesOut);
    const wishes = ring.preferredSkills ? work.preferred.map((name): Waived => ({ need: 'preferredSkill', name })) : [];
    const preferred = keep(wishes, required.kept, ring.overflow);
    const needs = [...required.kept, ...preferred.kept];
    return {
      skills: needs.flatMap(({ need, name }) => (need === 'language' ? [] : [name])),
      language: needs.some(({ need }) => need === 'language') ? work.language : null,
      waived: [...required.waived, ...preferred.waived],
    };
  };
}

import type { Ring } from '@frontdesk/shared/team-rules.ts';
import type { Lending } from './lend.ts';
import type { Roster } from './roster.ts';
import type { Candidate, RulesOf, Waived, Work } from './work.ts';

/** What is insisted on, and what is not because nobody has it. `holders`: places of those in reach who have all of it, without and with the wishes. */
export type Needs = { skills: string[]; language: string | null; waived: Waived[]; holders: { required: readonly number[]; preferred: readonly number[] } };

export const speaks = (person: Candidate, language: string | null): boolean => language === null || person.languages.includes(language);
export const knows = (person: Candidate, skills: readonly string[]): boolean => skills.every((skill) => person.skills.includes(skill));

const meets = (person: Candidate, { need, name }: Waived): boolean => (need === 'language' ? person.languages : person.skills).includes(name);

type Kept = { kept: Waived[]; waived: Waived[]; holders: readonly number[] };

const declinedBy = (work: Work): Set<string> => new Set(work.attempts.filter(({ how }) => how === 'declined').map(({ staffId }) => staffId));

/** Whether what is insisted on for one piece of work is the same for another that asks for the same, but was declined by some. */
export function stillHeld(needs: Needs, work: Work, roster: Roster): boolean {
  const declined = declinedBy(work);
  const isHeld = (places: readonly number[]) => places.length === 0 || places.some((place) => !declined.has(roster.people[place]?.staffId ?? ''));
  return isHeld(needs.holders.required) && isHeld(needs.holders.preferred);
}

/**
 * What is asked for is kept, one after the other, the language first, as long as somebody connected who has not declined this work has all that
 * is kept: someone who speaks no Somali is better than nobody for ever. Those of the overflow teams count where they can be reached. Preferred
 * skills that nobody in reach of the ring has are not waited for.
 */
export function weighNeeds(roster: Roster, rulesOf: RulesOf, lending: Lending): (work: Work, ring: Ring) => Needs {
  const reach = new Map<string, readonly number[]>();
  const inReach = (teamId: string, overflow: boolean): readonly number[] => {
    if (!overflow) return roster.connectedIn(teamId);
    const known = reach.get(teamId);
    if (known) return known;
    const others = rulesOf(teamId).overflowTeamIds.filter((other) => !lending.isShut(other));
    const places = [...new Set([teamId, ...others].flatMap((one) => roster.connectedIn(one)))];
    reach.set(teamId, places);
    return places;
  };
  const having = (places: readonly number[], need: Waived): number[] => places.filter((place) => meets(roster.people[place] as Candidate, need));

  return (work, ring) => {
    const declined = declinedBy(work);
    const somebody = (places: readonly number[]) => places.some((place) => !declined.has(roster.people[place]?.staffId ?? ''));
    const keep = (wanted: readonly Waived[], pool: readonly number[]): Kept => {
      const result: Kept = { kept: [], waived: [], holders: pool };
      for (const need of wanted) {
        const holders = having(result.holders, need);
        if (somebody(holders)) {
          result.kept.push(need);
          result.holders = holders;
        } else result.waived.push(need);
      }
      return result;
    };

    const everyone = inReach(
      work.teamId,
      rulesOf(work.teamId).rings.some((one) => one.overflow),
    );
    const language: Waived[] = work.language === null ? [] : [{ need: 'language', name: work.language }];
    const wanted = [...language, ...work.required.map((name): Waived => ({ need: 'skill', name }))];
    // With nobody at all who could be asked, nothing is given up.
    const required: Kept = somebody(everyone) ? keep(wanted, everyone) : { kept: wanted, waived: [], holders: everyone };
    const wishes = ring.preferredSkills ? work.preferred.map((name): Waived => ({ need: 'preferredSkill', name })) : [];
    const preferred = keep(wishes, required.kept.reduce<readonly number[]>(having, inReach(work.teamId, ring.overflow)));
    const needs = [...required.kept, ...preferred.kept];
    return {
      skills: needs.flatMap(({ need, name }) => (need === 'language' ? [] : [name])),
      language: required.kept.some(({ need }) => need === 'language') ? work.language : null,
      waived: [...required.waived, ...preferred.waived],
      holders: { required: required.holders, preferred: preferred.holders },
    };
  };
}

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultTeamRules, TeamRules } from './team-rules.ts';

const problems = (input: unknown) => (v.safeParse(TeamRules, input).issues ?? []).map((issue) => [v.getDotPath(issue), issue.message]);

describe("a team's rules", () => {
  it('come with a default for every number', () => {
    expect(defaultTeamRules).toMatchObject({ targetSeconds: 20, offerSeconds: 7, missesUntilAway: 2, absenceGraceSeconds: 45 });
    expect(defaultTeamRules.rings.map((ring) => ring.fromSeconds)).toEqual([0, 8, 14]);
  });

  it.each([
    [{ targetSeconds: 1, atRiskSeconds: 1 }, [['targetSeconds', 'atLeast:5']]],
    [{ priority: 6 }, [['priority', 'atMost:5']]],
    [{ offerSeconds: 6.5 }, [['offerSeconds', 'wholeNumber']]],
    [{ targetSeconds: 10 }, [['atRiskSeconds', 'atRiskLate']]],
    [{ rings: [] }, [['rings', 'ringsEmpty']]],
    [{ rings: [{ fromSeconds: 3 }] }, [['rings', 'ringsOrder']]],
    [{ rings: [{}, { fromSeconds: 9 }, { fromSeconds: 9 }] }, [['rings', 'ringsOrder']]],
    [{ nudgeSeconds: 500 }, [['warnSeconds', 'warnEarly']]],
    [{ closeSeconds: 480 }, [['closeSeconds', 'closeEarly']]],
  ])('refuse %j, and say where', (input, expected) => {
    expect(problems(input)).toEqual(expected);
  });

  it('take a step of silence that is turned off', () => {
    expect(problems({ nudgeSeconds: 0, warnSeconds: 0, closeSeconds: 60 })).toEqual([]);
    expect(problems({ nudgeSeconds: 600, warnSeconds: 0, closeSeconds: 0 })).toEqual([]);
  });
});

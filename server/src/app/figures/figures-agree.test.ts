import { figureGroups, figureIntervals, type FigureQuery } from '@frontdesk/shared/figures-protocol.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acts, openDay, teams, type Act } from './test-day.ts';
import { recount, type Recount } from './test-recount.ts';
import { newTally } from '../../domain/figures/tally.ts';
import { readTargets } from './figure-targets.ts';
import { tallyRange, type Tallied } from './tally-range.ts';

const act: fc.Arbitrary<Act> = fc.record({
  wait: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 25 }) },
    { weight: 1, arbitrary: fc.integer({ min: 60, max: 1200 }) },
  ),
  what: fc.constantFrom(...acts),
  who: fc.nat(23),
  which: fc.nat(7),
});

/** Ordinary midnights and mornings, and both nights on which the clocks change. */
const starts = ['2026-03-28T23:20:00Z', '2026-03-29T00:10:00Z', '2026-10-24T22:30:00Z', '2026-10-25T00:10:00Z', '2026-10-25T23:10:00Z', '2026-11-24T09:00:00Z'];
const day = 86_400_000;

const asked = fc.record({
  start: fc.constantFrom(...starts.map((text) => Date.parse(text))),
  play: fc.array(act, { minLength: 60, maxLength: 140, size: 'max' }),
  /** Seconds from the beginning to the beginning of the range, and its length. */
  from: fc.integer({ min: -600, max: 4000 }),
  length: fc.integer({ min: 60, max: 12_000 }),
  interval: fc.constantFrom(...figureIntervals),
  by: fc.constantFrom(...figureGroups),
  filter: fc.constantFrom<Partial<FigureQuery>>({}, {}, {}, { siteId: 'main' }, { teamId: 'schools' }, { teamId: 'general' }, { staffId: 'maria' }),
  /** Whether it is asked at once, or so late that further contacts can be told. */
  late: fc.boolean(),
});

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

function flat({ groups }: Tallied): Recount {
  const result: Recount = {};
  for (const [group, ofGroup] of groups) {
    for (const [from, tally] of ofGroup) {
      for (const [name, value] of Object.entries(tally)) if (value !== 0) result[`${from} ${group} ${name}`] = value;
    }
  }
  return result;
}

/** Plays a day, counts it both ways, and answers what the first way found. */
async function bothWays({ start, play, from, length, interval, by, filter, late }: Asked): Promise<Recount> {
  const played = await openDay(start);
  try {
    await played.play(play);
    const now = late ? played.deps.clock() + 8 * day : played.deps.clock();
    played.at(now);
    const query: FigureQuery = { from: start + from * 1000, to: start + (from + length) * 1000, interval, by, ...filter };
    const scope = { by, siteId: filter.siteId ?? null, teamId: filter.teamId ?? null, staffId: filter.staffId ?? null };
    const siteOf = (teamId: string) => teams.find((team) => team.id === teamId)?.siteId;
    const wanted = {
      from: query.from,
      to: query.to,
      step: interval,
      scope,
      timeZone: 'Europe/London',
      now,
      siteOf,
      targetOf: (await readTargets(played.deps, query.from)).of,
    };
    const once = flat(await tallyRange(played.deps, wanted, 100_000));
    expect(once).toEqual(await played.store.read((tx) => recount(tx, played.diary, query, now)));
    return once;
  } finally {
    await played.dispose();
  }
}

it('F16 agree with a recount by another road, second by second, on any day', { timeout: 240_000 }, async () => {
  // Making a failing day smaller would play hundreds: the seed finds it again.
  const settings = { numRuns: 24, endOnFailure: true };
  await fc.assert(
    fc.asyncProperty(asked, async (one) => void (await bothWays(one))),
    settings,
  );
});

it('F16 agree about days in which everything that is counted happens', { timeout: 240_000 }, async () => {
  const seen = new Set<string>();
  // A chat that is answered in time, somebody who is gone at once, one who was helped and one who asked for a call: chance alone has them seldom.
  const one = (what: Act['what'], who: number): Act => ({ wait: 2, what, who, which: 0 });
  const opening = [
    ...[one('available', 0), one('ask', 0), one('offer', 0), one('accept', 0), one('reply', 0), one('ask', 1), one('residentEnds', 1)],
    ...[one('question', 2), one('helped', 2), one('ask', 3), one('askForCall', 3)],
  ];
  const look = async (asked_: Asked) =>
    Object.keys(await bothWays({ ...asked_, play: [...opening, ...asked_.play] })).forEach((key) => seen.add(key.split(' ').at(-1) ?? ''));
  await fc.assert(fc.asyncProperty(asked, look), { numRuns: 24, endOnFailure: true, seed: 7 });
  expect([...seen].sort()).toEqual(Object.keys(newTally()).sort());
});

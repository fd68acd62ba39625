import { measuredProgress, type AdvisorPlan, type Scenario } from '../../../server/src/domain/simulation/scenario.ts';
import { answeredWithin, fewestFor, type Load } from '../theory/erlang-c.ts';
import { answeredWithinShared } from '../theory/shared-attention.ts';

export const ahtSeconds = 720;
export const seats = 3;
const share = 0.9;
export const withinSeconds = 20;

/** Answers at once, at any hour: the people of the theory. */
const tireless = (number: number, capacity: number): AdvisorPlan => ({
  id: `advisor-${String(number).padStart(3, '0')}`,
  teamIds: ['general'],
  skills: [],
  languages: [],
  capacity,
  shifts: [[0, Infinity]],
  answerSeconds: 0,
  missShare: 0,
  declineShare: 0,
  awaySeconds: 0,
});

const steady = (perHour: number, hours: number): Omit<Scenario, 'name' | 'about' | 'advisors' | 'progress' | 'chatSeconds'> => ({
  seconds: hours * 3600,
  teams: { general: {} },
  perHour: [perHour],
  teamShares: { general: 1 },
  contained: 0,
  patienceSeconds: null,
  firstWordsSeconds: 0,
  wrapUpSeconds: 0,
  callBack: { share: 0, seconds: 0 },
});

/** A theory, the staff that it asks for, what it foretells for them, and the day that should come out so. */
export type Theory = { name: string; says: string; advisors: number; foretold: number; scenario: Scenario; comparison: 'equal' | 'careful' };

export function theoriesOf(perHour: number, hours: number): Theory[] {
  const load: Load = { perHour, ahtSeconds };
  const day = (name: string, advisors: number, capacity: number, chatSeconds: number, progress: readonly number[] | null): Scenario => ({
    ...steady(perHour, hours),
    name,
    about: `${perHour} an hour for ${hours} hours, ${advisors} advisors with ${capacity} at once.`,
    advisors: Array.from({ length: advisors }, (_, number) => tireless(number, capacity)),
    chatSeconds,
    progress,
  });

  const bySeats = (advisors: number) => answeredWithin(load, advisors * seats, withinSeconds);
  const forSeats = fewestFor(share, bySeats);

  const work = measuredProgress[seats - 1] ?? 1;
  const effective: Load = { perHour, ahtSeconds: ahtSeconds / work };
  const byEffective = (advisors: number) => answeredWithin(effective, advisors, withinSeconds);
  const forEffective = fewestFor(share, byEffective);

  const byAttention = (advisors: number) => answeredWithinShared(load, advisors, seats, measuredProgress, withinSeconds);
  const forAttention = fewestFor(share, byAttention);
  return [
    {
      name: 'seats',
      says: 'Erlang C, each of three seats a server, 720 s from start to end',
      advisors: forSeats,
      foretold: bySeats(forSeats),
      scenario: day('seats', forSeats, seats, ahtSeconds, null),
      comparison: 'equal',
    },
    {
      name: 'effective',
      says: 'Erlang C, each advisor a server, 720 / 2.5 = 288 s, one after the other',
      advisors: forEffective,
      foretold: byEffective(forEffective),
      scenario: day('effective', forEffective, 1, effective.ahtSeconds, null),
      comparison: 'equal',
    },
    {
      name: 'attention',
      says: 'three at once that slow each other down (1, 1.7, 2.5), birth and death chain',
      advisors: forAttention,
      foretold: byAttention(forAttention),
      scenario: day('attention', forAttention, seats, ahtSeconds, measuredProgress),
      comparison: 'equal',
    },
    {
      name: 'planned',
      says: 'staffed by Erlang C with 288 s, worked as three at once that slow each other down',
      advisors: forEffective,
      foretold: byEffective(forEffective),
      scenario: day('planned', forEffective, seats, ahtSeconds, measuredProgress),
      comparison: 'careful',
    },
  ];
}

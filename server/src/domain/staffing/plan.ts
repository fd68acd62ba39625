import { chatsAtOnceMost, concurrencyFactor, effectiveAht } from './effective-aht.ts';
import { outlook, serversNeededWithPatience, type Outlook } from './erlang-a.ts';
import { occupancy, serversNeeded, speedOfAnswer, waitWithin } from './erlang-c.ts';

export { chatsAtOnceMost };

export type Goal = {
  /** From acceptance to the end of wrap-up, of one chat among the others. */
  ahtSeconds: number;
  chatsAtOnce: number;
  /** The share to answer within the time, from 0 to 1. */
  share: number;
  withinSeconds: number;
  shortAbandonSeconds: number;
  /** Null when it is not known: Erlang A then has no answer. */
  patienceSeconds: number | null;
  /** The share of paid time in which somebody is not there for chats: breaks, training, leave, sickness. From 0, and under 1. */
  shrinkage: number;
};

/** What so many advisors come to. `speedOfAnswer` is null where waits have no end, or nobody is answered; `abandoned` is null where nobody gives up by assumption. */
export type Row = {
  advisors: number;
  serviceLevel: number;
  speedOfAnswer: number | null;
  occupancy: number | null;
  abandoned: number | null;
};

/** `rostered` have to be on the rota so that `advisors` are there. `rows` are of two fewer to two more. */
export type Answer = { advisors: number; rostered: number; rows: Row[] };
export type Plan = { perHour: number; erlangC: Answer; erlangA: Answer | null };
export type Plans = { factor: number; effectiveAhtSeconds: number; plans: Plan[] };

const around = 2;

function rostered(advisors: number, shrinkage: number): number {
  if (!(shrinkage >= 0 && shrinkage < 1)) throw new RangeError(`Shrinkage must be from 0 to less than 1, not ${shrinkage}.`);
  // 8 / (1 - 0.2) is 10.000000000000002 to a computer.
  return Math.ceil(advisors / (1 - shrinkage) - 1e-9);
}

function answer(advisors: number, shrinkage: number, row: (advisors: number) => Row): Answer {
  const least = Math.max(0, advisors - around);
  return { advisors, rostered: rostered(advisors, shrinkage), rows: Array.from({ length: advisors + around - least + 1 }, (_, i) => row(least + i)) };
}

const ofOutlook = (advisors: number, { serviceLevel, speedOfAnswer, occupancy, abandoned }: Outlook): Row => ({
  advisors,
  serviceLevel,
  speedOfAnswer,
  occupancy,
  abandoned,
});

function plan(perHour: number, ahtSeconds: number, { share, withinSeconds, shortAbandonSeconds, patienceSeconds, shrinkage }: Goal): Plan {
  const work = { perHour, ahtSeconds };
  const erlangC = answer(serversNeeded({ ...work, withinSeconds, share }), shrinkage, (servers) => {
    const mean = speedOfAnswer({ ...work, servers });
    return {
      advisors: servers,
      serviceLevel: waitWithin({ ...work, servers, withinSeconds }),
      speedOfAnswer: Number.isFinite(mean) ? mean : null,
      occupancy: occupancy({ ...work, servers }),
      abandoned: null,
    };
  });
  if (patienceSeconds === null) return { perHour, erlangC, erlangA: null };
  const patient = { ...work, patienceSeconds, withinSeconds, shortAbandonSeconds };
  const needed = serversNeededWithPatience({ ...patient, share });
  return { perHour, erlangC, erlangA: answer(needed, shrinkage, (servers) => ofOutlook(servers, outlook({ ...patient, servers }))) };
}

/** How many advisors each interval takes, with all else the same. Throws RangeError when a number is not one that the formulae can mean. */
export function planIntervals(perHours: readonly number[], goal: Goal): Plans {
  const ahtSeconds = effectiveAht(goal.ahtSeconds, goal.chatsAtOnce);
  return { factor: concurrencyFactor(goal.chatsAtOnce), effectiveAhtSeconds: ahtSeconds, plans: perHours.map((perHour) => plan(perHour, ahtSeconds, goal)) };
}

import type { Stay } from './learn-waits.ts';

/** For tests: numbers from 0 to 1, the same for the same seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
export const exponential = (chance: () => number, mean: number): number => -mean * Math.log(1 - chance());
/** Longer tail, and few very short: as chats are. Mean `mean`, coefficient of variation 0.8. */
export function lognormal(chance: () => number, mean: number): number {
  const sigma = Math.sqrt(Math.log(1 + 0.8 ** 2));
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return mean * Math.exp(sigma * normal - sigma ** 2 / 2);
}

export type Waiting = Stay & { patient: boolean };
export type Situation = { stays: Waiting[]; now: number; one: Waiting; ahead: number; seats: number };
export type Setting = {
  seed: number;
  /** Milliseconds, between arrivals, of a chat and its wrap-up, until somebody gives up, and until an offer is accepted. */
  between: number;
  chat: () => number;
  patience: () => number;
  pickUp: () => number;
  /** By the hour, so that people go to lunch. */
  seats: (now: number) => number;
  hours: number;
};

/**
 * A queue of one team, as Frontdesk runs it: first come first served, an offer holds a seat, some give up. One in ten never gives up: theirs are the waits that can be
 * compared with what was foretold. `look` is called when they come, and again while they wait.
 */
export function runQueue(setting: Setting, look: (situation: Situation) => void): Waiting[] {
  const chance = chanceOf(setting.seed);
  const stays: Waiting[] = [];
  const events: { at: number; run: () => void }[] = [];
  const at = (time: number, run: () => void) => void events.push({ at: time, run });
  let [busy, now] = [0, 0];
  const waiting = () => stays.filter((one) => one.offeredAt === null && one.endedAt === null);

  function move(): void {
    for (const one of waiting()) {
      if (busy >= setting.seats(now)) break;
      busy += 1;
      one.offeredAt = now;
      at(now + setting.pickUp(), () => {
        if (one.endedAt !== null) return;
        Object.assign(one, { endedAt: now, how: 'accepted' });
        at(now + setting.chat(), () => ((busy -= 1), move()));
      });
    }
    const front = waiting()[0];
    if (front && front.frontAt === null && setting.seats(now) > 0) Object.assign(front, { frontAt: now, seats: setting.seats(now) });
  }
  const seen = (one: Waiting) => {
    if (one.endedAt !== null || one.offeredAt !== null) return;
    const free = Math.max(0, setting.seats(now) - busy);
    look({ stays: stays.map((stay) => ({ ...stay })), now, one, ahead: Math.max(0, waiting().indexOf(one) + 1 - free), seats: setting.seats(now) });
    at(now + 180_000, () => seen(one));
  };
  function arrive(): void {
    const one: Waiting = { queuedAt: now, frontAt: null, seats: null, offeredAt: null, endedAt: null, how: null, patient: chance() < 0.1 };
    stays.push(one);
    move();
    if (one.patient) seen(one);
    else
      at(now + setting.patience(), () => {
        if (one.endedAt !== null) return;
        if (one.offeredAt !== null) busy -= 1;
        Object.assign(one, { endedAt: now, how: 'left' });
        move();
      });
    at(now + exponential(chance, setting.between), arrive);
  }
  at(0, arrive);
  while (events.length > 0) {
    const next = events.reduce((first, one) => (one.at < first.at ? one : first));
    if (next.at > setting.hours * 3_600_000) break;
    events.splice(events.indexOf(next), 1);
    now = next.at;
    next.run();
  }
  return stays;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveAht } from './effective-aht.ts';
import { inverseErlangB, occupancy, probabilityOfWaiting, serversNeeded, speedOfAnswer, waitWithin } from './erlang-c.ts';

/** The formulae as textbooks print them, with their factorials: fit for few servers only. */
function byFactorials(servers: number, load: number): { b: number; c: number } {
  let term = 1;
  let below = 0;
  for (let n = 0; n < servers; n++) {
    below += term;
    term *= load / (n + 1);
  }
  const held = (term * servers) / (servers - load);
  return { b: term / (below + term), c: held / (below + held) };
}

const fewServers = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0.05, max: 0.98, noNaN: true }));

describe('Erlang C', () => {
  it('Y1 needs 9, 21 and 63 advisors for 70, 210 and 700 chats an hour of 720 s, three at once, for 80% within 20 s', () => {
    const needed = (perHour: number) => serversNeeded({ perHour, ahtSeconds: effectiveAht(720, 3), withinSeconds: 20, share: 0.8 });
    expect([70, 210, 700].map(needed)).toEqual([9, 21, 63]);
  });

  it('Y1 answers 88.8% of 70 chats an hour with 9, and 77.1% with 8', () => {
    const share = (servers: number) => waitWithin({ perHour: 70, ahtSeconds: 288, servers, withinSeconds: 20 });
    expect(share(9)).toBeCloseTo(0.88818, 5);
    expect(share(8)).toBeCloseTo(0.77094, 5);
  });

  it('Y1 is the textbook formula, where that can be worked out', () => {
    fc.assert(
      fc.property(fewServers, ([servers, busy]) => {
        const load = servers * busy;
        const { b, c } = byFactorials(servers, load);
        expect(1 / inverseErlangB(servers, load)).toBeCloseTo(b, 10);
        expect(probabilityOfWaiting({ perHour: load, ahtSeconds: 3600, servers })).toBeCloseTo(c, 10);
      }),
    );
  });

  it('Y1 needs no more than the share asks for, and no fewer', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        fc.double({ min: 30, max: 2000, noNaN: true }),
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0.05, max: 0.995, noNaN: true }),
        (perHour, ahtSeconds, withinSeconds, share) => {
          const servers = serversNeeded({ perHour, ahtSeconds, withinSeconds, share });
          const reached = (of: number) => waitWithin({ perHour, ahtSeconds, servers: of, withinSeconds });
          expect(reached(servers)).toBeGreaterThanOrEqual(share);
          expect(reached(servers - 1)).toBeLessThan(share);
        },
      ),
    );
  });

  it('Y1 is right for one server, where the answer is known: M/M/1', () => {
    const one = { perHour: 30, ahtSeconds: 60, servers: 1 };
    expect(probabilityOfWaiting(one)).toBeCloseTo(0.5, 12);
    expect(speedOfAnswer(one)).toBeCloseTo(60, 10);
    expect(waitWithin({ ...one, withinSeconds: 60 })).toBeCloseTo(1 - 0.5 * Math.exp(-0.5), 12);
    expect(occupancy(one)).toBe(0.5);
  });

  it('Y1 works for thousands of servers', () => {
    const many = { perHour: 60_000, ahtSeconds: 300, withinSeconds: 20 };
    const servers = serversNeeded({ ...many, share: 0.8 });
    // The square-root rule of Halfin and Whitt: 5,000 erlangs and a few tens more.
    expect(servers).toBeGreaterThan(5000);
    expect(servers).toBeLessThan(5100);
    expect(waitWithin({ ...many, servers })).toBeGreaterThanOrEqual(0.8);
    expect(probabilityOfWaiting({ ...many, servers: 20_000 })).toBe(0);
  });

  it('Y1 says of too much work that nobody is answered in time and the wait has no end', () => {
    const swamped = { perHour: 100, ahtSeconds: 360, servers: 10 };
    expect(waitWithin({ ...swamped, withinSeconds: 20 })).toBe(0);
    expect(speedOfAnswer(swamped)).toBe(Infinity);
    expect(occupancy(swamped)).toBe(1);
  });

  it('Y1 needs nobody where there is no work', () => {
    expect(serversNeeded({ perHour: 0, ahtSeconds: 300, withinSeconds: 20, share: 0.8 })).toBe(0);
    expect(waitWithin({ perHour: 0, ahtSeconds: 300, servers: 0, withinSeconds: 20 })).toBe(1);
    expect(speedOfAnswer({ perHour: 0, ahtSeconds: 300, servers: 0 })).toBe(0);
  });

  it.each([
    { perHour: -1 },
    { perHour: NaN },
    { perHour: Infinity },
    { ahtSeconds: 0 },
    { ahtSeconds: NaN },
    { withinSeconds: -1 },
    { share: 0 },
    { share: 1 },
    { share: NaN },
  ])('Y2 refuses %o', (wrong) => {
    expect(() => serversNeeded({ perHour: 70, ahtSeconds: 288, withinSeconds: 20, share: 0.8, ...wrong })).toThrow(RangeError);
  });

  it.each([-1, 1.5, NaN, 1e9])('Y2 refuses %s servers', (servers) => {
    expect(() => waitWithin({ perHour: 70, ahtSeconds: 288, servers, withinSeconds: 20 })).toThrow(RangeError);
  });

  it.each([0, 6, 2.5, NaN])('Y2 refuses %s chats at once', (chats) => {
    expect(() => effectiveAht(720, chats)).toThrow(RangeError);
  });
});

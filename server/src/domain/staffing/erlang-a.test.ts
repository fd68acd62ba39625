import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlook, serversNeededWithPatience, type Asked, type Outlook } from './erlang-a.ts';
import { inverseErlangB, serversNeeded, speedOfAnswer, waitWithin } from './erlang-c.ts';
import { byChain, byPlay, type Measured } from './test-queue.ts';

const asked = (change: Partial<Asked> = {}): Asked => ({
  perHour: 70,
  ahtSeconds: 288,
  servers: 7,
  patienceSeconds: 120,
  withinSeconds: 20,
  shortAbandonSeconds: 10,
  ...change,
});

/** By Little's law and by what every wait ends with, the mean time in the queue of all is patience times the share that gives up. */
const measured = (of: Asked, found: Outlook): Measured => ({
  answeredWithin: found.answeredWithin,
  shortAbandons: found.shortAbandons,
  abandoned: found.abandoned,
  mustWait: found.mustWait,
  inQueue: found.abandoned * of.patienceSeconds,
  busy: found.occupancy ?? 0,
});

function expectClose(found: Measured, known: Measured, digits: number): void {
  for (const [name, value] of Object.entries(known)) expect(found[name as keyof Measured], name).toBeCloseTo(value, digits);
}

const cases: [string, Asked][] = [
  ['a quiet team', asked()],
  ['as much work as people', asked({ servers: 5, perHour: 62.5 })],
  ['twice the work that there are people for', asked({ servers: 3 })],
  ['one person', asked({ servers: 1, perHour: 20 })],
  ['patient residents', asked({ patienceSeconds: 1800, servers: 6 })],
  ['residents who leave at once', asked({ patienceSeconds: 4, servers: 4 })],
  ['more people than needed', asked({ servers: 20 })],
  ['a large centre', asked({ perHour: 700, servers: 56 })],
];

describe('Erlang A', () => {
  it.each(cases)('Y3 is what the chain of births and deaths gives, for %s', (_, one) => {
    const known = byChain(one);
    expectClose(measured(one, outlook(one)), known, 7);
  });

  it('Y3 is the chain for anything', () => {
    const any = fc.record({
      perHour: fc.double({ min: 1, max: 300, noNaN: true }),
      ahtSeconds: fc.double({ min: 60, max: 900, noNaN: true }),
      servers: fc.integer({ min: 1, max: 30 }),
      patienceSeconds: fc.double({ min: 20, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(any, (change) => {
        const one = asked({ ...change, withinSeconds: 0, shortAbandonSeconds: 0 });
        const [found, known] = [measured(one, outlook(one)), byChain(one)];
        for (const name of ['abandoned', 'mustWait', 'busy'] as const) expect(found[name], name).toBeCloseTo(known[name], 7);
        expect(found.answeredWithin).toBeCloseTo(1 - known.mustWait, 7);
      }),
      { numRuns: 60 },
    );
  });

  // 400,000 requests from a fixed seed: the error of a share is then about 0.001, of a queue about as much of its mean.
  it.each(cases.slice(0, 4))('Y3 is what happens when it is played out, for %s', (_, one) => {
    const [found, played] = [measured(one, outlook(one)), byPlay(one, 400_000, 20)];
    for (const name of ['answeredWithin', 'shortAbandons', 'abandoned', 'mustWait', 'busy'] as const) {
      expect(Math.abs(found[name] - played[name]), name).toBeLessThan(0.006);
    }
    expect(Math.abs(found.inQueue - played.inQueue)).toBeLessThan(0.5);
  });

  it('Y3 is Erlang C when patience has no end', () => {
    const one = asked({ patienceSeconds: 1e8 });
    const found = outlook(one);
    expect(found.serviceLevel).toBeCloseTo(waitWithin(one), 5);
    expect(found.speedOfAnswer).toBeCloseTo(speedOfAnswer(one), 2);
    expect(found.abandoned).toBeLessThan(1e-6);
  });

  it('Y3 is Erlang B when nobody waits at all', () => {
    const found = outlook(asked({ patienceSeconds: 1e-4 }));
    expect(found.abandoned).toBeCloseTo(1 / inverseErlangB(7, 5.6), 5);
  });

  it('Y3 agrees with the other form of the share that gives up: (1 + (lambda - n mu) J) / (E + lambda J)', () => {
    // Of one server: E is 1, and lambda J follows from the share that must wait.
    const one = asked({ servers: 1, perHour: 20 });
    const found = outlook(one);
    const [lambda, mu] = [one.perHour / 3600, 1 / one.ahtSeconds];
    const j = found.mustWait / (lambda * (1 - found.mustWait));
    expect(found.abandoned).toBeCloseTo((1 + (lambda - mu) * j) / (1 + lambda * j), 10);
  });

  it('Y4 counts the service level without those who gave up within 10 s', () => {
    const found = outlook(asked());
    expect(found.serviceLevel).toBeCloseTo(found.answeredWithin / (1 - found.shortAbandons), 12);
    expect(found.serviceLevel).toBeGreaterThan(found.answeredWithin);
    expect(outlook(asked({ shortAbandonSeconds: 0 })).serviceLevel).toBe(found.answeredWithin);
  });

  it('Y3 asks for no more people than the share needs, no fewer, and not more than Erlang C', () => {
    const any = fc.tuple(
      fc.double({ min: 0.1, max: 3000, noNaN: true }),
      fc.double({ min: 5, max: 3000, noNaN: true }),
      fc.double({ min: 0.1, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(any, ([perHour, patienceSeconds, share]) => {
        const one = asked({ perHour, patienceSeconds });
        const servers = serversNeededWithPatience({ ...one, share });
        const level = (of: number) => outlook({ ...one, servers: of }).serviceLevel;
        expect(level(servers)).toBeGreaterThanOrEqual(share);
        expect(level(servers - 1)).toBeLessThan(share);
        expect(servers).toBeLessThanOrEqual(serversNeeded({ ...one, share }));
      }),
      { numRuns: 60 },
    );
  });

  it('Y3 works for thousands, however many more or fewer people there are', () => {
    const many = (servers: number) => outlook(asked({ perHour: 60_000, ahtSeconds: 300, servers }));
    expect(many(2500).abandoned).toBeCloseTo(0.5, 4);
    expect(many(2500).serviceLevel).toBeLessThan(0.01);
    expect(many(20_000)).toMatchObject({ serviceLevel: 1, abandoned: 0, mustWait: 0, speedOfAnswer: 0 });
    for (const value of Object.values(many(5000))) expect(value).toSatisfy(Number.isFinite);
  });

  it('Y3 says what becomes of those who ask when nobody is there', () => {
    expect(outlook(asked({ servers: 0 }))).toMatchObject({ serviceLevel: 0, abandoned: 1, mustWait: 1, speedOfAnswer: null, occupancy: null });
    expect(outlook(asked({ servers: 0 })).shortAbandons).toBeCloseTo(1 - Math.exp(-10 / 120), 12);
    expect(serversNeededWithPatience({ ...asked({ perHour: 0 }), share: 0.8 })).toBe(0);
    expect(outlook(asked({ perHour: 0 }))).toMatchObject({ serviceLevel: 1, abandoned: 0, occupancy: 0 });
  });

  it.each([{ patienceSeconds: 0 }, { patienceSeconds: NaN }, { patienceSeconds: Infinity }, { shortAbandonSeconds: -1 }, { perHour: -1 }, { servers: 1.5 }])(
    'Y2 refuses %o',
    (wrong) => {
      expect(() => outlook(asked(wrong))).toThrow(RangeError);
    },
  );
});

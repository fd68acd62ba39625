import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Agenda } from './agenda.ts';

it('takes the soonest first, and of one moment the first that was noted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10)), (times) => {
      const agenda = new Agenda<number>();
      times.forEach((at, order) => agenda.add(at, order));
      const wanted = times.map((at, event) => ({ at, event })).sort((a, b) => a.at - b.at || a.event - b.event);
      const taken = times.map(() => agenda.take());
      expect(taken.map((one) => ({ at: one?.at, event: one?.event }))).toEqual(wanted);
      expect(agenda.take()).toBeUndefined();
      expect(agenda.nextAt).toBe(Infinity);
    }),
  );
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Limits } from './limits-by-bucket.ts';
import type { Envelope, Live } from './live.ts';

/** What every engine must do. `open` gives a new, empty one with the limits asked for. */
export function liveContract(name: string, open: (limits: Limits) => Promise<Live>): void {
  describe(`the live contract on ${name}`, () => {
    const limit = { points: 3, seconds: 60 };
    let live: Live;
    beforeEach(async () => {
      live = await open({ signIn: limit, connect: limit, start: limit, residentMessage: limit, residentCommand: limit, advisorCommand: limit });
    });
    afterEach(() => live.close());

    it('L1 tells every listener, in order, until it stops listening', () => {
      const heard: string[][] = [[], []];
      const stop = live.subscribe((envelope) => heard[0]?.push(envelope.event));
      live.subscribe((envelope) => heard[1]?.push(envelope.event));
      const tell = (event: 'session.ended' | 'desk.beat') =>
        live.publish({ to: 'allStaff', event, payload: event === 'desk.beat' ? { heads: {} } : {} } as Envelope);
      tell('session.ended');
      tell('desk.beat');
      stop();
      tell('session.ended');
      expect(heard).toEqual([
        ['session.ended', 'desk.beat'],
        ['session.ended', 'desk.beat', 'session.ended'],
      ]);
    });

    it('L2 has someone present until the last of their sockets left', async () => {
      await live.arrived('sam', 'tab-1');
      await live.arrived('sam', 'tab-2');
      expect(await live.left('sam', 'tab-1')).toBe(false);
      expect([...(await live.present())]).toEqual(['sam']);
      expect(await live.left('sam', 'tab-2')).toBe(true);
      expect(await live.left('sam', 'tab-2')).toBe(false);
      expect([...(await live.present())]).toEqual([]);
    });

    it('L4 knows residents apart from staff, until their last page is gone', async () => {
      await live.residentArrived('jo', 'tab-1');
      await live.residentArrived('jo', 'tab-2');
      expect(await live.residentLeft('jo', 'tab-1')).toBe(false);
      expect([await live.residentThere('jo'), (await live.present()).size]).toEqual([true, 0]);
      expect(await live.residentLeft('jo', 'tab-2')).toBe(true);
      expect(await live.residentThere('jo')).toBe(false);
    });

    it('L3 counts each key of each bucket apart, and refuses past the limit', async () => {
      const takes = await Promise.all([1, 2, 3, 4, 5].map(() => live.take('signIn', 'a')));
      expect(takes.filter(Boolean)).toHaveLength(3);
      expect(await live.take('signIn', 'b')).toBe(true);
      expect(await live.take('start', 'a')).toBe(true);
      expect(await live.take('start', '__proto__')).toBe(true);
    });

    it('L5 is healthy from the start, and tells nobody once closed', async () => {
      const heard: string[] = [];
      live.subscribe((envelope) => heard.push(envelope.event));
      expect(live.healthy()).toBe(true);
      await live.close();
      live.publish({ to: 'allStaff', event: 'session.ended', payload: {} });
      expect(heard).toEqual([]);
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Limits } from './limits-by-bucket.ts';
import type { Envelope, Live } from './live.ts';

/** A further process over the same backend, and a way to end it as a crash would: without a word. */
export type Peer = { live: Live; crash: () => Promise<void> };

export type LiveEngine = {
  /** One process over a new, empty backend. */
  open: (limits: Limits) => Promise<Live>;
  /** Another over the backend of the last `open`. Engines for a single process have none. */
  another?: (limits: Limits) => Promise<Peer>;
};

const limit = { points: 3, seconds: 60 };
const limits: Limits = {
  signIn: limit,
  connect: limit,
  start: limit,
  residentMessage: limit,
  residentCommand: limit,
  advisorCommand: limit,
  callBack: limit,
  draft: limit,
  report: limit,
  import: limit,
  linkCheck: limit,
  signed: limit,
};

/** For advisor `staffId`: who the last envelope is for tells the envelopes of a test apart. */
export const ended = (staffId: string): Envelope => ({ to: 'staff', staffId, event: 'session.ended', payload: {} });
const typing: Envelope = { to: 'staff', staffId: 'sam', event: 'typing.changed', payload: { conversationId: 'c1', typing: true } };

/** What a process is told from now on: whom each envelope is for. */
export function told(live: Live): string[] {
  const heard: string[] = [];
  live.subscribe((envelope) => heard.push('staffId' in envelope ? envelope.staffId : envelope.to));
  return heard;
}

/** What every engine must do. */
export function liveContract(name: string, { open, another }: LiveEngine): void {
  let live: Live;

  describe(`the live contract on ${name}`, () => {
    beforeEach(async () => void (live = await open(limits)));
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

    it('L3 counts each key of each bucket apart, and refuses past the limit', async () => {
      const takes = await Promise.all([1, 2, 3, 4, 5].map(() => live.take('signIn', 'a')));
      expect(takes.filter(Boolean)).toHaveLength(3);
      expect(await live.take('signIn', 'b')).toBe(true);
      expect(await live.take('start', 'a')).toBe(true);
      expect(await live.take('start', '__proto__')).toBe(true);
    });

    it('L4 knows residents apart from staff, until their last page is gone', async () => {
      await live.residentArrived('jo', 'tab-1');
      await live.residentArrived('jo', 'tab-2');
      expect(await live.residentLeft('jo', 'tab-1')).toBe(false);
      expect([await live.residentThere('jo'), (await live.present()).size]).toEqual([true, 0]);
      expect(await live.residentLeft('jo', 'tab-2')).toBe(true);
      expect(await live.residentThere('jo')).toBe(false);
    });

    it('L5 is healthy from the start, and tells nobody once closed', async () => {
      const heard = told(live);
      expect(live.healthy()).toBe(true);
      await live.close();
      live.publish(ended('sam'));
      expect(heard).toEqual([]);
    });
  });

  if (!another) return;
  describe(`the live contract on ${name}, between processes`, () => {
    const there = async () => [...(await live.present())].sort();
    let peer: Peer;
    beforeEach(async () => {
      live = await open(limits);
      peer = await another(limits);
    });
    afterEach(async () => {
      await live.close();
      await peer.live.close();
    });

    it('L6 tells the other processes too, once each and in order', async () => {
      const [heard, heardThere] = [told(live), told(peer.live)];
      const names = Array.from({ length: 50 }, (_, index) => `sam-${index}`);
      names.forEach((one) => live.publish(ended(one)));
      await expect.poll(() => heardThere.length).toBe(50);
      peer.live.publish(ended('back'));
      await expect.poll(() => heard.at(-1)).toBe('back');
      expect([heard, heardThere]).toEqual([
        [...names, 'back'],
        [...names, 'back'],
      ]);
    });

    it('L7 tells its own listeners at once, without waiting for anyone', () => {
      const heard = told(live);
      live.publish(ended('sam'));
      live.publish(typing);
      expect(heard).toEqual(['sam', 'sam']);
    });

    it('L8 tells the other processes of typing', async () => {
      const heard: Envelope[] = [];
      peer.live.subscribe((envelope) => heard.push(envelope));
      live.publish(typing);
      await expect.poll(() => heard).toEqual([typing]);
    });

    it('L9 has staff and residents there until their last socket on any process is gone', async () => {
      await live.arrived('sam', 'tab-1');
      await peer.live.arrived('sam', 'tab-2');
      await peer.live.arrived('ada', 'tab-3');
      await peer.live.residentArrived('jo', 'tab-4');
      expect(await there()).toEqual(['ada', 'sam']);
      expect([await live.residentThere('jo'), await live.residentThere('kim')]).toEqual([true, false]);
      expect(await live.left('sam', 'tab-1')).toBe(false);
      expect(await there()).toEqual(['ada', 'sam']);
      expect(await peer.live.left('sam', 'tab-2')).toBe(true);
      expect(await there()).toEqual(['ada']);
      expect(await peer.live.residentLeft('jo', 'tab-4')).toBe(true);
      expect(await live.residentThere('jo')).toBe(false);
    });

    it('L10 forgets those on a process that closed at once, and on one that crashed soon', async () => {
      await peer.live.arrived('ada', 'tab-1');
      await peer.live.residentArrived('jo', 'tab-2');
      const closing = await another(limits);
      await closing.live.arrived('sam', 'tab-3');
      expect(await there()).toEqual(['ada', 'sam']);
      await closing.live.close();
      expect(await there()).toEqual(['ada']);
      await peer.crash();
      await expect.poll(there).toEqual([]);
      await expect.poll(() => live.residentThere('jo')).toBe(false);
    });

    it('L11 counts the acts of one key together, on whichever process', async () => {
      const takes = [live, peer.live, live, peer.live].map((one) => one.take('signIn', 'a'));
      expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(3);
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newContext } from '../domain/conversation.ts';
import { roundTheClock } from '../domain/hours.ts';
import {
  addConversation,
  findConversation,
  findOpenConversation,
  lockConversation,
  lockForMessage,
  saveConversation,
  type Conversation,
} from './conversations.ts';
import { placesContract } from './places-contract.ts';
import { queueLengths } from './queue-places.ts';
import { seatsContract } from './seats-contract.ts';
import { addMessage, findReply, findSent, listMessages } from './messages.ts';
import { addSession, findSession } from './sessions.ts';
import { addSite, addTeam, listSites, setHours } from './sites.ts';
import { addStaff, claimSeat, findStaff, releaseSeat } from './staff.ts';
import type { Store } from './store.ts';
import { addTimer, claimTimers, dropTimer, hasDueTimers, listTimers } from './timers.ts';
import { takeTurn } from './turn.ts';

export const aConversation = (over: Partial<Conversation> = {}): Conversation => ({
  id: 'c1',
  siteId: 'main',
  residentHash: 'r1',
  reference: `FD-${over.id ?? 'c1'}`,
  state: 'assistant',
  context: newContext(),
  version: 0,
  headSeq: 0,
  residentName: null,
  contact: null,
  page: { url: '', title: '' },
  language: 'en',
  createdAt: 1,
  closedAt: null,
  leftAt: null,
  ...over,
});

/** What every engine must do, run against the real engine. `open` gives a new, empty store. */
export function storeContract(name: string, open: () => Promise<{ store: Store; dispose: () => Promise<void> }>): void {
  describe(`the store contract on ${name}`, () => {
    let store: Store;
    let dispose: () => Promise<void>;
    beforeEach(async () => {
      ({ store, dispose } = await open());
      await store.transaction(async (tx) => {
        await addSite(tx, {
          id: 'main',
          name: 'Fernshire Council',
          assistantName: 'Fernshire assistant',
          greeting: 'Hello',
          privacyUrl: '/privacy',
          hours: roundTheClock('Europe/London'),
          origins: [],
        });
        await addTeam(tx, { id: 'general', siteId: 'main', name: 'General', isGeneral: true }, 0);
        await addStaff(tx, {
          id: 'sam',
          email: 'Sam@fernshire.example',
          first_name: 'Sam',
          last_name: 'Carter',
          role: 'advisor',
          password_hash: 'x',
          created_at: 1,
          capacity: 3,
          teamIds: ['general'],
        });
      });
    });
    afterEach(() => dispose());

    const draft = (text: string, clientMessageId: string) => ({ kind: 'resident', text, clientMessageId }) as const;
    const message = (seq: number, clientMessageId = `client-${seq}`) => ({ seq, at: seq, staffId: null, draft: draft(`text ${seq}`, clientMessageId) });

    it('S1 keeps all of a unit of work or nothing', async () => {
      const unit = store.transaction(async (tx) => {
        await addConversation(tx, aConversation());
        throw new Error('refused');
      });
      await expect(unit).rejects.toThrow('refused');
      expect(await store.read((tx) => findConversation(tx, 'c1'))).toBeUndefined();
    });

    it('S2 rolls back the unit that failed and keeps those beside it', async () => {
      const units = ['a', 'b', 'c', 'd'].map((id) =>
        store.transaction(async (tx) => {
          await addConversation(tx, aConversation({ id, residentHash: id }));
          if (id === 'b') throw new Error('only this one');
          return id;
        }),
      );
      expect((await Promise.allSettled(units)).map((unit) => unit.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
      const found = await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.read((tx) => findConversation(tx, id))));
      expect(found.map((one) => one?.id)).toEqual(['a', undefined, 'c', 'd']);
    });

    it('S3 answers a broken rule of the tables as a failure of that unit alone', async () => {
      await store.transaction((tx) => addConversation(tx, aConversation()));
      await store.transaction((tx) => addMessage(tx, 'c1', message(1)));
      const units = [store.transaction((tx) => addMessage(tx, 'c1', message(1, 'another-id'))), store.transaction((tx) => addMessage(tx, 'c1', message(2)))];
      expect((await Promise.allSettled(units)).map((unit) => unit.status)).toEqual(['rejected', 'fulfilled']);
    });

    it('S4 shows a reader nothing that is not committed', async () => {
      let seen: unknown = 'not looked';
      await store.transaction(async (tx) => {
        await addConversation(tx, aConversation());
        seen = await store.read((reader) => findConversation(reader, 'c1'));
      });
      expect(seen).toBeUndefined();
      expect(await store.read((tx) => findConversation(tx, 'c1'))).toMatchObject({ id: 'c1', state: 'assistant' });
    });

    it('S5 has one open conversation for a resident and site, however many ask at once', async () => {
      const added = await Promise.all(Array.from({ length: 50 }, (_, n) => store.transaction((tx) => addConversation(tx, aConversation({ id: `c${n}` })))));
      expect(added.filter(Boolean)).toHaveLength(1);
      const open = await store.read((tx) => findOpenConversation(tx, 'main', 'r1'));
      expect(await store.transaction(async (tx) => saveConversation(tx, { ...(open as Conversation), state: 'closed' }))).toBe(true);
      expect(await store.transaction((tx) => addConversation(tx, aConversation({ id: 'next' })))).toBe(true);
    });

    it('S6 saves a conversation for whoever read its newest version, and nobody else', async () => {
      await store.transaction((tx) => addConversation(tx, aConversation()));
      const read = (await store.read((tx) => findConversation(tx, 'c1'))) as Conversation;
      const saves = await Promise.all([1, 2].map((headSeq) => store.transaction((tx) => saveConversation(tx, { ...read, headSeq }))));
      expect(saves.filter(Boolean)).toHaveLength(1);
    });

    it('S6 saves all that changed since it was read, whether a message moved it or more', async () => {
      await store.transaction((tx) => addConversation(tx, aConversation()));
      const changes: Partial<Conversation>[] = [
        { headSeq: 4, context: { ...newContext(), waitingSince: 7 } },
        { headSeq: 5, page: { url: 'https://council.example/bins', title: 'Bins' } },
        { headSeq: 6, state: 'queued', context: { ...newContext(), teamId: 'general', requestedAt: 9 } },
      ];
      for (const change of changes) {
        const read = (await store.read((tx) => findConversation(tx, 'c1'))) as Conversation;
        const saves = await Promise.all([1, 2].map(() => store.transaction((tx) => saveConversation(tx, { ...read, ...change }, read))));
        expect(saves.filter(Boolean)).toHaveLength(1);
        expect(await store.read((tx) => findConversation(tx, 'c1'))).toEqual({ ...read, ...change, version: read.version + 1 });
      }
      expect(await store.read((tx) => queueLengths(tx))).toEqual([{ teamId: 'general', waiting: 1, unoffered: 1, longestSince: 9 }]);
    });

    it('S7 keeps a message once for its clientMessageId, and lists in order from any place', async () => {
      await store.transaction((tx) => addConversation(tx, aConversation()));
      for (const seq of [1, 2, 3]) await store.transaction((tx) => addMessage(tx, 'c1', message(seq)));
      await expect(store.transaction((tx) => addMessage(tx, 'c1', message(4, 'client-2')))).rejects.toThrow();
      expect(await store.read((tx) => findSent(tx, 'main', 'r1', 'client-2'))).toEqual({ conversationId: 'c1', seq: 2, at: 2 });
      expect(await store.read((tx) => findSent(tx, 'main', 'r2', 'client-2'))).toBeUndefined();
      const sentBefore = (id: string) => store.transaction(async (tx) => (await lockForMessage(tx, 'c1', id)).sentBefore);
      expect([await sentBefore('client-2'), await sentBefore('client-4')]).toEqual([true, false]);
      expect(await store.read((tx) => findReply(tx, 'c1', 'client-2', 'sam'))).toBeUndefined();
      expect((await store.read((tx) => listMessages(tx, 'c1', 1, 10))).map((one) => one.seq)).toEqual([2, 3]);
      expect((await store.read((tx) => listMessages(tx, 'c1', 0, 2))).map((one) => one.seq)).toEqual([1, 2]);
    });

    it('S8 gives twenty racers the seats there are and no more', async () => {
      const claims = await Promise.all(Array.from({ length: 20 }, () => store.transaction((tx) => claimSeat(tx, 'sam'))));
      expect(claims.filter(Boolean)).toHaveLength(3);
      await store.transaction((tx) => releaseSeat(tx, 'sam'));
      expect((await store.read((tx) => findStaff(tx, 'sam')))?.presence).toMatchObject({ load: 2, capacity: 3 });
    });

    seatsContract(() => store);

    it('S9 gives each due timer to one caller, and again when its holder went away', async () => {
      for (const n of [1, 2, 3, 4]) {
        await store.transaction((tx) => addTimer(tx, { id: `t${n}`, kind: 'queue.retry', conversationId: null, dueAt: n * 10, payload: { n } }));
      }
      const claimed = await Promise.all([1, 2, 3].map(() => store.transaction((tx) => claimTimers(tx, 30, 100, 2))));
      expect(
        claimed
          .flat()
          .map((timer) => timer.id)
          .sort(),
      ).toEqual(['t1', 't2', 't3']);
      await store.transaction((tx) => dropTimer(tx, 't1'));
      expect(await store.read((tx) => hasDueTimers(tx, 30))).toBe(false);
      const again = await store.transaction((tx) => claimTimers(tx, 101, 200, 10));
      expect(again.map((timer) => [timer.id, timer.attempts])).toEqual([
        ['t2', 2],
        ['t3', 2],
        ['t4', 1],
      ]);
    });

    placesContract(() => store);

    it('S11 finds a session until it runs out, and staff by address in any case', async () => {
      await store.transaction((tx) => addSession(tx, { tokenHash: 'h', staffId: 'sam', key: 'k', createdAt: 1, expiresAt: 100 }));
      expect(await store.read((tx) => findSession(tx, 'h', 99))).toMatchObject({ staffId: 'sam', key: 'k' });
      expect(await store.read((tx) => findSession(tx, 'h', 100))).toBeUndefined();
      const twice = {
        id: 'x',
        email: 'SAM@fernshire.example',
        first_name: 'S',
        last_name: 'C',
        role: 'advisor',
        password_hash: 'x',
        created_at: 1,
        capacity: 3,
        teamIds: [],
      } as const;
      expect(await store.transaction((tx) => addStaff(tx, { ...twice, teamIds: [] }))).toBe(false);
    });

    it('S12 keeps hours of a site', async () => {
      expect(await store.transaction((tx) => setHours(tx, 'main', [{ day: 1, from: 540, to: 1020 }]))).toBe(true);
      expect((await store.read((tx) => listSites(tx)))[0]?.hours.spans).toEqual([{ day: 1, from: 540, to: 1020 }]);
      expect(await store.transaction((tx) => setHours(tx, 'elsewhere', []))).toBe(false);
    });

    it('S14 lets one unit at a time change what it locked, so that none is lost', async () => {
      await store.transaction((tx) => addConversation(tx, aConversation()));
      const saves = Array.from({ length: 20 }, () =>
        store.transaction(async (tx) => {
          const before = (await lockConversation(tx, 'c1')) as Conversation;
          return saveConversation(tx, { ...before, headSeq: before.headSeq + 1 });
        }),
      );
      expect(await Promise.all(saves)).toEqual(saves.map(() => true));
      expect(await store.read((tx) => findConversation(tx, 'c1'))).toMatchObject({ headSeq: 20, version: 20 });
    });

    it('S15 gives the turn of the queue to one unit at a time', async () => {
      const order: string[] = [];
      const unit = (name: string) =>
        store.transaction(async (tx) => {
          await takeTurn(tx, 'queue');
          order.push(`${name} begins`);
          await findConversation(tx, 'c1');
          order.push(`${name} ends`);
        });
      await Promise.all(['a', 'b', 'c', 'd'].map(unit));
      expect(order).toHaveLength(8);
      order.forEach((entry, index) => index % 2 === 0 && expect(order[index + 1]).toBe(entry.replace('begins', 'ends')));
    });

    it('S16 makes one row of fifty sends of the same message at once', async () => {
      await store.transaction((tx) => addConversation(tx, aConversation()));
      const sends = Array.from({ length: 50 }, () =>
        store.transaction(async (tx) => {
          const sent = await findSent(tx, 'main', 'r1', 'client-1');
          if (sent) return sent.seq;
          const before = (await lockConversation(tx, 'c1')) as Conversation;
          await addMessage(tx, 'c1', message(before.headSeq + 1, 'client-1'));
          await saveConversation(tx, { ...before, headSeq: before.headSeq + 1 });
          return before.headSeq + 1;
        }),
      );
      expect(new Set(await Promise.all(sends))).toEqual(new Set([1]));
      expect(await store.read((tx) => listMessages(tx, 'c1', 0, 10))).toHaveLength(1);
    });

    it('S17 tells the time', async () => {
      expect(Math.abs((await store.now()) - Date.now())).toBeLessThan(60_000);
    });

    it('S18 shows a reader all that is committed, whatever was read before and however little of it was wanted', async () => {
      const add = (id: string) => store.transaction((tx) => addTimer(tx, { id, kind: 'queue.retry', conversationId: null, dueAt: 1, payload: {} }));
      const list = () => store.read((tx) => listTimers(tx, 'queue.retry'));
      await add('first');
      // Asks for one row of those there are: a statement that stops there must not hold its handle in the past.
      expect(await store.read((tx) => hasDueTimers(tx, 50))).toBe(true);
      await add('second');
      expect(await list()).toHaveLength(2);
      await add('third');
      expect(await list()).toHaveLength(3);
    });

    it('S13 answers nothing once it is closed', async () => {
      await store.close();
      await expect(store.transaction((tx) => findConversation(tx, 'c1'))).rejects.toThrow('closed');
      await expect(store.read((tx) => findConversation(tx, 'c1'))).rejects.toThrow('closed');
    });
  });
}

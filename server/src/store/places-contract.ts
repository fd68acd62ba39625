import { expect, it } from 'vitest';
import { newContext } from '../domain/conversation.ts';
import { addConversation, listInState, lockConversation, saveConversation, type Conversation } from './conversations.ts';
import { listPlaces, listUrgent, placeInQueue, queueLengths } from './queue-places.ts';
import { aConversation } from './store-contract.ts';
import type { Store } from './store.ts';

/** What every engine must do with places in a queue: part of store-contract.ts. */
export function placesContract(store: () => Store): void {
  it('S10 orders the queue by the first request', async () => {
    const queue = [
      { id: 'late', requestedAt: 300, state: 'queued' },
      { id: 'first', requestedAt: 100, state: 'queued' },
      { id: 'second', requestedAt: 200, state: 'offered' },
    ] as const;
    for (const { id, requestedAt, state } of queue) {
      const context = { ...newContext(), teamId: 'general', requestedAt };
      await store().transaction((tx) => addConversation(tx, aConversation({ id, residentHash: id, state, context })));
    }
    const places = await Promise.all(queue.map((one) => store().read((tx) => placeInQueue(tx, { ...one, teamId: 'general', isUrgent: false }))));
    expect(places.map((one) => `${one.position}:${one.unoffered}`)).toEqual(['3:2', '1:1', '2:1']);
    expect((await store().read((tx) => listPlaces(tx, 'general', 2))).map((one) => one.id)).toEqual(['first', 'second']);
    expect(await store().read((tx) => queueLengths(tx))).toEqual([{ teamId: 'general', waiting: 3, unoffered: 2, longestSince: 100 }]);
  });

  it('S42 has what may tell of danger first in a queue, also what asked last', async () => {
    const queue = [
      { id: 'first', requestedAt: 100, urgent: null, state: 'queued' },
      { id: 'danger', requestedAt: 300, urgent: 'life', state: 'queued' },
      { id: 'second', requestedAt: 200, urgent: null, state: 'queued' },
      { id: 'held-out', requestedAt: 400, urgent: 'child', state: 'offered' },
    ] as const;
    for (const { id, requestedAt, urgent, state } of queue) {
      const context = { ...newContext(), teamId: 'general', requestedAt, urgent };
      await store().transaction((tx) => addConversation(tx, aConversation({ id, residentHash: id, state, context })));
    }
    const places = await Promise.all(
      queue.map(({ id, state, requestedAt, urgent }) =>
        store().read((tx) => placeInQueue(tx, { id, state, requestedAt, teamId: 'general', isUrgent: urgent !== null })),
      ),
    );
    expect(places.map((one) => `${one.position}:${one.unoffered}`)).toEqual(['3:2', '1:1', '4:3', '2:1']);
    expect((await store().read((tx) => listPlaces(tx, 'general', 3))).map((one) => one.id)).toEqual(['danger', 'held-out', 'first']);
    expect((await store().read((tx) => listInState(tx, 'queued', ['general'], 1))).map((one) => one.id)).toEqual(['danger']);
    expect((await store().read((tx) => listUrgent(tx, 10))).map((one) => one.id)).toEqual(['danger', 'held-out']);

    // What is written while somebody waits moves them at once.
    await store().transaction(async (tx) => {
      const before = (await lockConversation(tx, 'second')) as Conversation;
      return saveConversation(tx, { ...before, context: { ...before.context, urgent: 'self-harm' } }, before);
    });
    expect((await store().read((tx) => listPlaces(tx, 'general', 2))).map((one) => one.id)).toEqual(['second', 'danger']);
  });
}

import type { Server } from 'socket.io';
import type { Deps } from '../app/deps.ts';
import { deskHeads } from '../app/desk/sync-desk.ts';
import { listOpenHeads } from '../store/conversations.ts';
import { staffRoom } from './advisor-sockets.ts';
import { residentRoom } from './resident-sockets.ts';

export const beatEvery = 15_000;

/** Tells every open page the last seq it should have, so that a socket that sends but no longer receives is found. */
export async function beat(deps: Deps, io: Server): Promise<void> {
  const [residents, staff] = [io.of('/resident'), io.of('/advisor')];
  for (const { id, headSeq, ...who } of await deps.store.read((tx) => listOpenHeads(tx))) {
    const room = residentRoom(who);
    if (residents.adapter.rooms.has(room)) residents.to(room).emit('conversation.beat', { conversationId: id, headSeq });
  }
  for (const staffId of await deps.live.present()) {
    staff.to(staffRoom(staffId)).emit('desk.beat', { heads: await deskHeads(deps, staffId) });
  }
}

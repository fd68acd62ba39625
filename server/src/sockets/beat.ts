import type { Server } from 'socket.io';
import type { Deps } from '../app/deps.ts';
import { listSessionHashes } from '../store/sessions.ts';
import { deskHeads } from '../app/desk/sync-desk.ts';
import { listOpenHeads } from '../store/conversations.ts';
import { sessionRoom, staffRoom } from './advisor-sockets.ts';
import { residentRoom } from './resident-sockets.ts';

export const beatEvery = 15_000;

/** Tells every open page the last seq it should have, so that a socket that sends but no longer receives is found. */
export async function beat(deps: Deps, io: Server): Promise<void> {
  const [residents, staff] = [io.of('/resident'), io.of('/advisor')];
  for (const { id, headSeq, ...who } of await deps.store.read((tx) => listOpenHeads(tx))) {
    const room = residentRoom(who);
    if (residents.adapter.rooms.has(room)) residents.to(room).emit('conversation.beat', { conversationId: id, headSeq });
  }
  await cutEndedSessions(deps, io);
  for (const staffId of await deps.live.present()) {
    staff.to(staffRoom(staffId)).emit('desk.beat', { heads: await deskHeads(deps, staffId) });
  }
}

/** A socket must not outlive the session that let it in: one that ran out, or was ended by another process. */
async function cutEndedSessions(deps: Deps, io: Server): Promise<void> {
  const running = new Set(await deps.store.read((tx) => listSessionHashes(tx, deps.clock())));
  const staff = io.of('/advisor');
  for (const room of staff.adapter.rooms.keys()) {
    const prefix = sessionRoom('');
    if (!room.startsWith(prefix) || running.has(room.slice(prefix.length))) continue;
    staff.to(room).emit('session.ended', {});
    staff.in(room).disconnectSockets(true);
  }
}

import type { Server } from 'socket.io';
import type { Deps } from '../app/deps.ts';
import { deskHeads } from '../app/desk/sync-desk.ts';
import { listOpenHeads } from '../store/conversations.ts';
import { listSessionHashes } from '../store/sessions.ts';
import { sessionRoom, staffRoom } from './advisor-sockets.ts';
import { residentRoom, whoOfRoom } from './resident-sockets.ts';

/** In milliseconds. While other processes cannot be reached the beat is what brings their messages, so it is quicker. */
const every = { usually: 15_000, apart: 2_000, sessions: 3_000 };
/** Residents asked about in one query. */
const batch = 500;

/** Tells every page connected here the last seq it should have, so that a socket that sends but no longer receives is found. */
export async function beat(deps: Deps, io: Server): Promise<void> {
  const [residents, staff] = [io.of('/resident'), io.of('/advisor')];
  for (const [siteId, hashes] of residentsHere(residents.adapter.rooms.keys())) {
    for (let from = 0; from < hashes.length; from += batch) {
      const heads = await deps.store.read((tx) => listOpenHeads(tx, siteId, hashes.slice(from, from + batch)));
      for (const { id, headSeq, residentHash } of heads) {
        residents.local.to(residentRoom({ siteId, residentHash })).emit('conversation.beat', { conversationId: id, headSeq });
      }
    }
  }
  const prefix = staffRoom('');
  for (const room of [...staff.adapter.rooms.keys()].filter((name) => name.startsWith(prefix))) {
    staff.local.to(room).emit('desk.beat', { heads: await deskHeads(deps, room.slice(prefix.length)) });
  }
}

/** The residents connected here, by site. */
function residentsHere(rooms: Iterable<string>): Map<string, string[]> {
  const bySite = new Map<string, string[]>();
  for (const room of rooms) {
    const who = whoOfRoom(room);
    if (!who) continue;
    const hashes = bySite.get(who.siteId);
    if (hashes) hashes.push(who.residentHash);
    else bySite.set(who.siteId, [who.residentHash]);
  }
  return bySite;
}

/** A socket must not outlive the session that let it in: one that ran out, or was ended by another process that could not say so. */
export async function cutEndedSessions(deps: Deps, io: Server): Promise<void> {
  const staff = io.of('/advisor');
  const prefix = sessionRoom('');
  const here = [...staff.adapter.rooms.keys()].filter((room) => room.startsWith(prefix));
  if (here.length === 0) return;
  const running = new Set(await deps.store.read((tx) => listSessionHashes(tx, deps.clock())));
  for (const room of here) {
    if (running.has(room.slice(prefix.length))) continue;
    staff.local.to(room).emit('session.ended', {});
    staff.local.in(room).disconnectSockets(true);
  }
}

/** Beats for as long as sockets are served: at once when other processes can be reached again, for what was missed. Answers how to stop. */
export function beats(deps: Deps, io: Server): () => void {
  let last = performance.now();
  const now = (): void => {
    last = performance.now();
    // Behind what is being told already, so that a page does not fetch what is on its way.
    deps.inBackground(() => beat(deps, io));
  };
  const beating = setInterval(() => {
    if (performance.now() - last >= (deps.live.healthy() ? every.usually : every.apart)) now();
  }, every.apart / 2);
  const cutting = setInterval(() => deps.inBackground(() => cutEndedSessions(deps, io)), every.sessions);
  const forget = deps.live.onReturn(now);
  return () => {
    clearInterval(beating);
    clearInterval(cutting);
    forget();
  };
}

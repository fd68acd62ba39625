import type { Namespace, Server } from 'socket.io';
import type { Envelope, Live } from '../live/live.ts';
import { allStaffRoom, sessionRoom, staffRoom } from './advisor-sockets.ts';
import { residentRoom, siteRoom } from './resident-sockets.ts';

/** Tells a room of this process, if anyone is in it who does not know yet: most rooms that are told of hold nobody here. */
function tellRoom(namespace: Namespace, room: string, { event, payload, ...to }: Envelope): void {
  const there = namespace.adapter.rooms.get(room);
  const except = 'except' in to ? to.except : undefined;
  if (!there || (except !== undefined && there.size === 1 && there.has(except))) return;
  if (there.size > fewest)
    return void namespace
      .to(room)
      .except(except ?? [])
      .emit(event, payload);
  for (const id of there) if (id !== except) namespace.sockets.get(id)?.emit(event, payload);
}

/** Up to so many sockets are told one by one, without what a broadcast prepares. */
const fewest = 3;

/** Brings every envelope to the sockets it is for. Answers how to stop. */
export function fanOut(live: Live, io: Server): () => void {
  const [residents, staff] = [io.of('/resident'), io.of('/advisor')];
  return live.subscribe((envelope) => {
    switch (envelope.to) {
      case 'resident':
        return tellRoom(residents, residentRoom(envelope), envelope);
      case 'site':
        return tellRoom(residents, siteRoom(envelope.siteId), envelope);
      case 'staff':
        return tellRoom(staff, staffRoom(envelope.staffId), envelope);
      case 'allStaff':
        return tellRoom(staff, allStaffRoom, envelope);
      case 'session':
        tellRoom(staff, sessionRoom(envelope.tokenHash), envelope);
        return void staff.in(sessionRoom(envelope.tokenHash)).disconnectSockets(true);
    }
  });
}
